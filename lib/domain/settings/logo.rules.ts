import type { logoMediaTypes } from "./settings.schema.ts";

type LogoMediaType = (typeof logoMediaTypes)[number];

/**
 * What kind of picture the bytes are, by their first bytes, or null. Nothing else is ever served as a logo, whatever
 * name or type it came with (PNG 1.2 §3.1; JPEG starts with SOI and a marker; WebP is a RIFF file).
 */
export function logoMediaTypeOf(bytes: Uint8Array): LogoMediaType | null {
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  const isRiff = begins(bytes, 0, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && begins(bytes, 8, [0x57, 0x45, 0x42, 0x50]) ? "image/webp" : null;
}

function begins(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}
