import { runExport } from "#lib/commands/export/run-export.ts";
import { claimStages } from "#lib/domain/claim/claim.ts";
import { exportPublishedClaims } from "#lib/queries/desk/export-published-claims.ts";
import { exportWorkingClaims } from "#lib/queries/desk/export-working-claims.ts";
import { parsePublicQuery } from "#lib/queries/public/public-claim-filter.ts";
import { maxExportRows } from "#lib/reports/claim-record.ts";
import { claimsCsv } from "#lib/reports/claims-csv.ts";
import { claimsJson } from "#lib/reports/claims-json.ts";
import { workingClaimsCsv, workingClaimsJson } from "#lib/reports/working-claims.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { runDesk } from "#lib/web/run-desk.ts";
import { downloadOf, mayNotExport, type ExportFormat } from "../download.ts";

interface MadeExport {
  readonly body: string;
  readonly rows: number;
}

/**
 * The claim list as a file: `?format=csv|json` with the filters of `/claims`, or `?list=working` with `stage` for the
 * desk's own list. The export is noted before the file is handed over.
 */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const format: ExportFormat = params.get("format") === "json" ? "json" : "csv";
  const isWorking = params.get("list") === "working";
  const made = isWorking ? await workingList(params, format) : await publishedList(params, format);
  if (made === null) return mayNotExport();
  const kind = isWorking ? "working-claims" : "claims";
  const noted = await runDesk(runExport, { kind, format, filter: filterOf(params), rows: made.rows });
  if (!noted.ok) return mayNotExport(noted.refusal.message);
  return downloadOf(made.body, { name: isWorking ? "working-claims" : "claims", format });
}

async function publishedList(params: URLSearchParams, format: ExportFormat): Promise<MadeExport | null> {
  const claims = await readDesk(exportPublishedClaims, parsePublicQuery(params), maxExportRows);
  if (claims === null) return null;
  const write = format === "json" ? claimsJson : claimsCsv;
  return { body: write(claims, publicOrigin()), rows: claims.length };
}

async function workingList(params: URLSearchParams, format: ExportFormat): Promise<MadeExport | null> {
  const stage = claimStages.find((known) => known === params.get("stage")) ?? null;
  const claims = await readDesk(exportWorkingClaims, stage, maxExportRows, new Date());
  if (claims === null) return null;
  const write = format === "json" ? workingClaimsJson : workingClaimsCsv;
  return { body: write(claims), rows: claims.length };
}

/** The filter as it stood in the address, without what was left empty. */
function filterOf(params: URLSearchParams): Record<string, string> {
  const given = [...params].filter(([name, value]) => value !== "" && name !== "format" && name !== "list");
  return Object.fromEntries(
    given.slice(0, 20).map(([name, value]) => [name.slice(0, 40), value.slice(0, 200)]),
  );
}
