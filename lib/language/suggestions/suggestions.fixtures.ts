import type { CloseReading, DateMention, Quotation, QuotationMode } from "../close-reading.ts";
import { readArticle } from "../read-article.ts";
import type { Span } from "../reading.ts";

interface Said {
  /** Words of the text; the first place they stand at counts. */
  content: string;
  mode: QuotationMode;
  cue?: string;
  mention?: string;
  /** Null: the article names nobody. Left out: the mention itself. */
  name?: string | null;
}

interface Marked {
  said?: Said[];
  /** Words and the days they mean, `from` and `to` inclusive. */
  days?: [words: string, from: string, to: string][];
  language?: string;
}

/** A close reading whose marks are given by the test, so that suggestions are tried apart from what finds the marks. */
export function markedReading(text: string, { said = [], days = [], language = "en" }: Marked): CloseReading {
  const reading = readArticle(text);
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The text has no “${words}”.`);
    return { start, end: start + words.length };
  };
  const quotations = said.map(({ content, mode, cue, mention, name }): Quotation => ({
    ...spanOf(content),
    mode,
    cue: cue === undefined ? null : spanOf(cue),
    speaker:
      mention === undefined
        ? null
        : { ...spanOf(mention), text: mention, name: name === undefined ? mention : name },
    within: null,
  }));
  const dates = days.map(([words, from, to]): DateMention => ({
    ...spanOf(words),
    text: words,
    resolved: { from, to },
  }));
  return {
    ...reading,
    language,
    sentences: reading.sentences.map((sentence) => ({
      ...sentence,
      suggested: "claim",
      worthiness: 0.9,
      reasons: [],
      speaker: null,
    })),
    quotations,
    dates,
  };
}
