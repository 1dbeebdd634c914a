import { z } from "zod";
import type { NoticeKind, PublicationState } from "#lib/domain/claim/claim.ts";
import type { Handle } from "#lib/db/database.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readSettings } from "#lib/db/settings.ts";
import { instantInZone } from "#lib/domain/text/local-time.ts";
import { readVerdictChanges, type VerdictChange } from "./read-verdict-changes.ts";

/** One entry of the desk's public log. */
export interface CorrectionItem {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly note: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Number of the publication it came with, or that stood when the claim was retracted or suspended. */
  readonly n: number;
  readonly claim: {
    readonly slug: string;
    readonly text: string;
    /** BCP 47, of the text and of the note. */
    readonly language: string;
    readonly state: PublicationState;
  };
  /** Rating before and after, where that is what changed and both may still be shown. */
  readonly verdict: VerdictChange | null;
}

export interface CorrectionPage {
  readonly items: readonly CorrectionItem[];
  readonly nextCursor: string | null;
}

/** What narrows the log. */
export interface CorrectionFilter {
  readonly kind?: NoticeKind | undefined;
  /** Four digits; a year of the desk's time zone. */
  readonly year?: string | undefined;
  /** True lists typos as well: they stand in the log, and in no feed (product.md, "Publication"). */
  readonly withTypos?: boolean | undefined;
}

const pageSize = 20;
const cursorSchema = z.object({ at: z.iso.datetime(), id: z.guid() });

/**
 * Corrections, retractions and suspensions of all public claims, newest first, 20 a page. Typos only where they are
 * asked for. `after` is a cursor of `nextCursor`; one that is none starts at the top.
 */
export async function listCorrections(
  db: Handle,
  after?: string | undefined,
  filter: CorrectionFilter = {},
): Promise<CorrectionPage> {
  const cursor = openCursor(after);
  const rows = await db.notice.findMany({
    where: {
      AND: [
        kindIs(filter),
        await inYear(db, filter.year),
        { claim: { publicClaim: { state: { in: ["live", "suspended", "retracted"] } } } },
        cursor === null
          ? {}
          : { OR: [{ at: { lt: new Date(cursor.at) } }, { at: new Date(cursor.at), id: { lt: cursor.id } }] },
      ],
    },
    select: {
      ...{ id: true, claimId: true, kind: true, note: true, at: true, publicationN: true },
      claim: { select: { publicClaim: { select: { slug: true, text: true, language: true, state: true } } } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  const verdicts = await readVerdictChanges(db, shown);
  const items = shown.flatMap(({ id, kind, note, at, publicationN: n, claim: { publicClaim: claim } }) =>
    claim === null
      ? []
      : [{ id, kind, note, at: at.toISOString(), n, claim, verdict: verdicts.get(id) ?? null }],
  );
  const last = items.at(-1);
  const more = rows.length > pageSize && last !== undefined;
  return {
    items,
    nextCursor: more ? Buffer.from(`${last.at} ${last.id}`, "utf8").toString("base64url") : null,
  };
}

function kindIs({ kind, withTypos = false }: CorrectionFilter): Prisma.NoticeWhereInput {
  if (kind === "typo" && !withTypos) return { kind: { in: [] } };
  if (kind !== undefined) return { kind };
  return withTypos ? {} : { kind: { not: "typo" } };
}

async function inYear(db: Handle, year: string | undefined): Promise<Prisma.NoticeWhereInput> {
  if (year === undefined || !/^[12]\d{3}$/.test(year)) return {};
  const { timeZone } = await readSettings(db);
  const from = instantInZone(`${year}-01-01T00:00`, timeZone);
  const until = instantInZone(`${String(Number(year) + 1)}-01-01T00:00`, timeZone);
  return from === null || until === null ? {} : { at: { gte: new Date(from), lt: new Date(until) } };
}

/** Whether a text is a cursor of this list. */
export function isCorrectionsCursor(sealed: string): boolean {
  return openCursor(sealed) !== null;
}

function openCursor(sealed: string | undefined): { at: string; id: string } | null {
  if (sealed === undefined) return null;
  const [at, id] = Buffer.from(sealed, "base64url").toString("utf8").split(" ");
  const known = cursorSchema.safeParse({ at, id });
  return known.success ? known.data : null;
}
