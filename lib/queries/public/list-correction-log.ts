import { z } from "zod";
import { noticeLabels, type NoticeKind } from "#lib/domain/claim/claim.ts";
import type { Handle } from "#lib/db/database.ts";
import { readMonthFigures } from "#lib/db/public-counts.ts";
import { listCorrections, type CorrectionPage } from "./list-corrections.ts";

const noticeKinds = Object.keys(noticeLabels) as [NoticeKind, ...NoticeKind[]];

/** The filter of `/corrections` as an address carries it. */
export interface CorrectionQuery {
  readonly kind?: NoticeKind | undefined;
  readonly year?: string | undefined;
  readonly after?: string | undefined;
}

/** A page of the log with the choices of its filter. */
export interface CorrectionLog extends CorrectionPage {
  /** Kinds the log has entries of, in the order of the workflow. */
  readonly kinds: readonly NoticeKind[];
  /** Years with an entry, newest first. */
  readonly years: readonly string[];
}

const querySchema = z.object({
  kind: z.enum(noticeKinds).optional().catch(undefined),
  year: z
    .string()
    .regex(/^[12]\d{3}$/)
    .optional()
    .catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});

/** Takes the filter out of an address; what makes no sense is dropped. */
export function parseCorrectionQuery(params: URLSearchParams): CorrectionQuery {
  const value = (name: string) => params.get(name) ?? undefined;
  return querySchema.parse({ kind: value("kind"), year: value("year"), after: value("after") });
}

/** What `/corrections` shows: every public change of the desk, typos included. */
export async function listCorrectionLog(db: Handle, query: CorrectionQuery): Promise<CorrectionLog> {
  const [page, figures] = await Promise.all([
    listCorrections(db, query.after, { kind: query.kind, year: query.year, withTypos: true }),
    readMonthFigures(db, "notice:"),
  ]);
  const noted = new Set(figures.map(({ figure }) => figure.slice("notice:".length)));
  return {
    ...page,
    kinds: noticeKinds.filter((kind) => noted.has(kind)),
    years: [...new Set(figures.map(({ month }) => month.slice(0, 4)))].sort().reverse(),
  };
}
