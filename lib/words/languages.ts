import { siteLanguages } from "#lib/domain/settings/settings.schema.ts";

/** Languages of the public site's interface; a catalogue for each stands in `catalogues/`. */
export const languages = siteLanguages;

export type Language = (typeof languages)[number];

/** What each language calls itself: a reader looks for their own. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  uk: "Українська",
  es: "Español",
  fr: "Français",
  ar: "العربية",
};

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** How the language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** `/uk/claims/x` → `{ language: "uk", path: "/claims/x" }`; addresses without a prefix have the language null. */
export function splitLanguagePrefix(path: string): {
  readonly language: Language | null;
  readonly path: string;
} {
  const [, first = "", rest = ""] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? [];
  if (!isLanguage(first)) return { language: null, path };
  return { language: first, path: rest === "" ? "/" : rest };
}
