import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

import { listedVerb } from "./cue-words.ts";
import type { Token } from "./tokenise.ts";

/** Universal parts of speech, verbs and nouns by their form: VB plain, VBZ -s, VBD past or participle, VBG -ing, NNS plural. */
export type WordTag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NNS"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VB"
  | "VBZ"
  | "VBD"
  | "VBG"
  | "X";

let tagger: ReturnType<typeof winkNlp> | null = null;

/**
 * The part of speech of each token, by wink-nlp's English model (MIT; about 95 % right by its makers, measured choice in
 * docs/reading/quotations.md). The model is loaded at the first call.
 */
export function tagWords(text: string, tokens: readonly Token[]): WordTag[] {
  tagger ??= winkNlp(winkModel, ["pos"]);
  // The tagger takes quadratic time on long runs without a blank, and no language has such words.
  const readable = text.replace(/\S{200,}/gu, (run) => " ".repeat(run.length));
  const cut = tagger.readDoc(readable).tokens();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are plain functions
  const { value, pos } = tagger.its;
  const words = cut.out<string>(value);
  const tags = cut.out<string>(pos);
  const result: WordTag[] = [];
  // Both cut the same visible characters: they are walked side by side.
  let at = 0;
  let word = 0;
  for (const token of tokens) {
    let tag = "X";
    while (word < words.length) {
      const found = seek(text, words[word] ?? "", at);
      if (found < 0) {
        word += 1;
        continue;
      }
      if (found >= token.end) break;
      const end = found + (words[word] ?? "").length;
      tag = tags[word] ?? "X";
      if (end > token.end) break;
      at = end;
      word += 1;
    }
    result.push(refine(token.text, tag));
  }
  return result;
}

/** Where a word stands at or soon after a place; -1 when the tagger wrote it another way. */
function seek(text: string, word: string, at: number): number {
  const found = text.slice(at, at + word.length + 64).indexOf(word);
  return found < 0 ? -1 : at + found;
}

function refine(word: string, tag: string): WordTag {
  const lower = word.toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(word)) return /[$%£€+=<>]/.test(word) ? "SYM" : "PUNCT";
  if (tag === "NOUN") return /[^su]s$/.test(lower) ? "NNS" : "NOUN";
  if (tag === "VERB") {
    const listed = listedVerb(lower);
    if (listed?.form === "s") return "VBZ";
    if (listed?.form === "ing" || /.ing$/.test(lower)) return "VBG";
    if (listed?.form === "ed" || /.ed$/.test(lower)) return "VBD";
    return /[^s]s$/.test(lower) ? "VBZ" : "VB";
  }
  if (lower === "said") return "VBD";
  return tag === "SPACE" ? "X" : (tag as WordTag);
}
