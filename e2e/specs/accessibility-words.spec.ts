import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures/sample-desk.ts";

test.use({ trace: "off" });

test("a screen reader is told the verdict, what it is about and how far it holds, in words", async ({
  reader,
  places,
}) => {
  const { corrected, suspended } = places;
  const page = await reader();
  await page.goto(`/claims/${corrected}`);
  await expect(page.getByRole("region", { name: "Verdict" })).toMatchAriaSnapshot(`
    - region "Verdict":
      - text: /^Content Is it so\\? (True|Mostly true|Half true|False|Misleading .*) Attribution Did they say it\\? (Confirmed|Paraphrased)$/
      - paragraph: /.{20,}/
      - paragraph: "/The statement we rated: .{20,}/"
  `);
  await expect(page.getByRole("complementary", { name: "About this check" })).toContainText("Review");
  await expect(
    page.getByRole("region", { name: /^(Clarification|Correction|Update|Verdict change)$/ }),
  ).toBeVisible();
  await expect(
    page
      .getByRole("region", { name: /^Evidence/ })
      .getByText(/^(Supports|Refutes)$/)
      .first(),
  ).toBeVisible();

  await page.goto(`/claims/${suspended}`);
  await expect(page.getByRole("region", { name: "Under review" })).toContainText("do not rely on it");
});

test("a mark in an article says which claim it is and how that is rated; filters say what they count", async ({
  reader,
  places,
}) => {
  const { article } = places;
  const page = await reader();
  await page.goto(`/articles/${article}`);
  const text = page.locator("[data-marked-text]");
  await expect(text.getByRole("link", { name: /^Claim 1: .+ \((True|Mostly true)\)$/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Show claims rated" })).toMatchAriaSnapshot(`
    - navigation "Show claims rated":
      - list:
        - listitem:
          - link /All \\(\\d+\\)/
        - listitem:
          - link /True \\(\\d+\\)/
  `);
  await page.goto("/claims?q=fery");
  await expect(page.getByRole("status")).toHaveText(/^\d+ claims? found$/);
  await expect(page.getByRole("navigation", { name: "Narrow the results" })).toMatchAriaSnapshot(`
    - navigation "Narrow the results":
      - heading "Narrow the results" [level=2]
      - heading "Rating" [level=3]
      - list "Rating":
        - listitem:
          - link /\\w+ \\d+/
  `);
});

/** Contrast of an element's text with the ground that is painted behind it, 1…21, as the browser computes both. */
function textContrast(page: Page, selector: string): Promise<number[]> {
  return page.locator(selector).evaluateAll((all) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const light = (colour: string) => {
      if (canvas === null) throw new Error("There is no canvas.");
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (from: Element | null): string => {
      if (from === null) return "Canvas";
      const { backgroundColor } = getComputedStyle(from);
      return /^rgba\(.*, 0\)$/.test(backgroundColor) ? groundOf(from.parentElement) : backgroundColor;
    };
    return all.map((each) => {
      const [dim = 0, bright = 0] = [light(getComputedStyle(each).color), light(groundOf(each))].sort(
        (a, b) => a - b,
      );
      return (bright + 0.05) / (dim + 0.05);
    });
  });
}

for (const colorScheme of ["dark", "light"] as const) {
  test(`colours that the reader's system forces (${colorScheme}) leave verdicts and marks legible and apart`, async ({
    reader,
    places,
  }) => {
    const { corrected, article } = places;
    const page = await reader({ colorScheme, forcedColors: "active" });
    await page.goto(`/claims/${corrected}`);
    const badge = page.getByRole("region", { name: "Verdict" }).locator(".rating").first();
    await expect(badge).toHaveCSS("border-top-style", "solid");
    await expect(badge).toHaveCSS("border-top-width", "2px");
    await expect(page.locator("blockquote mark").first()).toHaveCSS("outline-style", "solid");
    const quoted = await textContrast(page, "blockquote mark, .rating");
    expect(quoted.length).toBeGreaterThan(2);
    for (const contrast of quoted) expect(contrast).toBeGreaterThanOrEqual(7);
    // The tick inside a filled disc is cut out of it.
    const tint = badge.evaluate((each) => getComputedStyle(each).getPropertyValue("--tone-tint"));
    expect(await tint).toBe("Canvas");

    await page.goto(`/articles/${article}`);
    await expect(page.locator("[data-marked-text] mark").first()).toHaveCSS(
      "text-decoration-line",
      "underline",
    );
    const marked = await textContrast(page, "[data-marked-text] mark, [data-marked-text] sup a");
    expect(marked.length).toBeGreaterThan(5);
    for (const contrast of marked) expect(contrast).toBeGreaterThanOrEqual(4.5);
    await expect(page.getByRole("link", { name: /^All \(/ })).toHaveCSS("outline-style", "solid");
  });
}

test("with more contrast a marked passage is outlined; with less motion nothing moves", async ({
  reader,
  places,
}) => {
  const { corrected } = places;
  const page = await reader({ reducedMotion: "reduce" });
  await page.emulateMedia({ contrast: "more" });
  await page.goto(`/claims/${corrected}`);
  await expect(page.locator("blockquote mark").first()).toHaveCSS("outline-style", "solid");
  const durations = await page
    .locator("body *")
    .evaluateAll((all) =>
      all.map((each) => Number.parseFloat(getComputedStyle(each).transitionDuration) || 0),
    );
  expect(Math.max(...durations)).toBeLessThan(0.001);
});

test("text of another direction stands on the page's side, with its full stop at its end", async ({
  reader,
  places,
}) => {
  const { corrected } = places;
  const page = await reader();
  await page.goto(`/ar/claims/${corrected}`);
  // An English claim on an Arabic page: aligned with the page, read from left to right.
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveCSS("direction", "ltr");
  await expect(heading).toHaveCSS("text-align", "right");
  // Reading text keeps its even edge.
  await expect(page.locator("blockquote").first()).toHaveCSS("text-align", "start");
  await expect(page.locator("summary .points").first()).toHaveCSS("scale", "-1 1");
  const note = page.locator("section[aria-label] p span[dir=auto]").first();
  await expect(note).toHaveCSS("direction", "ltr");
  await expect(note).toHaveCSS("unicode-bidi", "isolate");
});

test("the verdict stands on the first screen of a phone, whatever was corrected", async ({
  reader,
  places,
}) => {
  const { corrected } = places;
  const page = await reader({ viewport: { width: 390, height: 844 } });
  await page.goto(`/claims/${corrected}`);
  const verdict = await page
    .getByRole("region", { name: "Verdict" })
    .locator(".rating")
    .first()
    .boundingBox();
  expect(verdict).not.toBeNull();
  expect((verdict?.y ?? 9999) + (verdict?.height ?? 0)).toBeLessThanOrEqual(844);
});
