import { searchWordsOf } from "#lib/publishing/fold-search-text.ts";

/** One thing a reader asks for: a word, or several in a row. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** In quotation marks: nothing but these words in this order. */
  readonly quoted: boolean;
  /** Where it stands in what was typed, quotation marks included; UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What a reader typed, understood: all of `wanted` must be there, none of `unwanted`. */
export interface SearchWords {
  readonly wanted: readonly SearchTerm[];
  readonly unwanted: readonly SearchTerm[];
}

/** More than anybody types; a pasted sentence is found by its first words. */
const maxTerms = 24;

const quotationMarks = /[“”„‟«»❝❞＂]/gu;

/** A minus directly before a word or quotation mark and after a gap, then the rest up to the next gap. */
const piece = /(?<minus>(?<![^\s])[-−])?(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))/gu;

/** Signs between words that are typed without a gap ("tax,budget"), but not those inside numbers ("2,500", "17:30"). */
const signs = /(?<!\d)[,;:/]|[,;:/](?!\d)|[!?()[\]{}…|&]/u;

/**
 * Reads a search as typed. Words stand for themselves and all must be found; "words in quotation marks", straight or
 * curly, in that order; a minus before either excludes it. A mark that nobody closed is passed over. Words with a hyphen
 * or full stop inside count as their parts in that order. What has no letter and no digit asks for nothing.
 */
export function parseSearchWords(query: string): SearchWords {
  const text = query.replace(quotationMarks, '"');
  const wanted = new Map<string, SearchTerm>();
  const unwanted = new Map<string, SearchTerm>();
  for (const match of text.matchAll(piece)) {
    const { minus, quoted, plain } = match.groups ?? {};
    const terms = minus === undefined ? wanted : unwanted;
    const from = match.index + (minus?.length ?? 0);
    const parts = quoted === undefined ? splitAt(plain ?? "", from) : [{ text: quoted, start: from }];
    for (const part of parts) {
      const words = searchWordsOf(part.text);
      if (words.length === 0 || wanted.size + unwanted.size >= maxTerms) continue;
      const length = part.text.length + (quoted === undefined ? 0 : 2);
      const term = { words, quoted: quoted !== undefined, start: part.start, end: part.start + length };
      const key = words.join(" ");
      if (!terms.get(key)?.quoted) terms.set(key, term);
    }
  }
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()] };
}

function splitAt(text: string, from: number): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  for (const part of text.split(signs)) {
    if (part !== "") parts.push({ text: part, start: from + start });
    start += part.length + 1;
  }
  return parts;
}

/** What was typed with other words in the place of some: for "showing results for". */
export function replaceWords(
  query: string,
  { wanted }: SearchWords,
  replaced: ReadonlyMap<string, string>,
): string {
  let out = "";
  let from = 0;
  for (const term of [...wanted].sort((a, b) => a.start - b.start)) {
    if (!term.words.some((word) => replaced.has(word))) continue;
    const words = term.words.map((word) => replaced.get(word) ?? word).join(" ");
    out += query.slice(from, term.start) + (term.quoted ? `"${words}"` : words);
    from = term.end;
  }
  return out + query.slice(from);
}
