import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  claimPublication,
  frozenAppearance,
  frozenVerdict,
} from "#lib/domain/publication/publication.fixtures.ts";
import { testOrigin, testPublisher } from "../testing/test-publisher.ts";
import { claimsSearchAnswer, siteOf, type FoundClaim } from "./claims-search.ts";
import { markupPageOf } from "./markup-page.ts";
import { isSite, readSearchRequest } from "./search-request.ts";

const found: FoundClaim = {
  slug: "harbour-budget-has-doubled",
  text: "Ruth Vane said the harbour budget has doubled",
  statement: "The harbour budget has doubled",
  rating: { key: "mostly_true", label: "Mostly true" },
  attribution: { key: "confirmed", label: "Confirmed" },
  speaker: { name: "Ruth Vane" },
  claimedOn: "2026-03-02",
  firstPublishedAt: "2026-03-10T09:00:00.123Z",
  language: "en",
};

/** Google's documented shape, field by field; anything else fails. */
const rfc3339 = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const documented = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        text: z.string(),
        claimant: z.string().optional(),
        claimDate: rfc3339.optional(),
        claimReview: z
          .array(
            z.strictObject({
              publisher: z.strictObject({ name: z.string(), site: z.string().regex(/^[a-z0-9.-]+$/) }),
              url: z.url(),
              title: z.string(),
              reviewDate: rfc3339,
              textualRating: z.string(),
              languageCode: z.string(),
            }),
          )
          .min(1),
      }),
    )
    .min(1)
    .optional(),
  nextPageToken: z.string().min(1).optional(),
});

const answer = (claims: readonly FoundClaim[], token: string | null = null) =>
  claimsSearchAnswer(claims, token, "Port Lorne Courier", "https://www.facts.example");
const only = (claim: FoundClaim) => answer([claim]).claims?.[0];

describe("an answer of claims:search", () => {
  it("has the documented shape, field by field", () => {
    expect(documented.parse(answer([found], "t"))).toEqual({
      claims: [
        {
          text: "The harbour budget has doubled",
          claimant: "Ruth Vane",
          claimDate: "2026-03-02T00:00:00Z",
          claimReview: [
            {
              publisher: { name: "Port Lorne Courier", site: "facts.example" },
              url: "https://www.facts.example/claims/harbour-budget-has-doubled",
              title: "Ruth Vane said the harbour budget has doubled",
              reviewDate: "2026-03-10T09:00:00Z",
              textualRating: "Mostly true",
              languageCode: "en",
            },
          ],
        },
      ],
      nextPageToken: "t",
    });
  });

  it("leaves out what there is nothing of, and is empty when nothing was found", () => {
    expect(answer([])).toEqual({});
    const bare = only({ ...found, statement: null, speaker: null, claimedOn: null, attribution: null });
    expect(bare).not.toHaveProperty("claimant");
    expect(bare).not.toHaveProperty("claimDate");
    expect(bare).toHaveProperty("text", found.text);
  });

  it("names nobody who was not found to have said it, and rates pinned words as misattributed", () => {
    const attribution = (key: string, label: string) => only({ ...found, attribution: { key, label } });
    expect(attribution("paraphrased", "Paraphrased")).toHaveProperty("claimant", "Ruth Vane");
    expect(attribution("unconfirmed", "Unconfirmed")).not.toHaveProperty("claimant");
    const pinned = attribution("misattributed", "Misattributed");
    expect(pinned).not.toHaveProperty("claimant");
    expect(pinned).toHaveProperty("claimReview.0.textualRating", "Misattributed");
  });

  it("names the site by its host", () => {
    expect(siteOf("http://localhost:3000")).toBe("localhost");
    expect(isSite("facts.example", "facts.example")).toBe(true);
  });
});

const request = (search: string) => readSearchRequest(new URLSearchParams(search));

