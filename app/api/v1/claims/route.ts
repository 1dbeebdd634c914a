import { z } from "zod";
import { claimStages } from "#lib/domain/claim/claim.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { claimSorts, listClaims, type ClaimList } from "#lib/queries/desk/list-claims.ts";
import { listPublicClaims } from "#lib/queries/public/list-public-claims.ts";
import { namesNoPlace } from "#lib/queries/public/names-no-place.ts";
import { parsePublicQuery } from "#lib/queries/public/public-claim-filter.ts";
import { findMovedFilter } from "#lib/queries/public/resolve-entry-address.ts";
import { claimRow } from "#lib/web/api/claim-answer.ts";
import { unknownPlace } from "#lib/web/api/parameters.ts";
import { publicClaimFilter } from "#lib/web/api/public-filter.ts";
import { presentPublicClaim } from "#lib/web/api/present-public.ts";
import { publicClaim } from "#lib/web/api/public-answer.ts";
import { defineRoute } from "#lib/web/define-route.ts";

/** Filters of the desk's list; `q`, `speaker`, `topic` and `after` mean the same in both lists. */
const deskFilter = z.object({
  stage: z.enum(claimStages).optional().describe("With a token"),
  assignee: z.string().max(100).optional().describe("With a token: a user’s id, or “none”"),
  mine: z.enum(["true", "false"]).optional().describe("With a token"),
  sort: z
    .enum(["newest", "relevance", ...claimSorts])
    .optional()
    .describe(
      "newest, oldest, relevance (what a search has unless said); with a token: updated, oldest, due",
    ),
});

const page = { nextCursor: z.string().nullable(), total: z.int() };

export const GET = defineRoute({
  name: "listClaims",
  summary: "Published claims; with a token the desk’s own list",
  auth: "either",
  permission: "desk.read",
  query: publicClaimFilter.extend(deskFilter.shape),
  answer: {
    status: 200,
    schema: z.union([
      z.object({ items: z.array(publicClaim), ...page }),
      z.object({ items: z.array(claimRow), ...page }).describe("With a token"),
    ]),
  },
  run: async ({ db, actor, now, query }) => {
    if (actor !== null) {
      const sort = query.sort === "newest" || query.sort === "relevance" ? undefined : query.sort;
      const list = await listClaims(db, actor, { ...query, sort, mine: query.mine === "true" }, now);
      return ok({ body: presentDeskList(list) });
    }
    const asked = parsePublicQuery(query);
    if (namesNoPlace(asked)) return unknownPlace();
    const found = await listPublicClaims(db, asked);
    const moved = found.items.length === 0 ? await findMovedFilter(db, asked) : null;
    const list = moved === null ? found : await listPublicClaims(db, moved);
    return ok({
      body: {
        items: list.items.map(presentPublicClaim),
        nextCursor: list.nextCursor,
        total: list.total.count,
        totalIsAtLeast: list.total.more,
      },
    });
  },
});

function presentDeskList({ items, nextCursor, total }: ClaimList) {
  const rows = items.map(({ overdue: _overdue, publishAt: _publishAt, rating, ...row }) => ({
    ...row,
    rating: rating === null ? null : { label: rating.label },
  }));
  return { items: rows, nextCursor, total };
}
