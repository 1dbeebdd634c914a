import { romanise } from "./letters.ts";

/**
 * The readable part of an address: lower-case ASCII words joined by "-". Accents fall away, Cyrillic and
 * Greek are romanised. Cut after the last whole word within `maxChars`; one longer word is cut inside.
 * Apostrophes join ("he'd" → "hed"). Empty when nothing is left, as for Chinese: the caller decides what
 * stands in then.
 */
export function slugify(text: string, maxChars = 80): string {
  // Each character gives at most four; what lies far beyond the cut need not be looked at.
  const slug = romanise(text.slice(0, 20 * maxChars))
    .replace(/['’ʼ‘`]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= maxChars) return slug;
  const cut = slug.lastIndexOf("-", maxChars);
  return slug.slice(0, cut > 0 ? cut : maxChars);
}
