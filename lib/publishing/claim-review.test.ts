import { describe, expect, it } from "vitest";
import {
  claimPublication,
  frozenAppearance,
  frozenVerdict,
} from "#lib/domain/publication/publication.fixtures.ts";
import { claimReviewOf } from "./claim-review.ts";

const origin = "https://facts.example";
const desk = {
  organisationName: "Port Lorne Facts",
  url: origin,
  correctionsPolicyUrl: `${origin}/methodology#corrections`,
  methodologyUrl: `${origin}/methodology`,
};
const review = (publication = claimPublication()) => claimReviewOf(publication, desk, origin);

const unconfirmed = { key: "unconfirmed", label: "Unconfirmed", value: null, tone: "open" } as const;
const misattributed = { key: "misattributed", label: "Misattributed", value: null, tone: "false" } as const;
const unverifiable = { key: "unverifiable", label: "Unverifiable", value: null, tone: "open" } as const;

describe("claimReviewOf", () => {
  it("reviews the statement, with dates, rating, speaker and every article once", () => {
    const publication = claimPublication({
      n: 2,
      publishedAt: "2026-04-01T10:00:00.000Z",
      content: { appearances: [frozenAppearance(), frozenAppearance({ start: 90, end: 99 })] },
    });
    expect(review(publication)).toMatchObject({
      "@type": "ClaimReview",
      url: "https://facts.example/claims/harbour-budget-has-doubled",
      claimReviewed: "The harbour budget has doubled",
      datePublished: "2026-03-10T09:00:00.000Z",
      dateModified: "2026-04-01T10:00:00.000Z",
      reviewRating: { alternateName: "Mostly true", ratingValue: 4, bestRating: 5, worstRating: 1 },
      itemReviewed: {
        datePublished: "2026-03-02",
        author: { "@type": "Person", name: "Ruth Vane", jobTitle: "Mayor of Port Lorne" },
        appearance: [{ "@type": "NewsArticle", url: "https://courier.example/harbour" }],
      },
    });
  });

  it("falls back to the claim's text when there is no statement", () => {
    expect(review(claimPublication({ content: { statement: null } }))).toHaveProperty(
      "claimReviewed",
      "Ruth Vane said the harbour budget has doubled",
    );
  });

  it("gives no number to a rating that has none", () => {
    const rated = review(
      claimPublication({ content: { verdict: frozenVerdict({ content: unverifiable }) } }),
    );
    expect(rated["reviewRating"]).toEqual({
      "@type": "Rating",
      alternateName: "Unverifiable",
      ratingExplanation: "The budget rose by 94 per cent.",
    });
  });

  it("names no author when it is unconfirmed that the speaker said it", () => {
    const verdict = frozenVerdict({ attribution: unconfirmed });
    expect(review(claimPublication({ content: { verdict } }))["itemReviewed"]).not.toHaveProperty("author");
  });

  it("rates misattributed words as misattributed, without author and number", () => {
    const rated = review(
      claimPublication({ content: { verdict: frozenVerdict({ attribution: misattributed }) } }),
    );
    expect(rated["itemReviewed"]).not.toHaveProperty("author");
    expect(rated["reviewRating"]).toMatchObject({ alternateName: "Misattributed" });
    expect(rated["reviewRating"]).not.toHaveProperty("ratingValue");
  });

  it("names the speaker of narrated claims, whose attribution nobody rates", () => {
    const publication = claimPublication({
      content: {
        verdict: frozenVerdict({ attribution: null }),
        appearances: [frozenAppearance({ speechMode: "narration" })],
      },
    });
    expect(review(publication)["itemReviewed"]).toHaveProperty("author.name", "Ruth Vane");
  });

  it("writes an organisation without a job title, and no author without a speaker", () => {
    const speaker = {
      slug: "t",
      name: "Town Council",
      kind: "organization",
      role: "Council",
      sameAs: [],
    } as const;
    expect(review(claimPublication({ content: { speaker } }))["itemReviewed"]).toHaveProperty("author", {
      "@type": "Organization",
      name: "Town Council",
    });
    expect(review(claimPublication({ content: { speaker: null } }))["itemReviewed"]).not.toHaveProperty(
      "author",
    );
  });
});
