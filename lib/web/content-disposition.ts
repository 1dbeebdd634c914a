/** Characters that end or split a header, name a folder, or turn the reading direction to hide an ending. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/** Names longer than this are cut at their beginning, so that the ending stays. */
const maxNameChars = 120;

/**
 * The header that makes a browser save a file instead of showing it, under a name somebody else chose (RFC 6266,
 * RFC 8187): a plain ASCII name for old readers, the real one percent-encoded.
 */
export function attachmentDisposition(fileName: string): string {
  const safe = fileName
    .toWellFormed()
    .normalize("NFC")
    .replace(unsafe, "_")
    .replace(/^[.\s]+/, "")
    .trim();
  const name = [...(safe === "" ? "file" : safe)].slice(-maxNameChars).join("");
  const ascii = name.replace(/[^\x20-\x7e]+/g, "_").replaceAll("%", "_");
  // encodeURIComponent leaves these five, which RFC 8187 wants encoded.
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
