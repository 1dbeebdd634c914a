import { describe, expect, it } from "vitest";
import { claimPublication } from "#lib/domain/publication/publication.fixtures.ts";
import { dataFeedDump, jsonLinesDump, type DumpableClaim } from "./claim-dump.ts";
import { checkClaimReview } from "./testing/check-claim-review.ts";
import { checkVocabulary, isNode, nodesOf } from "./testing/check-vocabulary.ts";
import { testOrigin, testPublisher } from "./testing/test-publisher.ts";

const claim = (slug: string): DumpableClaim => ({ publication: claimPublication({ slug }), notices: [] });
const facts = {
  name: "Port Lorne Facts",
  url: `${testOrigin}/claimreview.json`,
  changedAt: "2026-03-10T09:00:00.000Z",
};

async function* batches(...lists: readonly DumpableClaim[][]) {
  for (const list of lists) yield Promise.resolve(list);
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe("the dump as JSON Lines", () => {
  it("has one whole ClaimReview a line, with who gives it out", async () => {
    const text = await joined(
      jsonLinesDump(batches([claim("a"), claim("b")], [claim("c")]), testPublisher, testOrigin),
    );
    const reviews = text
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(reviews).toHaveLength(3);
    for (const review of reviews) {
      if (!isNode(review)) throw new Error("A line holds no object.");
      expect([...checkVocabulary(review), ...checkClaimReview(review)]).toEqual([]);
      expect(review).toMatchObject({
        "@context": "https://schema.org",
        sdPublisher: { name: "Port Lorne Courier" },
      });
      expect(review).not.toHaveProperty("sdLicense");
    }
  });

  it("of no claims is empty", async () => {
    expect(await joined(jsonLinesDump(batches(), testPublisher, testOrigin))).toBe("");
  });
});

describe("the dump as a DataFeed", () => {
  const feedOf = async (...lists: DumpableClaim[][]) =>
    JSON.parse(
      await joined(
        dataFeedDump(
          batches(...lists),
          facts,
          { ...testPublisher, licenceUrl: "https://creativecommons.org/licenses/by/4.0/" },
          testOrigin,
        ),
      ),
    ) as Record<string, unknown>;

  it("holds each claim as an element whose item is a list of one ClaimReview", async () => {
    const feed = await feedOf([claim("a")], [], [claim("b")]);
    expect(checkVocabulary(feed)).toEqual([]);
    expect(feed).toMatchObject({
      "@type": "DataFeed",
      dateModified: facts.changedAt,
      dataFeedElement: [
        { "@type": "DataFeedItem", item: [{ "@type": "ClaimReview", url: `${testOrigin}/claims/a` }] },
        { url: `${testOrigin}/claims/b` },
      ],
    });
    const reviews = nodesOf(feed).filter((node) => node["@type"] === "ClaimReview");
    expect(reviews.map((review) => review["sdLicense"])).toEqual(
      Array(2).fill("https://creativecommons.org/licenses/by/4.0/"),
    );
  });

  it("of no claims is a whole document all the same", async () => {
    expect(await feedOf()).toHaveProperty("dataFeedElement", []);
  });
});
