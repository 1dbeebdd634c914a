import { interval, parseDay, partsOf } from "./calendar.ts";
import { COUNT, countOf, WEEKDAY, weekdayOf } from "./date-words.ts";
import { calendarUnit, fromPublication, stretch, type DatePattern } from "./date-pattern.ts";
import { nearestWeekday } from "./nearest-weekday.ts";

const PART_OF_DAY = "(?: (?:morning|afternoon|evening|night|lunchtime))";
const UNIT = "(?<unit>minute|hour|day|week|fortnight|month|year|decade)s?";

/** Weekdays that are a name, a habit or a newspaper, not a day of the calendar. */
const NO_DAY_BEFORE =
  /(?:^|[^\p{L}])(?:Black|Good|Bloody|Easter|Super|Giving|Cyber|Ash|Maundy|Palm|Holy|Sheffield|News|every|each|any|on an?|one|some|most|the following|the previous|the preceding|per|Mail on|Man) $/iu;
const NO_DAY_AFTER =
  /^(?: (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|World|Review|Addams|Night Live|the 13th)\b|s\b)/u;

const NAMED_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  "the day before yesterday": -2,
  "the day after tomorrow": 2,
  "last night": -1,
  "this morning": 0,
  "this afternoon": 0,
  "this evening": 0,
  сьогодні: 0,
  вчора: -1,
  учора: -1,
  завтра: 1,
  позавчора: -2,
  сегодня: 0,
  вчера: -1,
  позавчера: -2,
  heute: 0,
  gestern: -1,
  hier: -1,
  demain: 1,
  "aujourd'hui": 0,
  "aujourd’hui": 0,
  ayer: -1,
  hoy: 0,
};

/** In English and German "hier" and "hoy" are other words: they count only among their own. */
const FRENCH_OR_SPANISH = /(?<!\p{L})(?:le|la|les|des|une|est|dans|el|los|las|una|del|en|que|se)(?!\p{L})/u;

const weekdays: DatePattern = {
  cheap: /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/,
  find: new RegExp(
    `(?<!\\p{L})(?:(?<shift>last|next|this past|this coming|this) )?(?<weekday>${WEEKDAY})${PART_OF_DAY}?(?!\\p{L})`,
    "gu",
  ),
  mean: ({ groups = {} }, before, after) => {
    if (NO_DAY_BEFORE.test(before) || NO_DAY_AFTER.test(after)) return null;
    const weekday = weekdayOf(groups["weekday"] ?? "");
    const isOver = /(?:^|[^\p{L}])(?:after|since|following) (?:the )?$/iu.test(before);
    return fromPublication((published, tense) => {
      const today = partsOf(published).weekday;
      switch (groups["shift"]) {
        case "last":
          return interval(nearestWeekday(published - 1, weekday, "past"));
        case "next":
          return interval(nearestWeekday(published + 1, weekday, "future"));
        case "this":
          return interval(published - today + weekday);
        case "this coming":
          return interval(nearestWeekday(published, weekday, "future"));
        case "this past":
          return interval(nearestWeekday(published, weekday, "past"));
        default:
          return interval(nearestWeekday(published, weekday, isOver ? "past" : tense));
      }
    });
  },
};

const namedDays: DatePattern = {
  cheap: new RegExp(Object.keys(NAMED_DAYS).join("|"), "i"),
  find: new RegExp(
    `(?<![\\p{L}’'-])(?<name>${Object.keys(NAMED_DAYS)
      .sort((a, b) => b.length - a.length)
      .join("|")}|yesterday(?=${PART_OF_DAY}))(?:(?<=yesterday|tomorrow)${PART_OF_DAY})?(?![\\p{L}-])`,
    "giu",
  ),
  mean: ({ groups = {} }, before, after) => {
    const name = groups["name"] ?? "";
    // "USA Today", "Russia Today", the "Today programme".
    if (/^T/u.test(name) && (/\p{Lu}\S* $/u.test(before) || /^ (?:show|programme|program)\b/iu.test(after)))
      return null;
    if (/^(?:hier|hoy|heute|gestern|ayer|demain)$/iu.test(name) && !isAmongItsOwn(name, before + after))
      return null;
    const away = NAMED_DAYS[name.toLowerCase()] ?? 0;
    return fromPublication((published) => interval(published + away));
  },
};

function isAmongItsOwn(name: string, around: string): boolean {
  if (/^(?:hier|demain|hoy|ayer)$/iu.test(name)) return FRENCH_OR_SPANISH.test(around);
  return /(?<!\p{L})(?:der|die|das|und|ist|den|dem|ein|eine|hat|nicht|war)(?!\p{L})/u.test(around);
}

