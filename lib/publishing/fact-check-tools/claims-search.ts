import { claimUrlOf } from "../claim-url.ts";
import { isSaidBySpeaker, shownRating } from "../claim-review.ts";

/*
 * The answer of Google's Fact Check Tools API to `claims:search`, over this desk's claims
 * (developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims, read in November 2026). As in Google's
 * JSON, a field without a value is left out, and an answer without claims is the empty object.
 */

/** What of a live claim the answer is made of. */
export interface FoundClaim {
  readonly slug: string;
  readonly text: string;
  readonly statement: string | null;
  readonly rating: { readonly key: string; readonly label: string };
  readonly attribution: { readonly key: string; readonly label: string } | null;
  readonly speaker: { readonly name: string } | null;
  /** `YYYY-MM-DD`. */
  readonly claimedOn: string | null;
  /** ISO 8601 UTC. */
  readonly firstPublishedAt: string;
  readonly language: string;
}

interface ReviewOfClaim {
  readonly publisher: { readonly name: string; readonly site: string };
  readonly url: string;
  readonly title: string;
  readonly reviewDate: string;
  readonly textualRating: string;
  readonly languageCode: string;
}

interface SearchedClaim {
  readonly text: string;
  readonly claimant?: string;
  readonly claimDate?: string;
  readonly claimReview: readonly ReviewOfClaim[];
}

export interface ClaimsSearchAnswer {
  readonly claims?: readonly SearchedClaim[];
  readonly nextPageToken?: string;
}

/** One page of found claims in Google's shape. `pageToken` is null on the last page. */
export function claimsSearchAnswer(
  claims: readonly FoundClaim[],
  pageToken: string | null,
  publisherName: string,
  origin: string,
): ClaimsSearchAnswer {
  return {
    ...(claims.length === 0 ? {} : { claims: claims.map((claim) => searched(claim, publisherName, origin)) }),
    ...(pageToken === null ? {} : { nextPageToken: pageToken }),
  };
}

function searched(claim: FoundClaim, publisherName: string, origin: string): SearchedClaim {
  const { speaker, attribution } = claim;
  const said = isSaidBySpeaker(claim);
  return {
    text: claim.statement ?? claim.text,
    ...(speaker !== null && said ? { claimant: speaker.name } : {}),
    ...(claim.claimedOn === null ? {} : { claimDate: `${claim.claimedOn}T00:00:00Z` }),
    claimReview: [
      {
        publisher: { name: publisherName, site: siteOf(origin) },
        url: claimUrlOf(origin, claim.slug),
        title: claim.text,
        reviewDate: wholeSeconds(claim.firstPublishedAt),
        textualRating: shownRating({ content: claim.rating, attribution }).label,
        languageCode: claim.language,
      },
    ],
  };
}

/** A publisher's site as Google names it: the host without protocol and `www.`. */
export function siteOf(origin: string): string {
  return new URL(origin).hostname.replace(/^www\./, "");
}

/** RFC 3339 without fractions, as Google writes instants. */
function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, "Z");
}
