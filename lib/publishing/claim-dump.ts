import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { claimReviewOf } from "./claim-review.ts";
import type { JsonLd } from "./json-ld.ts";
import { organizationOf, type Publisher } from "./json-ld/publisher.ts";

/** A live claim with its public log, oldest first. */
export interface DumpableClaim {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
}

/** What the whole dump says of itself. */
export interface DumpFacts {
  readonly name: string;
  /** Absolute address of the dump. */
  readonly url: string;
  /** When any published claim last changed, ISO 8601 UTC; null where nothing was ever published. */
  readonly changedAt: string | null;
}

/**
 * A ClaimReview as it travels without its page: with who gives the data out, since when, and under which terms where the
 * desk states any (standards.md 3.5).
 */
export function dumpedReviewOf(claim: DumpableClaim, publisher: Publisher, origin: string): JsonLd {
  return {
    ...claimReviewOf(claim.publication, publisher, origin, claim.notices),
    sdDatePublished: claim.publication.publishedAt,
    sdPublisher: organizationOf(publisher, origin),
    ...(publisher.licenceUrl ? { sdLicense: publisher.licenceUrl } : {}),
  };
}

/** The dump as JSON Lines: one ClaimReview a line, a piece of text for each batch. */
export async function* jsonLinesDump(
  batches: AsyncIterable<readonly DumpableClaim[]>,
  publisher: Publisher,
  origin: string,
): AsyncGenerator<string> {
  for await (const batch of batches)
    yield batch.map((claim) => `${JSON.stringify(dumpedReviewOf(claim, publisher, origin))}\n`).join("");
}

/**
 * The dump as a schema.org DataFeed in the form Data Commons reads: `dataFeedElement[].item` is an array of one
 * ClaimReview (standards.md 3.5). Written piece by piece, so that any number of claims passes through.
 */
export async function* dataFeedDump(
  batches: AsyncIterable<readonly DumpableClaim[]>,
  facts: DumpFacts,
  publisher: Publisher,
  origin: string,
): AsyncGenerator<string> {
  const head = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "DataFeed",
    name: facts.name,
    url: facts.url,
    ...(facts.changedAt === null ? {} : { dateModified: facts.changedAt }),
    publisher: organizationOf(publisher, origin),
    ...(publisher.licenceUrl ? { sdLicense: publisher.licenceUrl } : {}),
  });
  yield `${head.slice(0, -1)},"dataFeedElement":[`;
  let separator = "\n";
  for await (const batch of batches) {
    const elements = batch.map((claim) => JSON.stringify(elementOf(claim, publisher, origin)));
    if (elements.length === 0) continue;
    yield separator + elements.join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}

function elementOf(claim: DumpableClaim, publisher: Publisher, origin: string): JsonLd {
  const review = dumpedReviewOf(claim, publisher, origin);
  return {
    "@type": "DataFeedItem",
    url: review["url"],
    dateCreated: claim.publication.firstPublishedAt,
    dateModified: claim.publication.publishedAt,
    item: [review],
  };
}
