import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import { deskWords } from "#lib/words/words.ts";
import { ClaimCard } from "./claim-card.tsx";
import type { ListedRating } from "./verdict-badges.tsx";

function cardWith(attribution: ListedRating | null): string {
  const { content } = frozenVerdict();
  const markup = renderToStaticMarkup(
    <ClaimCard
      words={deskWords()}
      href="/claims/a"
      text="The union called the budget fair"
      verdict={{ content, attribution }}
      speaker="Quay Workers’ Union"
      publishedAt="2026-10-06T09:00:00.000Z"
      timeZone="UTC"
    />,
  );
  return markup.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");
}

const attributed = (key: string, label: string): ListedRating => ({ key, label, tone: "open" });

test("a card says who said it only where the desk found that they did", () => {
  expect(cardWith(attributed("confirmed", "Confirmed"))).toContain("Said by |Quay Workers’ Union");
  expect(cardWith(null)).toContain("Said by |Quay Workers’ Union");
  for (const [key, label] of [
    ["unconfirmed", "Unconfirmed"],
    ["misattributed", "Misattributed"],
  ] as const) {
    const card = cardWith(attributed(key, label));
    expect(card).toContain("Attributed to |Quay Workers’ Union");
    expect(card).not.toContain("Said by");
  }
});

test("that words were pinned on somebody stands before what the statement is worth", () => {
  expect(cardWith(attributed("misattributed", "Misattributed"))).toContain(
    "|Misattributed|Content|Mostly true|",
  );
  expect(cardWith(attributed("unconfirmed", "Unconfirmed"))).toContain(
    "|Mostly true|Attribution|Unconfirmed|",
  );
});
