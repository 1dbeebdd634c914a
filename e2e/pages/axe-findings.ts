import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

/*
 * axe by itself and not by way of its builder for Playwright: that one opens a second page for each result and carries
 * every node there, which takes three times as long.
 */
const builder = createRequire(import.meta.url).resolve("@axe-core/playwright");
const axeSource = readFileSync(createRequire(builder).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/**
 * What axe finds on the page as it is now: every rule that is on by default, the size of what one has to hit (WCAG 2.2,
 * 2.5.8), and contrast of 4.5:1 (AA), or of 7:1 (AAA) for schemes of more contrast.
 */
export async function findingsOf(page: Page, contrast: "AA" | "AAA" = "AA"): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (isMore): Promise<readonly Finding[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: readonly Finding[] }> };
    };
    const rules = {
      "target-size": { enabled: true },
      "color-contrast": { enabled: !isMore },
      "color-contrast-enhanced": { enabled: isMore },
    };
    const { violations } = await axe.run({ resultTypes: ["violations"], rules });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }));
  }, contrast === "AAA");
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
