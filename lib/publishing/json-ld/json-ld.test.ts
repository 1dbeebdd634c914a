import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimPublication, frozenAppearance } from "#lib/domain/publication/publication.fixtures.ts";
import type { ArticlePublication, FrozenClaim } from "#lib/domain/publication/publication.ts";
import { claimReviewOf } from "../claim-review.ts";
import { jsonLdScript } from "../json-ld.ts";
import { checkJsonLd } from "../testing/check-json-ld.ts";
import { testDesk, testOrigin, testPublisher } from "../testing/test-publisher.ts";
import { articlePageOf } from "./article-page.ts";
import { breadcrumbsOf, itemListOf } from "./lists.ts";
import { newsOrganizationOf, organizationOf, publisherOf } from "./publisher.ts";
import { webSiteOf } from "./web-site.ts";

const problemsAt = (path: string, document: unknown) =>
  checkJsonLd(
    `<link rel="canonical" href="${testOrigin}${path}"><script type="application/ld+json">${jsonLdScript(document)}</script>`,
    `${testOrigin}${path}`,
  );

const rating = { key: "false", label: "False", value: 1, tone: "false" } as const;
const article: ArticlePublication = {
  kind: "article",
  articleId: "019a0000-0000-7000-8000-000000000002",
  n: 2,
  publishedAt: "2026-03-10T09:00:00.000Z",
  article: frozenAppearance().article,
  rights: "excerpt",
  revisionSha256: "a".repeat(64),
  passages: [],
  highlights: [
    { claimSlug: "one", claimText: "One", rating, start: 0, end: 3 },
    { claimSlug: "one", claimText: "One", rating, start: 9, end: 12 },
  ],
  unplaced: [{ claimSlug: "two", claimText: "Two", rating }],
  coverage: null,
};

describe("the publisher", () => {
  it("names the policies it has pages for, and the methodology for those no desk is without", () => {
    expect(newsOrganizationOf(testPublisher, testOrigin)).toMatchObject({
      "@type": "NewsMediaOrganization",
      correctionsPolicy: "https://facts.example/policies/corrections",
      ethicsPolicy: "https://facts.example/policies/ethics",
      ownershipFundingInfo: "https://facts.example/funding",
      verificationFactCheckingPolicy: "https://facts.example/methodology",
    });
    expect(problemsAt("/", newsOrganizationOf(testPublisher, testOrigin))).toEqual([]);
  });

  it("leaves out what it does not have", () => {
    const bare = publisherOf(
      {
        ...testDesk,
        organisationName: "",
        websiteUrl: "",
        dataLicenceUrl: "",
        contactEmail: "",
        address: "",
        logoSha256: null,
        pages: [],
      },
      testOrigin,
    );
    expect(organizationOf(bare, testOrigin)).toEqual({
      "@type": "Organization",
      "@id": "https://facts.example/#organization",
      name: "Port Lorne Facts",
      url: "https://facts.example",
      publishingPrinciples: "https://facts.example/methodology",
      correctionsPolicy: "https://facts.example/methodology#corrections",
    });
    expect(problemsAt("/", newsOrganizationOf(bare, testOrigin))).toEqual([]);
  });
});

describe("structured data of pages", () => {
  it("presents an examined article as the desk’s own work with links to each claim once", () => {
    const facts = { headline: "Checked: Harbour budget doubles", language: "en", firstPublishedAt: null };
    const page = articlePageOf(article, facts, testPublisher, testOrigin);
    expect(problemsAt("/articles/harbour-budget", page)).toEqual([]);
    expect(page).toMatchObject({
      isBasedOn: { "@type": "NewsArticle", url: "https://courier.example/harbour" },
      mentions: {
        numberOfItems: 2,
        itemListElement: [{ url: "https://facts.example/claims/one" }, { position: 2, name: "Two" }],
      },
    });
    expect(JSON.stringify(page)).not.toContain("ClaimReview");
  });

  it("of lists, ways and the site follow the vocabulary", () => {
    const steps = [
      { name: "Home", url: `${testOrigin}/` },
      { name: "Claims", url: `${testOrigin}/claims` },
    ];
    expect(problemsAt("/claims", itemListOf({ name: "Claims", url: `${testOrigin}/claims` }, steps))).toEqual(
      [],
    );
    expect(problemsAt("/claims", breadcrumbsOf(steps))).toEqual([]);
    expect(problemsAt("/", webSiteOf("Port Lorne Facts", "en", testPublisher, testOrigin))).toEqual([]);
  });
});

