/** A word or a mark of a text, at `[start, end)` in UTF-16 code units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents and with straight quotation marks: what is compared. */
  readonly folded: string;
  /** How much it counts in a comparison: a mark says less about a place than a word. */
  readonly weight: number;
}

/** Scripts written without spaces give one token a character; other words are runs of letters, marks and digits. */
const tokenPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** A comma or a quotation mark comes and goes with every hand that edits; four of them count as one word. */
const markWeight = 0.25;

/** The words and marks of a text in order. White space belongs to none, so line ends never count as a change. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    folded: fold(found),
    weight: /^[\p{L}\p{M}\p{N}]/u.test(found) ? 1 : markWeight,
  }));
}

function fold(token: string): string {
  return token
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'");
}

/** A text that several places are looked for in: cut into tokens once, and only when somebody asks. */
export interface SearchedText {
  readonly text: string;
  readonly tokens: () => readonly Token[];
}

export function searched(text: string): SearchedText {
  let tokens: readonly Token[] | null = null;
  return { text, tokens: () => (tokens ??= tokensOf(text)) };
}

/** The length of the longest run of tokens, gaps allowed, that two short lists share: 0…the shorter length. */
export function commonTokens(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(token === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
