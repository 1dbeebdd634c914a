import { interval, monthInterval, parseDay, partsOf, yearsInterval } from "./calendar.ts";
import { partOf } from "./absolute-dates.ts";
import { fromPublication, type DatePattern, type Meaning } from "./date-pattern.ts";

const YEAR = "(?:1[5-9]|20)\\d{2}";
const FREE = "(?<![\\p{L}\\p{N}$€£₴#№.,/–-])";
const END =
  "(?![\\p{L}\\p{N}%]|[.,/–-]\\d|[ -](?:per cent|percent|million|billion|thousand|dollars|euros|pounds))";

/** Words after which four figures are a year. */
const BEFORE_YEAR =
  /(?:^|[^\p{L}])(?:in|since|until|till|by|before|after|during|from|to|of|through|throughout|around|circa|between|and|for|year|as of|than|у|в|з|с|до|після|після|im Jahr|en|desde|depuis|seit|año) $/iu;
/** "the 2024 election", "his 2019 campaign", "Trump’s 2016 victory", "a 2014 interview". */
const DETERMINER = /(?:^|[^\p{L}])(?:the|his|her|its|their|our|my|a|an|this)[ ]$|['’]s $/iu;
/** What is counted and not dated: "2000 people", "of 1500 soldiers". */
const COUNTED =
  /^ (?:people|men|women|children|police|staff|\p{Ll}{3,}s)\b(?<! (?:was|has|its|this|as|is|across|says|towards|always|thus))/u;

const PART = "(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate|(?:the )?(?:end|beginning|start|middle) of)[ -](?:in )?)?";

function isYear(year: string, before: string, after: string): boolean {
  if (DETERMINER.test(before))
    return /^(?: \p{L}|-)/u.test(after) && !/^ (?:people|men|women)\b/u.test(after);
  if (!BEFORE_YEAR.test(before)) return false;
  // A round number before a plural is a count; other years may well open a clause: "in 2014 protests began".
  return !(COUNTED.test(after) && (/00$/u.test(year) || !/(?:in|since) $/iu.test(before)));
}

const ORDINALS = ["first", "second", "third", "fourth"];

/** Quarters and halves of a year, counted from 1. */
function share(year: number, ordinal: number, months: number): Meaning {
  return () => ({
    from: monthInterval(year, months * (ordinal - 1) + 1).from,
    to: monthInterval(year, months * ordinal).to,
  });
}

/** The months of a season in the northern half of the world, where most articles are written; winter ends a year on. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

function season(year: number, name: string): { from: string; to: string } {
  const first = SEASONS[name.toLowerCase()] ?? 3;
  return { from: monthInterval(year, first).from, to: monthInterval(year, first + 2).to };
}

/** "last summer", "this winter", "next spring", against the day of publication. */
function shiftedSeason(shift: string, name: string): Meaning {
  return fromPublication((published) => {
    const { year } = partsOf(published);
    const all = [year - 2, year - 1, year, year + 1].map((each) => season(each, name));
    const days = (day: string): number => parseDay(day) ?? 0;
    const over = all.findLast(({ to }) => days(to) < published) ?? null;
    const current = all.find(({ to }) => days(to) >= published) ?? null;
    if (shift === "last") return over;
    if (shift === "this") return current !== null && days(current.from) - published > 183 ? over : current;
    return all.find(({ from }) => days(from) > published) ?? null;
  });
}

/** Years, decades, centuries, and the parts of years that are named with them. */
export const years: readonly DatePattern[] = [
  {
    cheap: /\d{4}[–/-]\d/,
    find: new RegExp(`${FREE}(?<from>${YEAR})(?:[–-]|/)(?<to>${YEAR}|\\d{2})(?![\\p{L}\\p{N}%-])`, "gu"),
    mean: ({ groups = {} }) => {
      const { from = "", to = "" } = groups;
      const last = to.length === 4 ? Number(to) : Number(from.slice(0, 2) + to);
      return last > Number(from) ? () => yearsInterval(Number(from), last) : null;
    },
  },
  {
    cheap: /\d{4}/,
    find: new RegExp(`(?<!\\p{L})${PART}(?<![\\p{N}$€£₴#№.,/–])(?<year>${YEAR})${END}`, "gu"),
    mean: ({ groups = {} }, before, after) => {
      const { year = "", part } = groups;
      const isBracketed = /\($/u.test(before) && /^[),;]/u.test(after);
      if (part === undefined && !isBracketed && !isYear(year, before, after)) return null;
      return () => partOf(yearsInterval(Number(year)), part, true);
    },
  },
  {
    cheap: /\d0s/,
    find: /(?<![\p{L}\p{N}$€£.,])(?:(?<part>early|mid|late)[ -])?(?:(?<decade>(?:1[5-9]|20)\d)0s|['’](?<short>[1-9])0s)(?!\p{L})/giu,
    mean: ({ groups = {} }) => {
      const first = 10 * Number(groups["decade"] ?? `19${groups["short"] ?? ""}`);
      const thirds: Readonly<Record<string, [number, number]>> = { early: [0, 3], mid: [4, 6], late: [7, 9] };
      const [from, to] = thirds[groups["part"]?.toLowerCase() ?? ""] ?? [0, 9];
      return () => yearsInterval(first + from, first + to);
    },
  },
  {
    cheap: /century/i,
    find: /(?<![\p{L}\p{N}])(?<century>1\d|2[01])(?:st|nd|rd|th)[ -][Cc]entury(?![\p{L}]| \p{Lu})/gu,
    mean: ({ groups = {} }) => {
      const first = 100 * (Number(groups["century"]) - 1) + 1;
      return () => yearsInterval(first, first + 99);
    },
  },
  {
    cheap: /(?:quarter|half) of/i,
    find: new RegExp(
      `(?<!\\p{L})(?<ordinal>first|second|third|fourth) (?<share>quarter|half) of (?<year>${YEAR})${END}`,
      "giu",
    ),
    mean: ({ groups = {} }) => {
      const ordinal = ORDINALS.indexOf((groups["ordinal"] ?? "").toLowerCase()) + 1;
      const months = groups["share"] === "half" ? 6 : 3;
      return ordinal * months > 12 ? null : share(Number(groups["year"]), ordinal, months);
    },
  },
  {
    cheap: /Q[1-4] /,
    find: new RegExp(`(?<!\\p{L})Q(?<ordinal>[1-4]) (?:of )?(?<year>${YEAR})${END}`, "gu"),
    mean: ({ groups = {} }) => share(Number(groups["year"]), Number(groups["ordinal"]), 3),
  },
  {
    cheap: /(?:spring|summer|autumn|fall|winter)(?: of)? \d/i,
    find: new RegExp(
      `(?<!\\p{L})(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? (?<year>${YEAR})${END}`,
      "gu",
    ),
    mean:
      ({ groups = {} }) =>
      () =>
        season(Number(groups["year"]), groups["season"] ?? ""),
  },
  {
    cheap: /(?:spring|summer|autumn|fall|winter)/i,
    find: /(?<!\p{L})(?<shift>last|this|next) (?<season>spring|summer|autumn|fall|winter)(?!\p{L})/giu,
    mean: ({ groups = {} }) => shiftedSeason((groups["shift"] ?? "").toLowerCase(), groups["season"] ?? ""),
  },
  {
    // "the war in 2022 and 2023" is two; a full stop of days stays with the others.
    cheap: /day of/,
    find: new RegExp(`(?<!\\p{L})(?:on )?the (?<part>last|first) day of (?<year>${YEAR})${END}`, "gu"),
    mean: ({ groups = {} }) => {
      const whole = yearsInterval(Number(groups["year"]));
      const day = parseDay(groups["part"] === "last" ? whole.to : whole.from);
      return day === null ? null : () => interval(day);
    },
  },
];