describe("a ClaimReview", () => {
  const publication = claimPublication({
    content: {
      evidence: [
        {
          confidential: false,
          stance: "supports",
          title: "Accounts 2025",
          publisher: "Town of Port Lorne",
          url: "https://town.example/accounts",
          kind: "document",
          tier: "primary",
          publishedOn: "2026-02-01",
          undated: false,
          interestNote: null,
          quote: null,
          locator: "p. 4",
          note: null,
          independenceGroup: null,
          snapshots: [],
        },
        { confidential: true, stance: "supports", reason: "At risk of dismissal." },
      ],
    },
  });
  const at = (day: number) => `2026-04-0${String(day)}T10:00:00.000Z`;

  it("cites evidence that has an address, and nothing confidential", () => {
    const review = claimReviewOf(publication, testPublisher, testOrigin);
    expect(review["citation"]).toEqual([
      {
        "@type": "CreativeWork",
        name: "Accounts 2025",
        url: "https://town.example/accounts",
        datePublished: "2026-02-01",
        publisher: { "@type": "Organization", name: "Town of Port Lorne" },
      },
    ]);
    expect(JSON.stringify(review)).not.toContain("dismissal");
  });

  it("says what was corrected since the last retraction, typos apart, with the line of the log", () => {
    const review = claimReviewOf({ ...publication, publishedAt: at(6) }, testPublisher, testOrigin, [
      { kind: "correction", note: "The year was wrong.", publicationN: 2, at: at(1) },
      { kind: "retraction", note: "The source withdrew its table.", publicationN: 2, at: at(2) },
      { kind: "typo", note: "A letter.", publicationN: 3, at: at(3) },
      { kind: "suspension", note: "A reader wrote.", publicationN: 3, at: at(4) },
      { kind: "update", note: "New figures.", publicationN: 4, at: at(5) },
    ]);
    expect(review["correction"]).toEqual([
      {
        "@type": "CorrectionComment",
        text: "The source withdrew its table.",
        datePublished: at(2),
        url: "https://facts.example/claims/harbour-budget-has-doubled#log-2",
      },
      {
        "@type": "CorrectionComment",
        text: "New figures.",
        datePublished: at(5),
        url: "https://facts.example/claims/harbour-budget-has-doubled#log-5",
      },
    ]);
    expect(problemsAt("/claims/harbour-budget-has-doubled", review)).toEqual([]);
  });

  it("is in the claim’s own language, which old publications leave to the article", () => {
    const languageOf = (content: Partial<FrozenClaim>) =>
      claimReviewOf(claimPublication({ content }), testPublisher, testOrigin)["inLanguage"];
    expect(languageOf({ language: "uk" })).toBe("uk");
    const spanish = frozenAppearance({ article: { ...frozenAppearance().article, language: "ES-mx" } });
    expect(languageOf({ appearances: [spanish] })).toBe("es-MX");
    const unknown = frozenAppearance({ article: { ...frozenAppearance().article, language: null } });
    expect(languageOf({ appearances: [unknown] })).toBe("en");
  });

  it("holds whatever a claim says without ending its script", () => {
    const hostile = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
      .map((points) => `Claim ${String.fromCodePoint(...points)}`);
    fc.assert(
      fc.property(hostile, hostile, (text, exact) => {
        const review = claimReviewOf(
          claimPublication({
            content: { text, statement: `</script><!--${text}`, appearances: [frozenAppearance({ exact })] },
          }),
          testPublisher,
          testOrigin,
        );
        const html = `<script type="application/ld+json">${jsonLdScript(review)}</script>`;
        expect(html.match(/<[/!a-z]/gi)).toEqual(["<s", "</"]);
        expect(JSON.parse(jsonLdScript(review))).toHaveProperty("claimReviewed", `</script><!--${text}`);
      }),
      { numRuns: 40 },
    );
  });
});
