/** A JSON-LD object. */
export type JsonLd = Readonly<Record<string, unknown>>;

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * JSON for the inside of a `<script type="application/ld+json">`: the same value when parsed, but without any character
 * that could end the script or start markup, whatever a claim's text contains.
 */
export function jsonLdScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? "");
}