describe("a request to claims:search", () => {
  it("is read with Google’s defaults", () => {
    expect(request("query=budget")).toEqual({
      query: "budget",
      language: null,
      site: null,
      maxAgeDays: null,
      pageSize: 10,
      pageToken: null,
      offset: 0,
    });
  });

  it("is read with every parameter, in both spellings, past what clients of Google send along", () => {
    expect(
      request(
        "query=a&languageCode=en-US&maxAgeDays=30&pageSize=5&offset=20&key=AIza&alt=json&prettyPrint=false",
      ),
    ).toMatchObject({ language: "en", maxAgeDays: 30, pageSize: 5, offset: 20 });
    expect(request("query=a&page_size=7&language_code=sr-Latn-RS&offset=3&page_token=x")).toMatchObject({
      pageSize: 7,
      language: "sr-Latn",
      pageToken: "x",
      offset: 0,
    });
    expect(request("reviewPublisherSiteFilter=https://www.Facts.example/")).toMatchObject({
      query: null,
      site: "facts.example",
    });
    expect(request("query=a&pageSize=0")).toMatchObject({ pageSize: 10 });
    expect(request("query=a&maxAgeDays=0")).toMatchObject({ maxAgeDays: null });
    expect(request("query=a&pageSize=5000")).toMatchObject({ pageSize: 100 });
  });

  it("is refused in Google’s shape where Google refuses", () => {
    for (const search of [
      "",
      "query=",
      "query=a&pageSize=many",
      "query=a&maxAgeDays=-1",
      "query=a&offset=99999999999",
      "query=a&offset=1001",
      "query=a&languageCode=english please",
      "query=a&page=2",
    ])
      expect(request(search)).toMatchObject({
        error: { code: 400, status: "INVALID_ARGUMENT", message: expect.any(String) },
      });
    expect(request("query=a&pageSize=many")).toMatchObject({
      error: {
        message: `Invalid value at 'page_size' (TYPE_INT32), "many"`,
        details: [
          { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [{ field: "page_size" }] },
        ],
      },
    });
  });
});

/** `ClaimReviewMarkupPage` as Google documents it; anything else fails. */
const markupPage = z.strictObject({
  name: z.string().regex(/^pages\//),
  pageUrl: z.url(),
  publishDate: z.iso.date(),
  claimReviewAuthor: z.strictObject({ name: z.string(), imageUrl: z.url().optional() }),
  claimReviewMarkups: z.array(
    z.strictObject({
      url: z.url(),
      claimReviewed: z.string(),
      claimDate: z.iso.date().optional(),
      claimLocation: z.string().optional(),
      claimFirstAppearance: z.url().optional(),
      claimAppearances: z.array(z.url()).min(1).optional(),
      claimAuthor: z
        .strictObject({
          name: z.string(),
          jobTitle: z.string().optional(),
          imageUrl: z.url().optional(),
          sameAs: z.url().optional(),
        })
        .optional(),
      rating: z.strictObject({
        ratingValue: z.int().optional(),
        bestRating: z.int().optional(),
        worstRating: z.int().min(1).optional(),
        textualRating: z.string(),
        ratingExplanation: z.string().optional(),
        imageUrl: z.url().optional(),
      }),
    }),
  ),
  versionId: z.string(),
});

describe("the markup of an article’s claims", () => {
  const facts = {
    pageUrl: `${testOrigin}/articles/harbour-budget`,
    id: "harbour-budget",
    publishedAt: "2026-03-10T09:00:00.000Z",
    n: 3,
  };
  const pageOf = (...claims: Parameters<typeof markupPageOf>[1]) =>
    markupPage.parse(markupPageOf(facts, claims, testPublisher, testOrigin));

  it("has the documented shape, field by field", () => {
    expect(pageOf(claimPublication())).toEqual({
      name: "pages/harbour-budget",
      pageUrl: facts.pageUrl,
      publishDate: "2026-03-10",
      claimReviewAuthor: { name: "Port Lorne Courier", imageUrl: testPublisher.logoUrl },
      claimReviewMarkups: [
        {
          url: `${testOrigin}/claims/harbour-budget-has-doubled`,
          claimReviewed: "The harbour budget has doubled",
          claimDate: "2026-03-02",
          claimAppearances: ["https://courier.example/harbour"],
          claimAuthor: {
            name: "Ruth Vane",
            jobTitle: "Mayor of Port Lorne",
            sameAs: "https://people.example/vane",
          },
          rating: {
            ratingValue: 4,
            worstRating: 1,
            bestRating: 5,
            textualRating: "Mostly true",
            ratingExplanation: "The budget rose by 94 per cent.",
          },
        },
      ],
      versionId: "3",
    });
  });

  it("leaves out what is not known, and who did not say it", () => {
    const bare = frozenAppearance({ article: { ...frozenAppearance().article, url: null } });
    const misattributed = {
      key: "misattributed",
      label: "Misattributed",
      value: null,
      tone: "false",
    } as const;
    const [markup] = pageOf(
      claimPublication({
        claimedOn: null,
        content: { appearances: [bare], verdict: frozenVerdict({ attribution: misattributed }) },
      }),
    ).claimReviewMarkups;
    expect(Object.keys(markup ?? {})).toEqual(["url", "claimReviewed", "rating"]);
    expect(markup?.rating).toEqual({
      textualRating: "Misattributed",
      ratingExplanation: "The budget rose by 94 per cent.",
    });
  });
});
