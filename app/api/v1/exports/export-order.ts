import { z } from "zod";
import { claimStages } from "#lib/domain/claim/claim.ts";
import { publicClaimFilter } from "#lib/web/api/public-filter.ts";

const list = { format: z.enum(["csv", "json"]) };

/** What can be exported: published claims, the desk's working list, one article's claim report. */
export const exportOrder = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("claims"),
    ...list,
    filter: publicClaimFilter.omit({ after: true }).optional().describe("As in GET /claims"),
  }),
  z.object({
    kind: z.literal("working-claims"),
    ...list,
    filter: z.object({ stage: z.enum(claimStages).optional() }).optional(),
  }),
  z.object({
    kind: z.literal("article"),
    format: z.literal("html"),
    slug: z.string().min(1).max(300).describe("Address of the article"),
    internal: z.boolean().optional().describe("Also the claims that are not live"),
  }),
]);
export type ExportOrder = z.output<typeof exportOrder>;

export const madeExport = z
  .object({
    id: z.string(),
    kind: z.string(),
    format: z.string(),
    rows: z.int().describe("Claims in the file"),
    status: z.literal("done"),
    url: z.string().describe("Where the file is"),
  })
  .meta({ id: "Export" });

/** The order as the record of exports keeps it: flat texts. */
export function filterOf(order: ExportOrder): Record<string, string> {
  if (order.kind === "article") return { slug: order.slug, ...(order.internal ? { internal: "true" } : {}) };
  const given = Object.entries<string | undefined>(order.filter ?? {});
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Reads a kept order back; null for one of a kind or format that the API does not offer. */
export function orderOf(kept: { kind: string; format: string; filter: Readonly<Record<string, string>> }) {
  const { kind, format, filter } = kept;
  const flat =
    kind === "article"
      ? { kind, format, slug: filter["slug"], internal: filter["internal"] === "true" }
      : { kind, format, filter };
  const parsed = exportOrder.safeParse(flat);
  return parsed.success ? parsed.data : null;
}
