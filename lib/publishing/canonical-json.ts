import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** Canonical JSON by RFC 8785: the same value gives the same bytes everywhere. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("A value without a JSON form cannot be made canonical.");
  return text;
}

/** sha256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
