import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { DateInterval, Quotation, SuggestedKind } from "#lib/language/close-reading.ts";
import { findByline } from "#lib/language/find-byline.ts";
import { normaliseLocated } from "#lib/language/given-offsets.ts";
import { readArticle } from "#lib/language/read-article.ts";
import { readClosely } from "#lib/language/read-closely.ts";
import type { BlockSpan, Span } from "#lib/language/reading.ts";

/** An article as `plumbline read` is given it; what is known besides its text wins over what the text says. */
export interface ReadRequest {
  text: string;
  title?: string | null | undefined;
  byline?: string | null | undefined;
  /** Day, YYYY-MM-DD. */
  date?: string | null | undefined;
  language?: string | null | undefined;
}

/** One quotation of the sentence it begins in. */
interface QuoteAnswer extends Span {
  speaker: (Span & { text: string; name: string | null }) | null;
  cue: Span | null;
}

interface SentenceAnswer extends Span {
  text: string;
  kind: SuggestedKind;
  worthiness: number;
  reasons: string[];
  quotes: QuoteAnswer[];
  speaker: string | null;
  dates: (Span & { resolved: DateInterval | null })[];
}

/** The shape of interfaces.md. All spans are UTF-16 units of `text`, which is the text as it was given. */
export interface ReadAnswer {
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
  language: string | null;
  text: string;
  blocks: BlockSpan[];
  sentences: SentenceAnswer[];
}

/** Reads an article closely and speaks of it in the units of the given text. Refuses what `normaliseText` refuses. */
export function answerRead(request: ReadRequest): Outcome<ReadAnswer> {
  const located = normaliseLocated(request.text);
  if (!located.ok) return located;
  const { text, toGiven } = located.value;
  const reading = readClosely(readArticle(text), {
    // A day that nobody gave is left to the text; `null` would forbid it to say.
    publishedOn: request.date ?? undefined,
  });
  const quotes = inSentences(reading.sentences, reading.quotations);
  const dates = inSentences(reading.sentences, reading.dates);
  return ok({
    title: request.title ?? reading.title,
    byline: request.byline ?? findByline(text, reading.blocks),
    publishedAt: reading.publishedOn,
    language: request.language ?? reading.language,
    text: request.text,
    blocks: reading.blocks.map((block) => ({ ...toGiven(block), kind: block.kind })),
    sentences: reading.sentences.map((sentence, at) => {
      const given = toGiven(sentence);
      return {
        ...given,
        text: request.text.slice(given.start, given.end),
        kind: sentence.suggested,
        worthiness: Math.round(10_000 * sentence.worthiness) / 10_000,
        reasons: sentence.reasons,
        quotes: (quotes[at] ?? []).map((quote) => quoteAnswer(quote, toGiven)),
        speaker: sentence.speaker,
        dates: (dates[at] ?? []).map((date) => ({ ...toGiven(date), resolved: date.resolved })),
      };
    }),
  });
}

function quoteAnswer({ start, end, speaker, cue }: Quotation, toGiven: (span: Span) => Span): QuoteAnswer {
  return {
    ...toGiven({ start, end }),
    speaker: speaker && { ...toGiven(speaker), text: speaker.text, name: speaker.name },
    cue: cue && toGiven(cue),
  };
}

/** What begins in each sentence; both lists by start. What begins between two sentences counts to the one before. */
function inSentences<T extends Span>(sentences: readonly Span[], spans: readonly T[]): T[][] {
  let at = 0;
  const found = sentences.map((): T[] => []);
  for (const span of spans) {
    while ((sentences[at + 1]?.start ?? Infinity) <= span.start) at += 1;
    found[at]?.push(span);
  }
  return found;
}