/** "last week", "earlier this month", "later this year", "next weekend". */
const periods: DatePattern = {
  cheap: /(?:last|this|next) (?:week|month|quarter|year|decade)/i,
  find: /(?<!\p{L})(?:(?<part>earlier|later|early|late|so far) )?(?<shift>last|this|next) (?<unit>weekend|week|month|quarter|year|decade)(?![\p{L}-])/giu,
  mean: ({ groups = {} }, before, after) => {
    const { part = "", shift = "", unit = "" } = groups;
    const isStretch = /(?:^|[^\p{L}])(?:the|his|her|its|their) $/iu.test(before);
    // "The last week of the campaign" is any week; "over the last year" is the twelve months up to now.
    if (
      isStretch &&
      (/^ of\b/u.test(after) || !/(?:in|over|during|within|for|throughout) the $/iu.test(before))
    )
      return null;
    return fromPublication((published, tense) => {
      const sign = shift.toLowerCase() === "last" ? -1 : shift.toLowerCase() === "next" ? 1 : 0;
      if (isStretch) return sign === 0 ? null : stretch(published, unit, 1, sign);
      const whole = calendarUnit(published, unit.toLowerCase(), awayFrom(published, unit, sign, tense));
      if (whole === null || sign !== 0) return whole;
      const [from, to] = [parseDay(whole.from) ?? published, parseDay(whole.to) ?? published];
      if (/earlier|so far/iu.test(part)) return interval(Math.min(from, published), published);
      return /later/iu.test(part) ? interval(published, Math.max(to, published)) : whole;
    });
  },
};

/** The weekend of a report on Sunday is this one; "last weekend" is the latest that is over. */
function awayFrom(published: number, unit: string, sign: number, tense: "past" | "future"): number {
  const isWeekend = unit.toLowerCase() === "weekend";
  const isMonday = partsOf(published).weekday < 2;
  return isWeekend && sign === 0 && tense === "past" && isMonday ? -1 : sign;
}

const weekends: DatePattern = {
  cheap: /the weekend/i,
  find: /(?<=(?:^|[^\p{L}])(?:over|at|on|during) )the weekend(?!\p{L})/giu,
  mean: () =>
    fromPublication((published, tense) => {
      const isOn = partsOf(published).weekday >= 5;
      return calendarUnit(published, "weekend", isOn || tense === "future" ? 0 : -1);
    }),
};

const ago: DatePattern = {
  cheap: / ago/i,
  find: new RegExp(`(?<![\\p{L}\\p{N}.,])(?<count>${COUNT})(?:-and-a-half)? ${UNIT} ago(?!\\p{L})`, "giu"),
  mean: ({ groups = {} }) => {
    const { count = "", unit = "" } = groups;
    return fromPublication((published) => {
      if (/minute|hour/iu.test(unit)) return stretch(published, unit.toLowerCase(), countOf(count), -1);
      return calendarUnit(published, unit.toLowerCase(), -countOf(count));
    });
  },
};

/** "the past 24 hours", "the last four years", "the next two weeks". */
const stretches: DatePattern = {
  cheap: /(?:past|last|next|coming) /i,
  find: new RegExp(
    `(?<=(?:^|[^\\p{L}])(?:the|these|his|her|its|their) )(?<way>past|last|next|coming) (?<count>${COUNT})(?: or so)? ${UNIT}(?![\\p{L}-])`,
    "giu",
  ),
  mean: ({ groups = {} }) => {
    const { way = "", count = "", unit = "" } = groups;
    const sign = /next|coming/iu.test(way) ? 1 : -1;
    return fromPublication((published) => stretch(published, unit.toLowerCase(), countOf(count), sign));
  },
};

/** "the past year" is the twelve months up to now; "this past weekend" the last one. In the plural it is vague. */
const singleStretches: DatePattern = {
  cheap: /(?:past|coming) /i,
  find: /(?<=(?:^|[^\p{L}])(?:the|this) )(?<way>past|coming) (?<unit>weekend|day|week|month|year|decade)(?![\p{L}-])/giu,
  mean: ({ groups = {} }) => {
    const { way = "", unit = "" } = groups;
    const sign = /coming/iu.test(way) ? 1 : -1;
    return fromPublication((published) => {
      if (/weekend/iu.test(unit)) return calendarUnit(published, "weekend", sign < 0 ? -1 : 0);
      return stretch(published, unit.toLowerCase(), 1, sign);
    });
  },
};

/** "in two weeks", of what is to come only: "in two weeks the army took …" is how long it took. */
const ahead: DatePattern = {
  cheap: /\bin .{1,18}(?:day|week|fortnight|month|year|decade)/i,
  find: new RegExp(
    `(?<=(?:^|[^\\p{L}])in )(?<count>${COUNT}) ${UNIT}(?:['’]s? time)?(?![\\p{L}-]| of)`,
    "giu",
  ),
  mean: ({ groups = {} }, _before, _after, tense) => {
    const { count = "", unit = "" } = groups;
    if (/minute|hour/iu.test(unit) || tense() === "past") return null;
    return fromPublication((published) => calendarUnit(published, unit.toLowerCase(), countOf(count)));
  },
};

/** Dates that only the article's own date can settle. */
export const relativeDates: readonly DatePattern[] = [
  namedDays,
  weekdays,
  periods,
  weekends,
  ago,
  stretches,
  singleStretches,
  ahead,
];
