import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { Quotation } from "#lib/language/close-reading.ts";
import { normaliseLocated } from "#lib/language/given-offsets.ts";
import { findQuotations } from "#lib/language/quotations/find-quotations.ts";
import { readArticle } from "#lib/language/read-article.ts";
import type { Span } from "#lib/language/reading.ts";

/** One report of speech. `parts`: its stretches of content when the reporting clause stands between them. */
interface QuoteAnswer extends Span {
  mode: Quotation["mode"];
  speaker: (Span & { text: string; name: string | null }) | null;
  cue: Span | null;
  parts: Span[];
  /** Quotations inside it: a letter read aloud. */
  nested: Omit<QuoteAnswer, "parts" | "nested">[];
}

/** Farther apart, two stretches under one cue are given as two quotes. */
const maxGapChars = 400;

/**
 * The quotations of a text in the shape of interfaces.md, by start, in UTF-16 units of the text as given. What one
 * reporting clause interrupts ("“…,” she said. “…”") is one quote. Refuses what `normaliseText` refuses.
 */
export function answerQuotes(given: string): Outcome<{ quotes: QuoteAnswer[] }> {
  const located = normaliseLocated(given);
  if (!located.ok) return located;
  const { text, toGiven } = located.value;
  const { sentences, blocks } = readArticle(text);
  const quotations = findQuotations(text, sentences, blocks);
  const answers = quotations.map((quotation): QuoteAnswer => {
    const { mode, speaker, cue } = quotation;
    const span = toGiven({ start: quotation.start, end: quotation.end });
    return {
      ...span,
      mode,
      speaker: speaker && { ...toGiven(speaker), text: speaker.text, name: speaker.name },
      cue: cue && toGiven(cue),
      parts: [span],
      nested: [],
    };
  });
  const quotes: QuoteAnswer[] = [];
  quotations.forEach(({ within }, at) => {
    const answer = answers[at];
    if (!answer) return;
    if (within !== null) {
      const { start, end, mode, speaker, cue } = answer;
      answers[within]?.nested.push({ start, end, mode, speaker, cue });
      return;
    }
    const last = quotes.at(-1);
    if (last && goesOn(last, answer)) {
      last.end = Math.max(last.end, answer.end);
      last.parts.push(...answer.parts);
      if (answer.mode !== last.mode) last.mode = "mixed";
      last.nested = [...last.nested, ...answer.nested];
      answers[at] = last;
    } else {
      quotes.push(answer);
    }
  });
  return ok({ quotes });
}

/** Both quoted, or neither: "“…,” she said, and left" is no longer what she said. */
function goesOn(last: QuoteAnswer, next: QuoteAnswer): boolean {
  if (last.cue === null || next.cue?.start !== last.cue.start) return false;
  const alike = (last.mode === "direct") === (next.mode === "direct");
  return alike && next.start - last.end <= maxGapChars;
}
