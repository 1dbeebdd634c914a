import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ArticlePublication, FrozenHighlight } from "#lib/domain/publication/publication.ts";
import { frozenAppearance, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import { wordsFor } from "#lib/words/words.ts";
import { PublicArticleView } from "./article-view.tsx";

const text = "The boat carried more than three hundred people. It sails again on Friday.";
const words = "more than three hundred people";
const start = text.indexOf(words);
const highlight: FrozenHighlight = {
  start,
  end: start + words.length,
  claimSlug: "the-ferry-carried-212",
  claimText: "The ferry carried 212 passengers",
  rating: { key: "true", label: "True", value: 5, tone: "true" },
  attribution: frozenVerdict().attribution,
  language: "en",
};

function markupOf(fields: Partial<FrozenHighlight>, language: "en" | "ar" = "en"): string {
  const publication: ArticlePublication = {
    kind: "article",
    articleId: "019a0000-0000-7000-8000-000000000002",
    n: 1,
    publishedAt: "2026-11-09T09:00:00.000Z",
    article: frozenAppearance().article,
    rights: "full",
    revisionSha256: "a".repeat(64),
    passages: [{ start: 0, end: text.length, text }],
    highlights: [{ ...highlight, ...fields }],
    unplaced: [],
    coverage: null,
  };
  const props = { publication, rating: null, timeZone: "UTC", words: wordsFor(language, language !== "en") };
  return renderToStaticMarkup(<PublicArticleView {...props} />);
}

test("words that render the claim carry its rating's tone, and its card both answers", () => {
  const markup = markupOf({ fidelity: "faithful" });
  expect(markup).toMatch(/<mark data-tone="true"/);
  expect(markup).toContain(`"Claim 1: The ferry carried 212 passengers (True)"`);
  expect(markup).toMatch(/Attribution<span data-tone="true"[^>]*><svg.*?<\/svg>Confirmed/);
  expect(markup).not.toContain("Distorts");
});

test("words that distort the claim are not marked as true, and say so beside the text and in the mark’s name", () => {
  const markup = markupOf({ fidelity: "distorted" });
  expect(markup).toMatch(/<mark data-tone="open" class="[^"]*decoration-dashed/);
  expect(markup).toContain("(True). In this place: Distorts what was said");
  expect(markup).toMatch(/<li id="claim-1".*The article distorts what was said.*<\/li>/);
});

test("words pinned on somebody are marked as that, whatever the statement is worth", () => {
  const attribution = { key: "misattributed", label: "Misattributed", value: null, tone: "false" } as const;
  const markup = markupOf({ attribution });
  expect(markup).toMatch(/<mark data-tone="false"/);
  expect(markup).toContain("(Misattributed)");
  expect(markup).toMatch(/Misattributed<\/span><span[^>]*>Content<span data-tone="true"/);
});

test("copies frozen before both answers were part of them are shown with the one they have", () => {
  const { attribution: _attribution, language: _language, ...old } = highlight;
  const markup = markupOf(old);
  expect(markup).toContain("True");
  expect(markupOf({}, "ar")).toContain('lang="en" dir="auto"');
});
