import { z } from "zod";
import type { NoticeKind } from "#lib/domain/claim/claim.ts";
import type { Handle } from "#lib/db/database.ts";

/** One entry of the desk's public log. */
export interface CorrectionItem {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly note: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly claim: { readonly slug: string; readonly text: string };
}

export interface CorrectionPage {
  readonly items: readonly CorrectionItem[];
  readonly nextCursor: string | null;
}

const pageSize = 20;
const cursorSchema = z.object({ at: z.iso.datetime(), id: z.guid() });

/**
 * Corrections, retractions and suspensions of all public claims, newest first. Typos are in a claim's own log only
 * (product.md, "Publication"). `after` is a cursor of `nextCursor`.
 */
export async function listCorrections(db: Handle, after?: string | undefined): Promise<CorrectionPage> {
  const cursor = openCursor(after);
  const rows = await db.notice.findMany({
    where: {
      kind: { not: "typo" },
      claim: { publicClaim: { state: { in: ["live", "suspended", "retracted"] } } },
      ...(cursor && {
        OR: [{ at: { lt: new Date(cursor.at) } }, { at: new Date(cursor.at), id: { lt: cursor.id } }],
      }),
    },
    select: {
      id: true,
      kind: true,
      note: true,
      at: true,
      claim: { select: { publicClaim: { select: { slug: true, text: true } } } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const items = rows.slice(0, pageSize).flatMap(({ claim, at, ...rest }) => {
    return claim.publicClaim === null ? [] : [{ ...rest, at: at.toISOString(), claim: claim.publicClaim }];
  });
  const last = items.at(-1);
  const more = rows.length > pageSize && last !== undefined;
  return {
    items,
    nextCursor: more ? Buffer.from(`${last.at} ${last.id}`, "utf8").toString("base64url") : null,
  };
}

function openCursor(sealed: string | undefined): { at: string; id: string } | null {
  if (sealed === undefined) return null;
  const [at, id] = Buffer.from(sealed, "base64url").toString("utf8").split(" ");
  const known = cursorSchema.safeParse({ at, id });
  return known.success ? known.data : null;
}
