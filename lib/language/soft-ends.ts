/*
 * Sentences that end without a stop, or whose stop is followed by what no sentence begins with: e-mails, comments and
 * reviews are written so, and pages glue a headline to its date. Every pattern is anchored at something prose
 * does not have (an address, a row of signs, a clock time after a date), so that news is left alone.
 */

const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const BEFORE_DATES =
  "on|since|until|till|by|from|to|of|for|and|or|before|after|dated|starting|beginning|is|was";
const URL_START = "(?:https?://|www\\.)";
const MAIL = "[\\w.+-]@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}>?";
const CLOCK = "\\d{1,2}/\\d{1,2}/\\d{2,4},? \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm]\\b)?";
/** Three signs of one kind at least, standing alone between white space: "***", "------", "=====". */
const ROW = "([-=_*~#+])\\1{2,}";
/** The same for looking back, which reads from right to left: the sign is met before its repetitions. */
const ROW_BEHIND = "\\1{2,}([-=_*~#+])";

/** ":-)", ";)", ":P", "=(": with white space on either side. Sources of patterns, used by the stops as well. */
export const EMOTICON = "[:;=]['’]?-?(?:[)(\\]\\[|/\\\\]{1,8}|[DPpoO3](?![\\p{L}\\p{N}]))";

interface SoftEnd {
  /** What the text has there, for whoever reads a test that fails. */
  what: string;
  /** The sentence ends before the white space this matches. */
  gap: RegExp;
}

/** `cheap` is looked for first: most articles have none of these signs and pay nothing. */
const families: readonly { cheap: RegExp; ends: readonly SoftEnd[] }[] = [
  {
    cheap: /https?:\/\/|www\.|@/u,
    ends: [
      {
        what: "an address, then a capital",
        gap: new RegExp(`(?<=${MAIL})\\s+(?=["“]?\\p{Lu}\\p{Ll})`, "gu"),
      },
      {
        what: "one address after the other",
        gap: new RegExp(`(?<=${URL_START}\\S{2,300})\\s+(?=${URL_START})`, "gu"),
      },
      {
        what: "an address, then a sentence",
        gap: new RegExp(`(?<=${URL_START}\\S{2,300}[\\w/])\\s+(?=["“]?\\p{Lu}\\p{Ll}*[ ,])`, "gu"),
      },
    ],
  },
  {
    cheap: /\d\/\d{1,2}\/\d{2,4},? \d/u,
    ends: [
      {
        what: "a name or an address, then date and clock time: the head of an e-mail",
        gap: new RegExp(`(?<=\\p{Lu}[\\p{L}.'’-]{1,40}|>|@[\\w.]{1,80})\\s+(?=${CLOCK})`, "gu"),
      },
      {
        what: "date and clock time, then the e-mail",
        gap: new RegExp(`(?<=${CLOCK})\\s+(?![AaPp][Mm]\\b)`, "gu"),
      },
    ],
  },
  {
    cheap: /([-=_*~#+])\1{2}/u,
    ends: [
      {
        what: "a row of signs begins; a mere three dashes may stand for a pause",
        gap: new RegExp(`(?<=\\S)\\s+(?=${ROW}(?:\\s|$))(?!---\\s)`, "gu"),
      },
      { what: "a row of signs ends", gap: new RegExp(`(?<=(?:^|\\s)${ROW_BEHIND})(?<!\\s---)\\s+`, "gu") },
    ],
  },
  {
    cheap: /[:;=]['’]?-?[)(\][|/\\DPpoO3]/u,
    ends: [{ what: "an emoticon", gap: new RegExp(`(?<=(?:^|\\s)${EMOTICON})\\s+`, "gu") }],
  },
  {
    cheap: /[Rr]egards|[Ww]ishes|Sincerely|Respectfully|Yours|^["“]?(?:Hi|Hello|Dear|Good |Greetings)/u,
    ends: [
      {
        what: "the close of a letter, then the name",
        gap: /(?<=(?:\b[Rr]egards|\bBest [Ww]ishes|\b(?:Yours )?[Ss]incerely|\b[Rr]espectfully|\bYours (?:truly|faithfully)),)\s+(?=\p{Lu})/gu,
      },
      {
        what: "a greeting, then the letter",
        gap: /(?<=^(?:Hi|Hello|Dear|Greetings|Good (?:morning|afternoon|evening|Morning))(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}(?:[,:!]| [-–—]))\s+(?=\p{Lu})/gu,
      },
    ],
  },
  {
    cheap: new RegExp(`${WEEKDAY}, \\p{Lu}\\p{Ll}+ \\d{1,2}, \\d{4}$`, "u"),
    ends: [
      {
        what: "a headline, then the date glued to it",
        gap: new RegExp(
          `(?<=[\\p{L}'’"”?!])(?<!\\b(?:${BEFORE_DATES}))\\s+(?=${WEEKDAY}, \\p{Lu}\\p{Ll}+ \\d{1,2}, \\d{4}$)`,
          "gu",
        ),
      },
    ],
  },
];

/**
 * Where in a run of text sentences end that no stop ends: positions of the white space after them, ascending.
 * Bounded look-behind at every step, so linear.
 *
 * @param run one block; positions are UTF-16 units of it.
 */
export function findSoftEnds(run: string): number[] {
  const ends = new Set<number>();
  for (const { cheap, ends: rules } of families) {
    if (!cheap.test(run)) continue;
    for (const { gap } of rules) for (const found of run.matchAll(gap)) ends.add(found.index);
  }
  return [...ends].sort((a, b) => a - b);
}
