/** The language of what was published before anything said in which language it is. */
export const assumedLanguage = "en";

/** Language, script, region and variants; nothing private, no extensions. */
const pattern = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** A BCP 47 tag in its canonical form ("EN-gb" → "en-GB"); null for what is none. */
export function canonicalLanguage(tag: string): string | null {
  if (!pattern.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The tag without its region: "en-US" → "en", "sr-Latn-RS" → "sr-Latn". Null for what is no tag. */
export function languageWithoutRegion(tag: string): string | null {
  const canonical = canonicalLanguage(tag);
  if (canonical === null) return null;
  const { language, script } = new Intl.Locale(canonical);
  return script === undefined ? language : `${language}-${script}`;
}
