/**
 * A live claim as exports have it; lists of the public site give exactly this. Instants are ISO 8601 UTC, days
 * `YYYY-MM-DD`.
 */
export interface ClaimRecord {
  readonly claimId: string;
  readonly slug: string;
  readonly n: number;
  readonly text: string;
  readonly statement: string | null;
  readonly summary: string;
  readonly rating: { readonly key: string; readonly label: string; readonly value: number | null };
  readonly attribution: { readonly key: string; readonly label: string } | null;
  readonly speaker: { readonly slug: string; readonly name: string } | null;
  readonly topicSlugs: readonly string[];
  readonly articles: readonly {
    readonly slug: string;
    readonly title: string | null;
    readonly outlet: string | null;
  }[];
  readonly claimedOn: string | null;
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  readonly correctedAt: string | null;
  readonly secondReviewed: boolean;
}

/** Most claims one export holds; more are filtered or taken from the API page by page. */
export const maxExportRows = 50_000;
