import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import type { PublicClaimItem } from "#lib/queries/public/list-public-claims.ts";
import { wordsFor } from "#lib/words/words.ts";
import { ClaimCards } from "./claim-cards.tsx";

const { content: rating, attribution } = frozenVerdict();
const item: PublicClaimItem = {
  ...{ claimId: "019a0000-0000-7000-8000-000000000001", slug: "a", n: 1, statement: null, language: "en" },
  ...{ text: "The budget has doubled", summary: "It rose by 94 per cent.", rating, attribution },
  ...{
    speaker: null,
    topicSlugs: [],
    articles: [],
    claimedOn: null,
    correctedAt: null,
    secondReviewed: true,
  },
  firstPublishedAt: "2026-03-10T09:00:00.000Z",
  publishedAt: "2026-03-10T09:00:00.000Z",
};

function cardsIn(language: "en" | "ar"): string {
  return renderToStaticMarkup(
    <ClaimCards items={[item]} words={wordsFor(language, language !== "en")} timeZone="UTC" />,
  );
}

test("a list says in which language its claims are where that is not the page’s (WCAG 3.1.2)", () => {
  expect(cardsIn("ar")).toMatch(/<a [^>]*lang="en"[^>]*>The budget has doubled/);
  expect(cardsIn("ar")).toMatch(/<p lang="en"[^>]*>It rose by 94 per cent\./);
  expect(cardsIn("en")).not.toContain("lang=");
});
