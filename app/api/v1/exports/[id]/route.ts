import { z } from "zod";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { id } from "#lib/domain/text/text.schema.ts";
import { findExport } from "#lib/queries/desk/find-export.ts";
import { defineRoute } from "#lib/web/define-route.ts";
import { orderOf } from "../export-order.ts";
import { makeExport } from "../make-export.ts";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  html: "text/html; charset=utf-8",
};

export const GET = defineRoute({
  name: "getExport",
  summary: "The file of an export, made from what stands now: what was retracted meanwhile is not in it",
  auth: "token",
  permission: "export.run",
  params: z.object({ id }),
  answer: { status: 200, schema: z.string(), mediaType: "text/csv" },
  run: async ({ db, deps, actor, params }) => {
    const kept = await findExport(db, actor, params.id);
    const order = kept === null ? null : orderOf(kept);
    const file = order === null ? null : await makeExport(deps, actor, order);
    if (order === null || file === null) return refuse("NOT_FOUND", "There is no such export.");
    return ok({
      body: new TextEncoder().encode(file.text),
      headers: {
        "Content-Type": mediaTypes[order.format],
        "Content-Disposition": `attachment; filename="${order.kind}.${order.format}"`,
      },
    });
  },
});
