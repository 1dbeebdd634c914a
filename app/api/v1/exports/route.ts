import { runExport } from "#lib/commands/export/run-export.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { defineRoute } from "#lib/web/define-route.ts";
import { exportOrder, filterOf, madeExport } from "./export-order.ts";
import { makeExport } from "./make-export.ts";

export const POST = defineRoute({
  name: "makeExport",
  summary: "Export the claim list or an article’s claim report; the export is noted in the history",
  auth: "token",
  permission: "export.run",
  idempotent: true,
  body: exportOrder,
  answer: { status: 201, schema: madeExport },
  run: async ({ deps, actor, body }) => {
    const file = await makeExport(deps, actor, body);
    if (file === null) return refuse("NOT_FOUND", "There is no such article.");
    const { kind, format } = body;
    const noted = await runExport(deps, actor, { kind, format, filter: filterOf(body), rows: file.rows });
    if (!noted.ok) return noted;
    const { id } = noted.value.result;
    const url = `/api/v1/exports/${id}`;
    return ok({
      body: { id, kind, format, rows: file.rows, status: "done", url },
      headers: { Location: url },
      changedTags: noted.value.changedTags,
    });
  },
});
