import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../split-sentences.ts";
import { resolveDates } from "./resolve-dates.ts";

/** Wednesday, 12 November 2031. */
const published = "2031-11-12";

/** Each mention as "words = from" or "words = from–to"; "?" where it stays open. */
function read(text: string, publishedOn: string | null = published): string[] {
  return resolveDates(text, splitSentences(text), publishedOn).map(({ text: words, resolved }) => {
    if (resolved === null) return `${words} = ?`;
    const { from, to } = resolved;
    return `${words} = ${from}${from === to ? "" : `–${to}`}`;
  });
}

describe("resolveDates on a report of Wednesday, 12 November 2031", () => {
  test.each([
    // Weekdays.
    ["The mayor spoke on Friday.", "Friday = 2031-11-07"],
    ["The mayor spoke on Wednesday.", "Wednesday = 2031-11-12"],
    ["The board will meet on Friday.", "Friday = 2031-11-14"],
    ["The board will meet on Wednesday.", "Wednesday = 2031-11-12"],
    ["On Monday, the board will vote.", "Monday = 2031-11-17"],
    ["Talks are due to open on Saturday.", "Saturday = 2031-11-15"],
    ["Orr spoke ahead of Thursday’s vote.", "Thursday = 2031-11-13"],
    ["The mayor praised Thursday’s phone call.", "Thursday = 2031-11-06"],
    ["Orr will answer after Thursday’s vote.", "Thursday = 2031-11-06"],
    ["She said on Monday that she would return on Friday.", "Monday = 2031-11-10", "Friday = 2031-11-14"],
    ["It sailed last Wednesday.", "last Wednesday = 2031-11-05"],
    ["It sails next Wednesday.", "next Wednesday = 2031-11-19"],
    ["They met late on Tuesday night.", "Tuesday night = 2031-11-11"],
    // Relative days and periods.
    ["They spoke yesterday.", "yesterday = 2031-11-11"],
    ["Today, many people ask why.", "Today = 2031-11-12"],
    ["The ferry sails tomorrow morning.", "tomorrow morning = 2031-11-13"],
    ["It burned the day before yesterday.", "the day before yesterday = 2031-11-10"],
    ["It burned last night.", "last night = 2031-11-11"],
    ["Last week the pier was closed.", "Last week = 2031-11-03–2031-11-09"],
    ["It reopens next week.", "next week = 2031-11-17–2031-11-23"],
    ["It opened last month.", "last month = 2031-10-01–2031-10-31"],
    ["It was the third talk this year.", "this year = 2031-01-01–2031-12-31"],
    ["It closed earlier this week.", "earlier this week = 2031-11-10–2031-11-12"],
    ["It will open later this month.", "later this month = 2031-11-12–2031-11-30"],
    ["Last year’s budget was larger.", "Last year = 2030-01-01–2030-12-31"],
    ["It rained over the weekend.", "the weekend = 2031-11-08–2031-11-09"],
    ["It was dry last summer.", "last summer = 2031-06-01–2031-08-31"],
    ["It froze last winter.", "last winter = 2030-12-01–2031-02-28"],
    // Ago, past, ahead.
    ["It closed three days ago.", "three days ago = 2031-11-09"],
    ["It closed two weeks ago.", "two weeks ago = 2031-10-27–2031-11-02"],
    ["It closed three years ago.", "three years ago = 2028-01-01–2028-12-31"],
    ["It closed a month ago.", "a month ago = 2031-10-01–2031-10-31"],
    ["Two boats sank in the past 24 hours.", "past 24 hours = 2031-11-11–2031-11-12"],
    ["It has cost millions for the past four years.", "past four years = 2027-11-12–2031-11-12"],
    ["Prices rose over the last year.", "last year = 2030-11-12–2031-11-12"],
    ["It opened seventy-four years ago.", "seventy-four years ago = 1957-01-01–1957-12-31"],
    ["It rained this past weekend.", "past weekend = 2031-11-08–2031-11-09"],
    ["It cost more over the past year.", "past year = 2030-11-12–2031-11-12"],
    ["Orr told a Friday evening rally so.", "Friday evening = 2031-11-07"],
    ["Following Monday’s debate, Orr rested.", "Monday = 2031-11-10"],
    ["In the year 2000 it would open.", "2000 = 2000-01-01–2000-12-31"],
    ["It opened in 2008 and 2012.", "2008 = 2008-01-01–2008-12-31", "2012 = 2012-01-01–2012-12-31"],
    ["It changed after the Sept. 11 attacks.", "Sept. 11 = 2001-09-11"],
    ["It is dated 9/17/16 in ink.", "9/17/16 = 2016-09-17"],
    ["It will open in two weeks.", "two weeks = 2031-11-24–2031-11-30"],
    // Days and months.
    ["It opened on March 5.", "March 5 = 2031-03-05"],
    ["It opened on March 5, 2025.", "March 5, 2025 = 2025-03-05"],
    ["It opened on 5 March 2025.", "5 March 2025 = 2025-03-05"],
    ["He arrived on Feb. 28 by ferry.", "Feb. 28 = 2031-02-28"],
    ["The fair will open on December 1.", "December 1 = 2031-12-01"],
    ["It opened on December 1.", "December 1 = 2031-12-01"],
    ["It burned on December 31.", "December 31 = 2030-12-31"],
    ["They spoke late Tuesday night, March 4.", "Tuesday night, March 4 = 2031-03-04"],
    ["The fair ran on March 5–9, 2025.", "March 5–9, 2025 = 2025-03-05–2025-03-09"],
    ["The file is dated 2025-03-05.", "2025-03-05 = 2025-03-05"],
    ["The file is dated 05.03.2025 in ink.", "05.03.2025 = 2025-03-05"],
    ["The file is dated 3/25/2025 in ink.", "3/25/2025 = 2025-03-25"],
    ["She took office in January.", "January = 2031-01-01–2031-01-31"],
    ["Before the next mayor takes office in January, Orr rests.", "January = 2032-01-01–2032-01-31"],
    ["She will leave office in January.", "January = 2032-01-01–2032-01-31"],
    ["It began with Orr’s August meeting in Ardmore.", "August = 2031-08-01–2031-08-31"],
    ["It opened in early March.", "early March = 2031-03-01–2031-03-10"],
    ["It opened in May 2019.", "May 2019 = 2019-05-01–2019-05-31"],
    ["It opened in May.", "May = 2031-05-01–2031-05-31"],
    // Years and more.
    ["It opened in 2014.", "2014 = 2014-01-01–2014-12-31"],
    ["It has been shut since 2022.", "2022 = 2022-01-01–2022-12-31"],
    ["The 2024 election was close.", "2024 = 2024-01-01–2024-12-31"],
    ["It was built in the 1990s.", "1990s = 1990-01-01–1999-12-31"],
    ["It was built in the early 1990s.", "early 1990s = 1990-01-01–1993-12-31"],
    ["It is a 19th-century pier.", "19th-century = 1801-01-01–1900-12-31"],
    ["It fell in the first quarter of 2030.", "first quarter of 2030 = 2030-01-01–2030-03-31"],
    ["It opened in mid-2024.", "mid-2024 = 2024-05-01–2024-08-31"],
    ["It opened in summer 2024.", "summer 2024 = 2024-06-01–2024-08-31"],
    // Ranges.
    ["She ruled from 2014 to 2019.", "2014 to 2019 = 2014-01-01–2019-12-31"],
    ["She ruled (2014–2019) alone.", "2014–2019 = 2014-01-01–2019-12-31"],
    ["It ran between March 5 and March 9, 2025.", "March 5 and March 9, 2025 = 2025-03-05–2025-03-09"],
    ["It ran from Monday to Tuesday.", "Monday to Tuesday = 2031-11-10–2031-11-11"],
    // Other languages.
    ["Міст відкрили 5 березня 2025 року.", "5 березня 2025 = 2025-03-05"],
    ["Мост открыли 5 марта 2025 года.", "5 марта 2025 = 2025-03-05"],
    ["Die Brücke wurde am 5. März 2025 eröffnet.", "5. März 2025 = 2025-03-05"],
    ["Le pont a ouvert le 5 mars 2025.", "5 mars 2025 = 2025-03-05"],
    ["El puente abrió el 5 de marzo de 2025.", "5 de marzo de 2025 = 2025-03-05"],
    ["Мер говорила у п’ятницю.", "п’ятницю = 2031-11-07"],
    ["Рада відбудеться в понеділок.", "понеділок = 2031-11-17"],
    ["Мэр говорила в пятницу.", "пятницу = 2031-11-07"],
    ["Orr sprach am Freitag.", "Freitag = 2031-11-07"],
    ["Orr wird am Montag sprechen.", "Montag = 2031-11-17"],
    ["Orr habló el viernes.", "viernes = 2031-11-07"],
    ["Минулого тижня міст закрили.", "Минулого тижня = 2031-11-03–2031-11-09"],
    ["На прошлой неделе мост закрыли.", "прошлой неделе = 2031-11-03–2031-11-09"],
    ["Letzte Woche war er zu.", "Letzte Woche = 2031-11-03–2031-11-09"],
    ["La semaine dernière, le pont a fermé.", "semaine dernière = 2031-11-03–2031-11-09"],
    ["La semana pasada cerró el puente.", "semana pasada = 2031-11-03–2031-11-09"],
    ["El mes que viene abrirá.", "mes que viene = 2031-12-01–2031-12-31"],
    ["Міст збудували 2014 року.", "2014 = 2014-01-01–2014-12-31"],
    ["Мер говорила вчора.", "вчора = 2031-11-11"],
  ])("%s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("resolveDates without a date of the article", () => {
  test.each([
    ["The mayor spoke on Friday.", "Friday = ?"],
    ["Last week it rained.", "Last week = ?"],
    ["It opened on March 5.", "March 5 = ?"],
    ["It closed three years ago.", "three years ago = ?"],
    ["It opened on March 5, 2025.", "March 5, 2025 = 2025-03-05"],
    ["It has been shut since 2022.", "2022 = 2022-01-01–2022-12-31"],
    ["It ran from March 5 to March 9, 2025.", "March 5 to March 9, 2025 = 2025-03-05–2025-03-09"],
  ])("%s", (text, expected) => {
    expect(read(text, null)).toEqual([expected]);
  });
});

describe("resolveDates finds no date in", () => {
  test.each([
    "It may rain, and the band will march to the pier.",
    "Mrs May said no.",
    "May said no, and March agreed.",
    "The Women’s March on the town hall was loud.",
    "They spoke for two and a half hours.",
    "The second half was dull.",
    "The Sun said so, and the Mail on Sunday agreed.",
    "Black Friday sales rose.",
    "The board meets on Fridays and every Monday.",
    "It cost $2014 and 2020% more.",
    "The fleet has 2000 boats, and 1500 soldiers came.",
    "It is made of 2000 stones.",
    "She won by 2000 votes.",
    "She wrote it for 21st Century Boats.",
    "It will cost more in the coming years.",
    "She was born on a Friday.",
    "The market is held every Friday.",
    "In two weeks the army took the town.",
    "The last week of the campaign was quiet.",
    "Jan Orr met June Finch and August Vane.",
    "Call 555-2014-1999 or see room 2014b.",
    "The estate passed on, and the passed law stands.",
    "Mr Montag and Ms Vendredi came; an estate a year.",
    "Середа – її прізвище.",
    "Version 1.2.2014.3 is out.",
    "It is 24/7 work.",
    "She watches the Today programme and reads USA Today.",
    "He sat down and the sun set.",
    "The date 2025-02-30 is in no calendar.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

// A rule that looked at a whole sentence at every mention would need hours here; the time itself is not asserted.
test.each(["Friday ", "in 2014 to ", "March 5 – ", "in two weeks ", "will 1999–", "the past a ", "5 de "])(
  "finishes on 60,000 characters of %j",
  { timeout: 60_000 },
  (piece) => {
    const text = piece.repeat(60_000 / piece.length);
    const mentions = resolveDates(text, [{ start: 0, end: text.length }], published);
    expect(mentions.every(({ start, end, text: words }) => text.slice(start, end) === words)).toBe(true);
  },
);

test("every mention is the slice of the text it points at, in order and not overlapping", () => {
  const words = [
    ...[
      "on Friday",
      "last week",
      "March 5",
      "5 March 2025",
      "2014",
      "to",
      "from",
      "–",
      "the 1990s",
      "in May",
    ],
    ...[
      "yesterday",
      "three years ago",
      "will",
      "said",
      ".",
      ",",
      "between",
      "and",
      "05.03.2025",
      "’s",
      "👩‍🚒",
      "next",
    ],
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), fc.boolean(), (pieces, hasDate) => {
      const text = pieces.join(" ");
      let last = 0;
      for (const mention of resolveDates(text, splitSentences(text), hasDate ? published : null)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(last);
        if (mention.resolved) expect(mention.resolved.from <= mention.resolved.to).toBe(true);
        last = mention.end;
      }
    }),
  );
});
