import { tagWords, type WordTag } from "../quotations/tag-words.ts";
import { tokenise, type Token } from "../quotations/tokenise.ts";
import type { Span } from "../reading.ts";

/** A word or mark with its part of speech; the span is one of the article's text. */
export interface TaggedWord extends Token {
  tag: WordTag;
}

/** The words of a stretch of one text, see `taggerOf`. */
export type WordsOf = (span: Span) => readonly TaggedWord[];

/** The words of stretches of a text. Each stretch is tagged once: dates, clauses and reports of a sentence all ask for it. */
export function taggerOf(text: string): WordsOf {
  const tagged = new Map<string, readonly TaggedWord[]>();
  return (span) => {
    const key = `${String(span.start)}-${String(span.end)}`;
    const words = tagged.get(key) ?? tagSpan(text, span);
    tagged.set(key, words);
    return words;
  };
}

/** The words of a stretch of text with their parts of speech. */
export function tagSpan(text: string, span: Span): TaggedWord[] {
  const tokens = tokenise(text, span.start, span.end);
  const local = tokens.map((token) => ({
    ...token,
    start: token.start - span.start,
    end: token.end - span.start,
  }));
  const tags = tagWords(text.slice(span.start, span.end), local);
  return tokens.map((token, at) => ({ ...token, tag: tags[at] ?? "X" }));
}

/** Whether a word is a verb that can carry a clause: not "to leave", not "been". */
export function isFiniteVerb(words: readonly TaggedWord[], at: number): boolean {
  const { tag, text } = words[at] ?? { tag: "X", text: "" };
  if (tag === "VB") return words[at - 1]?.text.toLowerCase() !== "to";
  return tag === "VBZ" || tag === "VBD" || (tag === "AUX" && !/^(?:be|been|being)$/i.test(text));
}

/**
 * Whether words are a clause that can stand by itself: a verb in a finite form that is not part of an aside on the noun
 * before it ("the notes he had detected").
 */
export function isWholeClause(words: readonly TaggedWord[]): boolean {
  const verb = words.findIndex((_, at) => isFiniteVerb(words, at));
  if (verb < 1) return false;
  const subject = words.slice(0, verb).filter(({ tag }) => tag !== "PUNCT" && tag !== "ADV");
  const last = subject.at(-1);
  const aside = last?.tag === "PRON" && /^(?:he|she|they|it|we|i|who|which|that)$/i.test(last.text);
  return !(
    aside &&
    subject.length > 1 &&
    !/^(?:that|when|while|if|as|because|after|before|once)$/i.test(subject.at(-2)?.text ?? "")
  );
}
