import { claimUrlOf } from "#lib/publishing/claim-url.ts";
import type { ClaimRecord } from "./claim-record.ts";
import { csvOf, type CsvColumn } from "./csv.ts";

const columnsAt = (origin: string): readonly CsvColumn<ClaimRecord>[] => [
  { name: "id", cell: (c) => c.claimId },
  { name: "url", cell: (c) => claimUrlOf(origin, c.slug) },
  { name: "text", cell: (c) => c.text },
  { name: "statement", cell: (c) => c.statement },
  { name: "rating", cell: (c) => c.rating.label },
  { name: "rating_key", cell: (c) => c.rating.key },
  { name: "rating_value", cell: (c) => c.rating.value },
  { name: "attribution", cell: (c) => c.attribution?.label ?? null },
  { name: "attribution_key", cell: (c) => c.attribution?.key ?? null },
  { name: "speaker", cell: (c) => c.speaker?.name ?? null },
  { name: "claimed_on", cell: (c) => c.claimedOn },
  { name: "first_published_at", cell: (c) => c.firstPublishedAt },
  { name: "published_at", cell: (c) => c.publishedAt },
  { name: "corrected_at", cell: (c) => c.correctedAt },
  { name: "version", cell: (c) => c.n },
  { name: "second_reviewed", cell: (c) => c.secondReviewed },
  { name: "topics", cell: (c) => c.topicSlugs.join("; ") },
  { name: "articles", cell: (c) => c.articles.map((a) => a.title ?? a.slug).join("; ") },
  { name: "outlets", cell: (c) => [...new Set(c.articles.flatMap((a) => a.outlet ?? []))].join("; ") },
  { name: "summary", cell: (c) => c.summary },
];

/** Published claims as a spreadsheet, one a row, in the order given. `origin` makes the addresses absolute. */
export function claimsCsv(claims: readonly ClaimRecord[], origin: string): string {
  return csvOf(columnsAt(origin), claims);
}
