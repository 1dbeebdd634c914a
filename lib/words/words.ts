import { createTranslator } from "use-intl/core";
import { aroundOf, type AnyTranslator, type Around } from "./around.ts";
import { arabic } from "./catalogues/arabic.ts";
import { english } from "./catalogues/english.ts";
import { french } from "./catalogues/french.ts";
import { spanish } from "./catalogues/spanish.ts";
import { ukrainian } from "./catalogues/ukrainian.ts";
import { directionOf, languages, type Language } from "./languages.ts";
import { withFallback, type MessageTree } from "./with-fallback.ts";

/** The English catalogue names every message; the other languages may lag behind it (a test says which do). */
export type Messages = typeof english;

type Translator = ReturnType<typeof createTranslator<Messages>>;

/** Interface words in one language, and everything else that differs with it: numbers, dates, direction, addresses. */
export interface Words {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** A message by its dotted name, e.g. `t("claim.evidence.title", { count: 3 })`; ICU message syntax. */
  readonly t: Translator;
  /** What a message with one place says before and after it; for what a page says many times. */
  readonly around: (name: Parameters<Translator>[0]) => Around;
  readonly number: (n: number) => string;
  /** A share as a percentage without decimals, from 0…1. */
  readonly percent: (share: number) => string;
  /** A calendar day, from `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
  /** The day of an instant in a zone, from ISO 8601 UTC and an IANA name. */
  readonly dayOf: (instant: string, timeZone: string) => string;
  /** Day and time of an instant in a zone, with the zone's name. */
  readonly instant: (instant: string, timeZone: string) => string;
  /** "March 2026", from `YYYY-MM`. */
  readonly month: (month: string) => string;
  /** A public path in this language: `/claims/x` → `/uk/claims/x`, where the language is not the desk's own. */
  readonly href: (path: string) => string;
}

const catalogues: Readonly<Record<Language, MessageTree>> = {
  en: english,
  uk: withFallback(ukrainian, english),
  es: withFallback(spanish, english),
  fr: withFallback(french, english),
  ar: withFallback(arabic, english),
};

/** English as it is written outside the United States: 4 March 2026, 12,500. */
const locales: Readonly<Record<Language, string>> = { en: "en-GB", uk: "uk", es: "es", fr: "fr", ar: "ar" };

const made = new Map<string, Words>();

/**
 * The words of a language. `prefixed` says that pages in this language stand under its prefix: all languages but the
 * desk's own. Made once a process: parsed messages and formatters are kept inside.
 */
export function wordsFor(language: Language, prefixed: boolean): Words {
  const key = `${language} ${String(prefixed)}`;
  const known = made.get(key) ?? makeWords(language, prefixed);
  made.set(key, known);
  return known;
}

/** English without prefix: the desk's previews of public pages. */
export function deskWords(): Words {
  return wordsFor("en", false);
}

/** The same words for every language that is shipped, the desk's own first and without prefix. */
export function languageChoices(own: Language): readonly Words[] {
  return [own, ...languages.filter((each) => each !== own)].map((each) => wordsFor(each, each !== own));
}

function makeWords(language: Language, prefixed: boolean): Words {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" });
  const plain = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const zoned = zonedFormats(locale);
  const t = remembering(createTranslator({ locale, messages: catalogues[language] as Messages }));
  return {
    language,
    direction: directionOf(language),
    t,
    around: aroundOf(t as unknown as AnyTranslator),
    number: (n) => plain.format(n),
    percent: (share) => percent.format(share),
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    month: (iso) => month.format(new Date(`${iso}-01T00:00:00Z`)),
    dayOf: (instant, timeZone) => zoned(timeZone).day.format(new Date(instant)),
    instant: (instant, timeZone) => zoned(timeZone).instant.format(new Date(instant)),
    href: (path) => (prefixed ? `/${language}${path === "/" ? "" : path}` : path),
  };
}

interface ZonedFormats {
  readonly day: Intl.DateTimeFormat;
  readonly instant: Intl.DateTimeFormat;
}

/**
 * The same translator with messages that take no value kept as they were first said: to look one up costs a microsecond or
 * two, and pages say hundreds. Their number is that of the catalogue.
 */
function remembering(translate: Translator): Translator {
  const said = new Map<string, string>();
  const ask = translate as unknown as (name: string, ...values: unknown[]) => string;
  const say = (name: string, ...values: unknown[]): string => {
    if (values.length > 0) return ask(name, ...values);
    const text = said.get(name) ?? ask(name);
    said.set(name, text);
    return text;
  };
  return Object.assign(say, translate);
}

/** With the zone's name: readers elsewhere cannot know on whose clock the desk tells the time. */
const dayAndTime: Intl.DateTimeFormatOptions = {
  ...{ year: "numeric", month: "long", day: "numeric" },
  ...{ hour: "numeric", minute: "2-digit", timeZoneName: "short" },
};

/** Formatters are slow to make: one pair a zone is kept. A desk has one zone. */
function zonedFormats(locale: string): (timeZone: string) => ZonedFormats {
  const kept = new Map<string, ZonedFormats>();
  return (timeZone) => {
    const known = kept.get(timeZone) ?? {
      day: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }),
      instant: new Intl.DateTimeFormat(locale, { ...dayAndTime, timeZone }),
    };
    kept.set(timeZone, known);
    return known;
  };
}
