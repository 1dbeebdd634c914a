import { describe, expect, it } from "vitest";
import { claimPublication } from "#lib/domain/publication/publication.fixtures.ts";
import { claimReviewOf } from "../claim-review.ts";
import { jsonLdScript } from "../json-ld.ts";
import { checkJsonLd } from "./check-json-ld.ts";
import { testOrigin, testPublisher } from "./test-publisher.ts";

const url = `${testOrigin}/claims/harbour-budget-has-doubled`;
const review = claimReviewOf(claimPublication(), testPublisher, testOrigin);
const page = (...documents: unknown[]) =>
  `<html><head><link rel="canonical" href="${url}"></head><body>${documents
    .map((document) => `<script type="application/ld+json">${jsonLdScript(document)}</script>`)
    .join("")}</body></html>`;
const without = (key: string) => Object.fromEntries(Object.entries(review).filter(([name]) => name !== key));
const problems = (document: unknown) => checkJsonLd(page(document), url).join("\n");

describe("checking a page’s structured data", () => {
  it("finds nothing on a page that is right", () => {
    expect(checkJsonLd(page(review), url, "one")).toEqual([]);
  });

  it("asks for exactly one review where there must be one, and for none elsewhere", () => {
    expect(checkJsonLd(page(), url, "one").join()).toContain("no ClaimReview");
    expect(checkJsonLd(page(review, review), url).join()).toContain("2 ClaimReviews");
    expect(checkJsonLd(page(review), url, "none").join()).toContain("at most 0");
    expect(checkJsonLd(page(review), `${testOrigin}/uk/claims/harbour-budget-has-doubled`).join()).toContain(
      "at most 0",
    );
    expect(checkJsonLd(page(review), `${testOrigin}/claims`).join()).toContain("at most 0");
  });

  it("finds what is missing, misplaced or of the wrong kind", () => {
    expect(problems(without("reviewRating"))).toContain("lacks reviewRating");
    expect(problems({ ...review, verdict: "x" })).toContain("no property verdict");
    expect(problems({ ...review, author: { "@type": "Person" } })).toContain("Person lacks name");
    expect(problems({ ...review, datePublished: "yesterday" })).toContain("no ISO 8601 date");
    expect(problems({ ...review, inLanguage: "" })).toContain("no text");
    expect(problems({ ...review, citation: [] })).toContain("leave it out");
    expect(problems({ ...review, itemReviewed: { "@type": "CreativeWork", url: "/x" } })).toContain(
      "no absolute address",
    );
    expect(problems({ "@type": "Thing" })).toContain("context");
  });

  it("finds ratings outside their scale and ratings that stand in the claim", () => {
    const rating = { "@type": "Rating", alternateName: "False" };
    const rated = (more: object) => problems({ ...review, reviewRating: { ...rating, ...more } });
    expect(rated({ ratingValue: 0, bestRating: 5, worstRating: 0 })).toContain("at least 1");
    expect(rated({ ratingValue: 6, bestRating: 5, worstRating: 1 })).toContain("outside the scale");
    expect(rated({ ratingValue: 3 })).toContain("all three numbers");
    expect(rated({ ratingValue: 1.5, bestRating: 5, worstRating: 1 })).toContain("no whole number");
    const said = (claimReviewed: string) => problems({ ...review, claimReviewed, reviewRating: rating });
    expect(said("False: the budget doubled")).toContain("contains the rating");
    expect(said("The budget doubled – false")).toContain("contains the rating");
    expect(said("The budget rests on false figures")).toBe("");
  });

  it("finds addresses of another origin and scripts that could be ended from inside", () => {
    expect(problems({ ...review, url: "http://localhost:3000/claims/x" })).toContain("canonical address");
    expect(problems({ ...review, "@id": "http://localhost:3000/claims/x#review" })).toContain(
      "not of the site’s origin",
    );
    const raw = page().replace(
      "</body>",
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"<b>"}</script></body>',
    );
    expect(checkJsonLd(raw, url).join()).toContain("could end it");
    expect(checkJsonLd(raw.replace("{", "["), url).join()).toContain("no JSON object");
  });
});
