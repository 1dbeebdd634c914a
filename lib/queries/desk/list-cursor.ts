import { parseJson } from "#lib/domain/text/parse-json.ts";

/**
 * Keyset cursors: the sort values of the last row shown, in an address. They come back from the outside, so whatever
 * does not decode to the expected strings counts as no cursor and the list begins at its top.
 */
export function encodeCursor(parts: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(parts), "utf8").toString("base64url");
}

/** The strings of a cursor with `length` parts, or null when it is not one. */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | null)[] | null {
  if (!cursor || cursor.length > 500) return null;
  const parts = parseJson(Buffer.from(cursor, "base64url").toString("utf8"));
  if (!Array.isArray(parts) || parts.length !== length) return null;
  return parts.every((p) => p === null || typeof p === "string") ? (parts as (string | null)[]) : null;
}

/** A cursor's instant, or null when it is none. */
export function cursorDate(part: string | null | undefined): Date | null {
  if (!part) return null;
  const date = new Date(part);
  return Number.isNaN(date.getTime()) ? null : date;
}
