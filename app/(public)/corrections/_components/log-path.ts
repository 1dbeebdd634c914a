import type { CorrectionQuery } from "#lib/queries/public/list-correction-log.ts";

/** The address of a filtered log, without language prefix. */
export function logPath(query: CorrectionQuery): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return search === "" ? "/corrections" : `/corrections?${search}`;
}
