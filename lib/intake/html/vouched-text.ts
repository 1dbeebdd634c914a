import { massOf } from "./body-container.ts";
import type { PageBlock } from "./page-blocks.ts";
import { plainText } from "./plain-text.ts";

/** A shorter text in JSON-LD is a summary, in UTF-16 units. */
const minBodyChars = 400;
const maxBodyChars = 400_000;
/** Words in a row by which a paragraph is found again. */
const runWords = 6;
/** Share of a paragraph's runs that must be found. */
const minFound = 0.6;

/**
 * How much a block weighs when the article is looked for. JSON-LD often carries the article's text: then only the
 * paragraphs that stand in it weigh anything. It is not trusted when less than half of it is on the page (another
 * article's), or when it is short and the page says much more (its first lines only).
 */
export function weighing(blocks: readonly PageBlock[], articleBody: string): (block: PageBlock) => number {
  if (articleBody.length < minBodyChars) return massOf;
  const words = plainText(articleBody.slice(0, maxBodyChars)).split(" ");
  const runs = new Set(runsOf(words));
  const vouched = new Set<string>();
  let found = 0;
  let total = 0;
  for (const block of blocks) {
    if (massOf(block) === 0 || vouched.has(block.text)) continue;
    total += block.text.length;
    if (!isVouched(block.text, runs)) continue;
    found += block.text.length;
    vouched.add(block.text);
  }
  if (found < articleBody.length / 2 || (found < 1_500 && found < total * 0.3)) return massOf;
  return (block) => (vouched.has(block.text) ? massOf(block) : 0);
}

function isVouched(text: string, runs: ReadonlySet<string>): boolean {
  const own = runsOf(plainText(text).split(" "));
  return own.length > 0 && own.filter((run) => runs.has(run)).length >= own.length * minFound;
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + runWords <= words.length; at += 1)
    runs.push(words.slice(at, at + runWords).join(" "));
  return runs;
}
