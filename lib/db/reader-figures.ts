import type { Handle } from "./database.ts";

/** How many messages of readers the desk got and what became of them; spam is not counted. */
export interface ReaderFigureRow {
  readonly kind: "claim" | "error";
  readonly received: number;
  /** Looked at and decided: taken up, answered or declined. */
  readonly decided: number;
  readonly takenUp: number;
}

/** Counts of readers' messages by kind. Numbers only: nothing anybody wrote. */
export async function readReaderFigures(db: Handle): Promise<ReaderFigureRow[]> {
  return db.$queryRaw<ReaderFigureRow[]>`
    SELECT kind::text AS kind, count(*)::int AS received,
      count(*) FILTER (WHERE state IN ('taken_up', 'answered', 'declined'))::int AS decided,
      count(*) FILTER (WHERE state = 'taken_up')::int AS "takenUp"
    FROM reader_messages WHERE state <> 'spam' GROUP BY kind ORDER BY kind`;
}
