import { runExport } from "#lib/commands/export/run-export.ts";
import { getArticleReport } from "#lib/queries/desk/get-article-report.ts";
import { articleReportHtml } from "#lib/reports/article-report-html.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { runDesk } from "#lib/web/run-desk.ts";
import { documentOf, downloadOf, mayNotExport } from "../../download.ts";

/**
 * The claim report of one article as an HTML document: published claims, with `?internal=1` also the others;
 * `?download=1` saves it as a file.
 */
export async function GET(
  request: Request,
  context: RouteContext<"/desk/reports/articles/[slug]">,
): Promise<Response> {
  const { slug } = await context.params;
  const params = new URL(request.url).searchParams;
  const internal = params.get("internal") === "1";
  const report = await readDesk(getArticleReport, slug, internal);
  if (report === null) {
    return new Response("There is no such article.\n", {
      status: 404,
      headers: { "Cache-Control": "private, no-store" },
    });
  }
  const rows = report.claims.length + (report.working?.length ?? 0);
  const filter = { article: slug, ...(internal ? { internal: "1" } : {}) };
  const noted = await runDesk(runExport, { kind: "article", format: "html", filter, rows });
  if (!noted.ok) return mayNotExport(noted.refusal.message);
  const { deskName, organisationName, timeZone, isSample } = await deskSettings();
  const body = articleReportHtml(report, {
    ...{ deskName, organisationName, timeZone, isSample },
    origin: publicOrigin(),
    madeAt: new Date().toISOString(),
  });
  return params.get("download") === "1"
    ? downloadOf(body, { name: `claim-report-${slug}`, format: "html" })
    : documentOf(body);
}
