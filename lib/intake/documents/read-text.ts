import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { decodeTextFile } from "#lib/intake/decode-text-file.ts";
import type { IntakeDocument } from "./intake-document.ts";

/** A plain text as it is: what it says about itself is read off it later, with its sentences. */
export function readText(bytes: Uint8Array): Outcome<IntakeDocument> {
  const text = decodeTextFile(bytes);
  if (!text.ok) return text;
  return ok({
    text: text.value,
    title: null,
    byline: null,
    publishedAt: null,
    language: null,
    format: "text",
  });
}
