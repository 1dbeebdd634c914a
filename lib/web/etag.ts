import { createHash } from "node:crypto";

/** What an If-Match header asks for: a version, or anything that exists. */
export type IfMatch = number | "any";

/** The entity tag of a thing that carries a version. */
export function versionTag(version: number): string {
  return `"${String(version)}"`;
}

/** The entity tag of an answer without a version of its own: the beginning of its sha256. */
export function contentTag(body: string | Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

/**
 * Reads If-Match. Quotes may be missing and a weak tag counts (a compressing proxy turns strong tags into weak ones).
 * Null when the header is absent or names no version.
 */
export function readIfMatch(header: string | null): IfMatch | null {
  const tag = header?.trim().replace(/^W\//, "") ?? "";
  if (tag === "*") return "any";
  const version = /^"?(\d{1,9})"?$/.exec(tag)?.[1];
  return version === undefined ? null : Number(version);
}

/** True when If-None-Match names this tag, so that the answer can be 304 (weak comparison, RFC 9110, 13.1.2). */
export function matchesNone(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === tag);
}

/** The version an `ifMatch: "version"` route was given. Throws on "any", which such a route never lets through. */
export function namedVersion(ifMatch: IfMatch): number {
  if (ifMatch === "any") throw new Error("The route asks for a version and got none.");
  return ifMatch;
}
