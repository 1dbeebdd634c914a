import { guessLanguage } from "./guess-language.ts";
import { findDateHeader } from "./find-date-header.ts";
import type { Reading, SentenceSpan } from "./reading.ts";
import { splitBlocks } from "./split-blocks.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * Reads an article the way a desk marks it up by pencil: what is headline, noise, caption and prose, and
 * where each sentence begins and ends. Everything is a proposal with positions; the text is never altered,
 * so `text.slice(start, end)` is exactly what the outlet wrote. What the text does not say stays null.
 *
 * @param text normalised by `normaliseText`. Spans are UTF-16 code units of it. Pure and linear.
 */
export function readArticle(text: string): Reading {
  const header = findDateHeader(text);
  const blocks = splitBlocks(text);
  const headline = blocks.find((block) => block.kind === "headline");
  const sentences = blocks
    .filter((block) => block.kind !== "dateline" && block.end !== header?.end)
    .flatMap(({ start, end, kind }): SentenceSpan[] =>
      splitSentences(text, start, end).map((sentence) => ({ ...sentence, kind })),
    );
  return {
    text,
    title: headline ? text.slice(headline.start, headline.end) : null,
    publishedOn: header?.publishedOn ?? null,
    language: guessLanguage(text),
    blocks,
    sentences,
  };
}
