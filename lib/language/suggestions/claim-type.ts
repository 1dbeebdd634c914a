import type { SuggestedClaim } from "../close-reading.ts";
import { monthNames } from "../dates/calendar.ts";

const patterns: readonly [NonNullable<SuggestedClaim["type"]>, RegExp][] = [
  [
    "prediction",
    /\b(?:will|won['’]t|is going to|are going to|is expected to|are expected to|is set to|shall)\b/iu,
  ],
  [
    "comparison",
    /\b(?:more|less|fewer|higher|lower|larger|smaller|bigger|better|worse|faster|stronger|weaker|older|younger|\p{L}{3,}er) than\b|\b(?:the (?:most|least|first|last|only|highest|lowest|largest|biggest|smallest|best|worst|\p{L}{3,}est))\b|\b(?:twice|double|half|triple) (?:as|the|what)\b/iu,
  ],
  [
    "numerical",
    /\d[\d.,]*\s*(?:%|percent|per cent|million|billion|trillion|thousand|hundred)|[$€£¥]\s?\d|\b\d[\d,.]*(?!\d*(?:th|st|nd|rd)\b)\s+\p{L}+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|millions|billions|(?:a|one|two|three|four) (?:half|third|quarter|fifth|sixth|tenth)s?|half of)\b/iu,
  ],
  [
    "causal",
    /\b(?:because|caused?|causes|led to|leads to|due to|as a result|resulted in|thanks to|prompted|triggered|drove)\b/iu,
  ],
  [
    "position",
    /\b(?:supports?|supported|opposes?|opposed|believes?|wants?|wanted|backs|backed|favou?rs|rejects|in favour of|against|agrees?|refuses?)\b/iu,
  ],
];

/** Dates and years, which are no figures to check: they say when. */
const dates = new RegExp(
  `\\b(?:\\d{1,2} )?(?:${monthNames.join("|")})(?: \\d{1,2},?)?(?: \\d{4})?\\b|\\b(?:19|20)\\d{2}\\b`,
  "gu",
);

/**
 * What kind of claim a text is, by its words; the strongest sign first. A report of speech without any of them is a
 * quotation, anything else an event.
 */
export function claimTypeOf(statement: string, isReport: boolean): SuggestedClaim["type"] {
  const words = statement.replace(dates, "");
  for (const [type, pattern] of patterns) if (pattern.test(words)) return type;
  return isReport ? "quotation" : "event";
}
