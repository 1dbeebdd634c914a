import type { Actor } from "#lib/domain/actor/actor.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { exportPublishedClaims } from "#lib/queries/desk/export-published-claims.ts";
import { exportWorkingClaims } from "#lib/queries/desk/export-working-claims.ts";
import { getArticleReport } from "#lib/queries/desk/get-article-report.ts";
import { getPublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { articleReportHtml } from "#lib/reports/article-report-html.ts";
import { maxExportRows } from "#lib/reports/claim-record.ts";
import { claimsCsv } from "#lib/reports/claims-csv.ts";
import { claimsJson } from "#lib/reports/claims-json.ts";
import { workingClaimsCsv, workingClaimsJson } from "#lib/reports/working-claims.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import type { ExportOrder } from "./export-order.ts";

/** A finished export: its text and how many claims are in it. */
interface MadeFile {
  readonly text: string;
  readonly rows: number;
}

/** Makes the file from what is public, or at the desk, now. Null for an unknown article or an actor who may not. */
export async function makeExport(
  { db, now }: CommandDeps,
  actor: Actor,
  order: ExportOrder,
): Promise<MadeFile | null> {
  const isJson = order.format === "json";
  if (order.kind === "claims") {
    const claims = await exportPublishedClaims(db, actor, order.filter ?? {}, maxExportRows);
    if (claims === null) return null;
    return { text: (isJson ? claimsJson : claimsCsv)(claims, publicOrigin()), rows: claims.length };
  }
  if (order.kind === "working-claims") {
    const claims = await exportWorkingClaims(db, actor, order.filter?.stage ?? null, maxExportRows, now());
    if (claims === null) return null;
    return { text: (isJson ? workingClaimsJson : workingClaimsCsv)(claims), rows: claims.length };
  }
  const report = await getArticleReport(db, actor, order.slug, order.internal === true);
  if (report === null) return null;
  const { deskName, organisationName, timeZone, isSample } = await getPublicDesk(db);
  const frame = { deskName, organisationName, timeZone, isSample, origin: publicOrigin() };
  const text = articleReportHtml(report, { ...frame, madeAt: now().toISOString() });
  return { text, rows: report.claims.length + (report.working?.length ?? 0) };
}
