const NAME =
  "\\p{Lu}[\\p{L}'’.]*(?:[ -](?:\\p{Lu}[\\p{L}'’.]*|de|la|le|del|da|do|sur|upon|on|by|in|am|an|der|of|el|al)){0,4}";
const CAPITALS = "\\p{Lu}[\\p{Lu}'’.]{2,}(?:[ -]\\p{Lu}[\\p{Lu}'’.]*){0,2}";
/** The state or country behind it: "Calif.", "UKRAINE", "New Hampshire". */
const QUALIFIER = "\\p{Lu}[\\p{L}'’.]*(?: \\p{Lu}[\\p{L}'’.]*)?";
/** "March 5", "Feb. 2, 2016", "5 березня", "5 mar". */
const DAY = "(?:[\\p{L}.]{3,10} \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10}\\.?)(?:,? \\d{4})?";
const AGENCY = "\\([\\p{L}./ -]{2,30}\\)";
const DASH = "(?:[–—-]|--)";
/** What stands before a sentence: perhaps a quotation mark, then a capital or a figure. */
const SENTENCE = `(?=\\s?["“«‘(]?[\\p{Lu}\\p{N}])`;

/** "Kyiv –", "Port Lorne, Ardmore, March 5 -": a place, what qualifies it, a dash between spaces. */
const PLAIN = new RegExp(
  `^${NAME}(?:, ${NAME}){0,2}(?:,? ${DAY})?(?: ${AGENCY})?\\s${DASH}\\s*${SENTENCE}`,
  "u",
);

/** A place in capitals, an agency in brackets or a day before the dash leave no doubt. */
const CLEAR = [
  `^${CAPITALS}(?:, ${QUALIFIER}){0,2}(?:,? ${DAY})?(?: ${AGENCY})?(?:\\s${DASH}\\s?|\\s?${DASH}\\s)${SENTENCE}`,
  `^(?:${NAME}(?:, ${NAME}){0,2}(?:,? ${DAY})?|${DAY}) ${AGENCY}\\s?\\.?${DASH}\\s?${SENTENCE}`,
].map((source) => new RegExp(source, "u"));

/** Labels in capitals that are no places. */
const NO_PLACE =
  /^(?:BREAKING|UPDATE|UPDATED|WATCH|VIDEO|PHOTOS?|LIVE|OPINION|EXCLUSIVE|ANALYSIS|CORRECTION|READ|NOTE)\b/u;

/** A dateline opens the report: a plain one stands at its very beginning, a clear one may follow notes. */
const paragraphsWithPlain = 3;
const paragraphsWithClear = 6;

/**
 * How many UTF-16 units at the beginning of a paragraph are a dateline, its dash included; 0 when it has
 * none.
 *
 * A second dash soon after makes the first one part of a parenthesis ("Trump – President since 2025 –
 * said"): when in doubt the words stay in the sentence. Bounded: looks at the first 240 characters.
 *
 * @param place of the paragraph in the article, counted from 0.
 */
export function datelineLength(paragraph: string, place = 0): number {
  const head = paragraph.slice(0, 120);
  // Most paragraphs have no dash near their beginning: they need not pay for the patterns below.
  if (!/^[^a-z].{0,80}?(?:\s[–—-]|[–—-]\s)/.test(head)) return 0;
  if (place >= paragraphsWithClear || NO_PLACE.test(head)) return 0;
  for (const pattern of CLEAR) {
    const clear = pattern.exec(head)?.[0];
    if (clear !== undefined) return clear.trimEnd().length;
  }
  const found = place < paragraphsWithPlain ? (PLAIN.exec(head)?.[0] ?? "").trimEnd() : "";
  const rest = paragraph.slice(found.length, 240);
  return /\s(?:[–—-]|--)\s/u.test(rest) ? 0 : found.length;
}
