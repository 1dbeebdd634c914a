import { describe, expect, it } from "vitest";
import { claimPublication } from "#lib/domain/publication/publication.fixtures.ts";
import type { ArticlePublication, FrozenEvidence } from "#lib/domain/publication/publication.ts";
import { coverageFiguresOf, publicFiguresOf } from "./public-figures.ts";

const item = (fields: Partial<Extract<FrozenEvidence, { confidential: false }>> = {}): FrozenEvidence => ({
  ...{ confidential: false, stance: "supports", title: "Accounts", publisher: "Town", url: null },
  ...{ kind: "document", tier: "secondary", publishedOn: null, undated: true, interestNote: null },
  ...{ quote: null, locator: null, note: null, independenceGroup: null, snapshots: [] },
  ...fields,
});

describe("what a claim counts for", () => {
  it("is read off its publication: evidence, days, who made it", () => {
    const publication = claimPublication({
      claimedOn: "2026-03-02",
      firstPublishedAt: "2026-03-10T09:00:00.000Z",
      content: { evidence: [item(), item({ tier: "primary" })] },
    });
    expect(publicFiguresOf(publication)).toEqual(["evidence:2", "days:8", "primary", "from:person"]);
  });

  it("says where evidence stands against evidence, is stored, and whether somebody was asked and answered", () => {
    const snapshots = [
      { sha256: "a".repeat(64), mediaType: "text/html", capturedAt: "2026-03-01T00:00:00Z" },
    ];
    const reply = { contacted: "Town hall", channel: "mail", contactedAt: "2026-03-03", deadlineAt: null };
    const publication = claimPublication({
      claimedOn: null,
      content: {
        speaker: null,
        evidence: [item({ snapshots }), { confidential: true, stance: "refutes", reason: "Safety." }],
        replies: [{ ...reply, answer: "No.", answeredAt: "2026-03-04" }],
      },
    });
    expect(publicFiguresOf(publication)).toEqual([
      ...["evidence:2", "stored", "counter", "asked", "answered", "from:nobody"],
    ]);
  });

  it("never counts days below none, and takes a primary source that nobody may see for none", () => {
    const publication = claimPublication({
      claimedOn: "2026-03-11",
      firstPublishedAt: "2026-03-10T23:00:00.000Z",
      content: { evidence: [{ confidential: true, stance: "supports", reason: "Safety." }] },
    });
    expect(publicFiguresOf(publication)).toEqual(["evidence:1", "days:0", "from:person"]);
  });
});

describe("what an article adds to coverage", () => {
  const sentence = (
    decision: "opinion" | "claim" | "boilerplate" | null,
    publicReason: string | null = null,
  ) => ({
    ...{ start: 0, end: 1, decision, publicReason },
  });
  const article = (coverage: ArticlePublication["coverage"]) => ({ coverage }) as ArticlePublication;

  it("is its sentences by decision, boilerplate apart", () => {
    const sentences = [
      sentence("opinion", "A wish."),
      sentence("opinion"),
      sentence("claim"),
      sentence("boilerplate"),
      sentence(null),
    ];
    expect(coverageFiguresOf(article({ decided: 3, total: 4, sentences }))).toEqual({
      ...{ articles: 1, complete: 0, sentences: 4, decided: 3, reasoned: 1 },
      ...{ "decision:opinion": 2, "decision:claim": 1 },
    });
  });

  it("is nothing where the desk publishes none", () => {
    expect(coverageFiguresOf(article(null))).toBeNull();
  });
});
