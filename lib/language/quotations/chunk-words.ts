import type { DescribedWord } from "./describe-words.ts";

/** A small phrase without inner structure: "the mayor's aide", "has repeatedly said", a mark, a preposition. */
export interface Chunk {
  /** Token indices `[start, end)`. */
  start: number;
  end: number;
  kind: "np" | "vp" | "p" | "mark" | "w";
  /** What the chunk is, as one symbol of the closed lists. */
  symbol: string;
  /** Coarser. */
  type: string;
  /** Token index of the word it is named after. */
  head: number;
  /** A verb phrase that can have a subject of its own. */
  finite: boolean;
}

const PRONOUNS = new Set(
  "i you he she it we they who that this these those what which someone somebody everyone nobody anyone one others".split(
    " ",
  ),
);
const nominal = new Set(["DET", "ADJ", "NOUN", "NNS", "PROPN", "NUM", "PRON", "SYM"]);

function isNominal(word: DescribedWord): boolean {
  return (
    (nominal.has(word.tag) &&
      word.word !== "that" &&
      !/^(?:who|which|what|whom|whoever|whatever)$/.test(word.word)) ||
    word.tag === "NUM"
  );
}

function isVerbal(word: DescribedWord): boolean {
  return (
    word.tag === "AUX" ||
    word.tag.startsWith("VB") ||
    word.word === "n't" ||
    word.word === "not" ||
    (word.tag === "PART" && word.word !== "'s" && word.word !== "'")
  );
}

/** Cuts a paragraph into phrases by parts of speech: enough grammar to see who does what across a sentence. Linear. */
export function chunkWords(words: readonly DescribedWord[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    let end = at + 1;
    if (word.quoteState === "[" || word.quoteState === "]" || word.tag === "PUNCT") {
      chunks.push({
        start: at,
        end,
        kind: "mark",
        symbol: word.word,
        type: word.word,
        head: at,
        finite: false,
      });
    } else if (isVerbal(word) || (word.tag === "ADV" && nextVerbal(words, at))) {
      while (
        end < words.length &&
        !breaks(words, end) &&
        !newInfinitive(words, at, end) &&
        (isVerbal(words[end] ?? word) || (words[end]?.tag === "ADV" && nextVerbal(words, end)))
      )
        end += 1;
      chunks.push(verbChunk(words, at, end));
    } else if (isNominal(word)) {
      while (end < words.length && !breaks(words, end) && goesOn(words, at, end)) end += 1;
      chunks.push(nounChunk(words, at, end));
    } else {
      const symbol = word.word;
      chunks.push({
        start: at,
        end,
        kind: word.tag === "ADP" ? "p" : "w",
        symbol,
        type: closedType(word),
        head: at,
        finite: false,
      });
    }
    at = chunks.at(-1)?.end ?? end;
  }
  return chunks;
}

function closedType(word: DescribedWord): string {
  return word.word.includes(".") || word.tag === "ADV" ? word.tag : word.word;
}

function breaks(words: readonly DescribedWord[], at: number): boolean {
  const word = words[at];
  return !word || word.first || word.quoteState === "[" || word.quoteState === "]" || word.tag === "PUNCT";
}

/** "declined | to comment": two phrases; "has to go": one. */
function newInfinitive(words: readonly DescribedWord[], start: number, at: number): boolean {
  if (words[at]?.word !== "to") return false;
  return words.slice(start, at).some((word) => word.tag.startsWith("VB"));
}

function nextVerbal(words: readonly DescribedWord[], at: number): boolean {
  for (let next = at + 1; next <= at + 2; next += 1) {
    const word = words[next];
    if (!word || breaks(words, next)) return false;
    if (isVerbal(word) && word.word !== "to") return true;
    if (word.tag !== "ADV") return false;
  }
  return false;
}

function goesOn(words: readonly DescribedWord[], start: number, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before) return false;
  if (before.tag === "PRON" && PRONOUNS.has(before.word)) return false;
  // A possessive holds the next noun; "his campaign" does too.
  if (word.word === "'s" || (word.word === "'" && word.tag === "PART")) return true;
  if (word.tag === "PRON" && before.word !== "'s") return word.word === "one" || word.word === "ones";
  if (word.tag === "DET") return before.tag === "DET" || before.tag === "PRON";
  if (isNominal(word)) return true;
  return word.tag === "VBG" || word.tag === "VBD"
    ? before.tag === "DET" && at === start + 1 && /^(?:NOUN|NNS|ADJ|PROPN)$/.test(words[at + 1]?.tag ?? "")
    : false;
}

function verbChunk(words: readonly DescribedWord[], start: number, end: number): Chunk {
  let head = end - 1;
  while (head > start && !(words[head]?.tag.startsWith("VB") ?? false)) head -= 1;
  if (!(words[head]?.tag.startsWith("VB") ?? false)) {
    head = end - 1;
    while (head > start && words[head]?.tag !== "AUX") head -= 1;
  }
  const main = words[head];
  const opening = words[start];
  const infinitive = words.slice(start, head).some((word) => word.word === "to");
  const auxiliary = words.slice(start, head).some((word) => word.tag === "AUX");
  const passive =
    main?.tag === "VBD" &&
    words.slice(start, head).some((word) => /^(?:be|is|are|was|were|been|being|'s|'re)$/.test(word.word));
  const form =
    infinitive && opening?.word === "to"
      ? "inf"
      : main?.tag === "VBG" && !auxiliary
        ? "ing"
        : passive
          ? "pass"
          : "fin";
  return {
    start,
    end,
    kind: "vp",
    symbol: `${main?.group ?? ""}.${form}`,
    type: `vp.${main?.cueVerb === true ? "cue" : main?.tag === "AUX" ? "be" : "v"}.${form}`,
    head,
    finite: form === "fin" || form === "pass",
  };
}

function nounChunk(words: readonly DescribedWord[], start: number, end: number): Chunk {
  let head = end - 1;
  while (head > start && /^(?:'s|')$/.test(words[head]?.word ?? "")) head -= 1;
  const possessive = head < end - 1;
  const main = words[head];
  const proper = main?.tag === "PROPN";
  const name =
    main === undefined
      ? ""
      : main.tag === "PRON" || main.tag === "DET"
        ? main.word
        : main.group.includes(":")
          ? main.group
          : proper
            ? "NAME"
            : main.tag;
  const symbol = possessive ? `${name}'s` : name;
  return {
    start,
    end,
    kind: "np",
    symbol,
    type: main?.tag === "PRON" ? "pron" : proper ? "name" : "np",
    head,
    finite: false,
  };
}
