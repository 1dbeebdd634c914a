import type { Span } from "../reading.ts";

/** A word or mark of the text. `text` is written as newspapers of the Penn tradition are: straight or curly as it stands. */
export interface Token extends Span {
  text: string;
}

const ABBREVIATION =
  /^(?:\p{L}\.){1,6}|^(?:Mrs?|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Capt|Sgt|Rev|Prof|Jr|Sr|St|vs|Inc|Corp|Co|Ltd|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Calif|Fla|Mass|Pa|Wis|Mich|Ariz|Conn|Ill|Va|Vt|Ky|Tenn|Tex|Colo|Minn|Mo|Ala|Ga|La|Md|Del|Ore|Okla|Ind|Kan|Neb|Nev|Wash)\./u;

/** A number, a word with inner marks, a run of stops or one mark. */
const PIECE =
  /\p{N}[\p{N}\p{L}]*(?:[.,:/-]\p{N}[\p{N}\p{L}]*)*|[\p{L}\p{M}_@#][\p{L}\p{M}\p{N}_]*(?:[-‐‑/&'’][\p{L}\p{M}\p{N}_]+|\.(?=\p{L}\.)\p{L}|\.\p{L}{2,}(?=\s|$))*|\.{2,}|-{2,}|''|``|[^\s\p{L}\p{M}\p{N}]/gu;

/** "Holm's", "won't", "they're": what English writes onto a word and grammar holds apart. */
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/**
 * Splits running text into words and marks: contractions apart ("wo", "n't"), abbreviations with their stop, hyphened
 * words whole.
 *
 * @returns spans of `text` in UTF-16 units, in order; only white space stands between them. Linear.
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const run = text.slice(start, end);
  let skipTo = 0;
  for (const found of run.matchAll(PIECE)) {
    const at = found.index;
    if (at < skipTo) continue;
    const [piece] = found;
    const push = (from: number, to: number): void => {
      tokens.push({ start: start + from, end: start + to, text: run.slice(from, to) });
    };
    let to = at + piece.length;
    const abbreviation =
      run.charAt(to) === "." || piece.includes(".") ? ABBREVIATION.exec(run.slice(at, at + 14)) : null;
    if (abbreviation && at + abbreviation[0].length >= to) {
      to = at + abbreviation[0].length;
      skipTo = to;
      push(at, to);
      continue;
    }
    const clitic = CLITIC.exec(piece);
    if (clitic && clitic.index > 0) {
      push(at, at + clitic.index);
      push(at + clitic.index, to);
    } else {
      push(at, to);
    }
  }
  return tokens;
}

const PENN: Readonly<Record<string, string>> = {
  "``": "“",
  "''": "”",
  "`": "‘",
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
  "-LCB-": "{",
  "-RCB-": "}",
};

/** No blank stands behind these, and none before those. */
const OPENING = new Set(["“", "‘", "(", "[", "{", "$", "#"]);
const CLOSING = /^(?:[”’)\]},.;:!?%…]+|['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu;

/**
 * Tokens given by somebody else, written out as running text; Penn's marks become the printed ones. Spans refer to that
 * text.
 */
export function takeTokens(given: readonly string[]): { text: string; tokens: Token[] } {
  const tokens: Token[] = [];
  let text = "";
  let open = false;
  const lastMark = given.findLastIndex((raw) => raw === "''" || raw === '"' || raw === "”");
  given.forEach((raw, at) => {
    let word = PENN[raw] ?? raw;
    // Some write one mark for both ends: it opens when nothing is open and another comes.
    if (raw === '"' || raw === "''") word = open || at === lastMark ? "”" : "“";
    if (word === "“") open = true;
    if (word === "”") open = false;
    if (text !== "" && !OPENING.has(tokens.at(-1)?.text ?? "") && !CLOSING.test(word)) text += " ";
    tokens.push({ start: text.length, end: text.length + word.length, text: word });
    text += word;
  });
  return { text, tokens };
}
