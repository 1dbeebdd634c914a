const NAME =
  "\\p{Lu}[\\p{L}'’.]*(?:[ -](?:\\p{Lu}[\\p{L}'’.]*|de|la|le|del|da|do|sur|upon|on|by|in|am|an|der|of|el|al)){0,4}";

/**
 * "Kyiv –", "KYIV, Ukraine (AP) —", "PORT LORNE, March 5 -": a place, what qualifies it, a dash between
 * spaces.
 */
const DATELINE = new RegExp(
  `^${NAME}(?:, ${NAME}){0,2}(?:,? [\\p{L}.]{3,10} \\d{1,2}(?:, \\d{4})?)?(?: \\([\\p{L}./ -]{2,30}\\))?\\s(?:[–—-]|--)(?=\\s["“«‘(]?[\\p{Lu}\\p{N}])`,
  "u",
);

/**
 * How many UTF-16 units at the beginning of a paragraph are a dateline, its dash included; 0 when it has
 * none.
 *
 * A second dash soon after makes the first one part of a parenthesis ("Trump – President since 2025 –
 * said"): when in doubt the words stay in the sentence. Bounded: looks at the first 240 characters.
 */
export function datelineLength(paragraph: string): number {
  const found = DATELINE.exec(paragraph.slice(0, 120))?.[0] ?? "";
  const rest = paragraph.slice(found.length, 240);
  return /\s(?:[–—-]|--)\s/u.test(rest) ? 0 : found.length;
}
