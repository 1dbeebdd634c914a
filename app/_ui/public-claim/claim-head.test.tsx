import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import type { FrozenClaim, FrozenRating } from "#lib/domain/publication/publication.ts";
import { wordsFor } from "#lib/words/words.ts";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimHead } from "./claim-head.tsx";
import { contextOf } from "./view-context.ts";

function pageWith(
  attribution: FrozenRating,
  language: "en" | "fr" | "ar" = "en",
  content: Partial<FrozenClaim> = {},
): string {
  const publication = claimPublication({ content: { ...content, verdict: frozenVerdict({ attribution }) } });
  const words = wordsFor(language, language !== "en");
  const context = contextOf(publication.content, { words, timeZone: "UTC", isPreview: false, state: "live" });
  return renderToStaticMarkup(
    <>
      <ClaimHead publication={publication} isQuestioned={false} context={context} />
      <ClaimFacts publication={publication} notices={[]} sha256={undefined} context={context} />
    </>,
  );
}

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");
const confirmed: FrozenRating = { key: "confirmed", label: "Confirmed", value: null, tone: "true" };
const pinned: FrozenRating = { key: "misattributed", label: "Misattributed", value: null, tone: "false" };

test("the page names who said it, and the answer to whether it is so comes first", () => {
  const page = textOf(pageWith(confirmed));
  expect(page).toContain("|Said by|Ruth Vane|");
  expect(page).not.toContain("Attributed to");
  expect(page).toMatch(/Is it so\?\|Mostly true\|Attribution\|Did they say it\?\|Confirmed/);
});

test("of words pinned on somebody the page says so first and names nobody as their author", () => {
  const markup = pageWith(pinned);
  const page = textOf(markup);
  expect(page).not.toContain("Said by");
  expect(page).toContain("|Attributed to |Ruth Vane|, Mayor of Port Lorne|");
  expect(page).toContain("|Attributed to|Ruth Vane|");
  expect(page).toMatch(/Did they say it\?\|Misattributed\|Content\|Is it so\?\|Mostly true/);
  expect(markup).toMatch(/<section aria-label="Verdict" data-tone="false"/);
  expect(textOf(pageWith(pinned, "fr"))).toContain("|Attribué à |Ruth Vane|");
});

test("names keep their own direction on a page that runs from right to left", () => {
  const speaker = { slug: "vane", name: "Ruth Vane Jr.", kind: "person", role: null, sameAs: [] } as const;
  const links = [...pageWith(confirmed, "ar", { speaker }).matchAll(/<a [^>]*>Ruth Vane Jr\./g)];
  expect(links).toHaveLength(2);
  for (const [link] of links) expect(link).toContain('dir="auto"');
});

test("while the desk looks at its check again, the verdict stands small, as what had been found", () => {
  const publication = claimPublication();
  const { content } = publication;
  const words = wordsFor("en", false);
  const context = contextOf(content, { words, timeZone: "UTC", isPreview: false, state: "suspended" });
  const headWith = (isQuestioned: boolean) =>
    renderToStaticMarkup(
      <ClaimHead publication={publication} isQuestioned={isQuestioned} context={context} />,
    );
  expect(headWith(true)).toMatch(/What we had found before.*text-xs[^>]*>.*Mostly true/);
  expect(headWith(true)).not.toContain('height="22"');
  expect(headWith(false)).toContain('height="22"');
  expect(headWith(false)).not.toContain("What we had found before");
});
