import type { Database } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { claimStages } from "#lib/domain/claim/claim.ts";
import { env } from "#lib/env.ts";
import { exportPublishedClaims } from "#lib/queries/desk/export-published-claims.ts";
import { exportWorkingClaims } from "#lib/queries/desk/export-working-claims.ts";
import { getArticleReport } from "#lib/queries/desk/get-article-report.ts";
import { parsePublicQuery } from "#lib/queries/public/public-claim-filter.ts";
import { articleReportHtml } from "#lib/reports/article-report-html.ts";
import { maxExportRows } from "#lib/reports/claim-record.ts";
import { claimsCsv } from "#lib/reports/claims-csv.ts";
import { claimsJson } from "#lib/reports/claims-json.ts";
import { workingClaimsCsv, workingClaimsJson } from "#lib/reports/working-claims.ts";

/** A finished export: its text and how many claims are in it. */
export interface ExportFile {
  readonly text: string;
  readonly rows: number;
}

/** Published claims; `query` has the filters of `/claims`. Null when the actor may not export. */
export async function claimsFile(
  db: Database,
  actor: Actor,
  query: URLSearchParams,
  format: string,
): Promise<ExportFile | null> {
  const claims = await exportPublishedClaims(db, actor, parsePublicQuery(query), maxExportRows);
  if (claims === null) return null;
  const origin = env().PUBLIC_ORIGIN;
  const text = format === "json" ? claimsJson(claims, origin) : claimsCsv(claims, origin);
  return { text, rows: claims.length };
}

/** The desk's working list; `query` may name a `stage`. Internal. */
export async function workingClaimsFile(
  db: Database,
  actor: Actor,
  query: URLSearchParams,
  format: string,
): Promise<ExportFile | null> {
  const stage = claimStages.find((each) => each === query.get("stage")) ?? null;
  const claims = await exportWorkingClaims(db, actor, stage, maxExportRows, new Date());
  if (claims === null) return null;
  return {
    text: format === "json" ? workingClaimsJson(claims) : workingClaimsCsv(claims),
    rows: claims.length,
  };
}

/** One article's claim report as HTML; null for an unknown article. */
export async function articleFile(
  db: Database,
  actor: Actor,
  slug: string,
  internal: boolean,
): Promise<ExportFile | null> {
  const report = await getArticleReport(db, actor, slug, internal);
  if (report === null) return null;
  const { deskName, organisationName, timeZone, isSample } = await readSettings(db);
  const frame = { deskName, organisationName, timeZone, isSample, origin: env().PUBLIC_ORIGIN };
  const text = articleReportHtml(report, { ...frame, madeAt: new Date().toISOString() });
  return { text, rows: report.claims.length + (report.working?.length ?? 0) };
}
