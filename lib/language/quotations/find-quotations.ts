import type { Quotation } from "../close-reading.ts";
import type { BlockSpan, SentenceSpan, Span } from "../reading.ts";
import { findNames } from "../speakers/find-names.ts";
import { peopleOf, type KnownName, type People } from "../speakers/people-of.ts";
import { resolveSpeaker, type Article } from "../speakers/resolve-speaker.ts";
import { carrySpeakers } from "./carry-speakers.ts";
import { draftsOf, spanOf, type Draft } from "./draft.ts";
import { headlineSpeech } from "./headline-speech.ts";
import { linkParts, type Part } from "./link-parts.ts";
import { isInside, looseQuotes, signatureOf } from "./loose-quotes.ts";
import { nestedDrafts } from "./nested-drafts.ts";
import { partsOf, prepareRun, readStates, type Run } from "./read-reports.ts";
import { tokenise } from "./tokenise.ts";

const SPEAKING = new Set(["headline", "paragraph", "heading", "caption"]);

/**
 * Who said what in an article: every report of speech and thought with its content, the words that report, the words
 * that name the speaker, and who that is within the article.
 *
 * A trained model over closed words, parts of speech and marks finds the parts (docs/models/quotations-model-card.md);
 * rules join them, carry speakers over paragraphs and resolve names. Pure and linear; about 90 articles of 800 words a
 * second.
 *
 * @param text normalised text; all spans are UTF-16 units of it.
 * @param known people the desk knows, whose spellings and aliases fold to one name.
 * @returns by start; a nested quotation follows the one it stands in (`within` is its index).
 */
export function findQuotations(
  text: string,
  sentences: readonly SentenceSpan[],
  blocks: readonly BlockSpan[],
  known: readonly KnownName[] = [],
): Quotation[] {
  const runs = runsOf(text, sentences, blocks);
  const namesOf = new Map(runs.map((run) => [run, findNames(run)]));
  const names = [...namesOf.values()].flat().sort((a, b) => a.start - b.start);
  const article: Article = { text, names, people: peopleOf(names, known), spoken: [] };
  const drafts = runs
    .flatMap((run) => draftsOfRun(text, run, article.people))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  carrySpeakers(
    text,
    runs,
    namesOf,
    drafts.filter(({ within }) => within === null),
  );
  const kept = drafts.filter(isKept);
  const places = new Map(kept.map((draft, at) => [draft, at]));
  return kept.map((draft) => quotationOf(article, draft, places));
}

/** Longer paragraphs are read in pieces: what joins parts looks at all of a piece. */
const maxRunChars = 12_000;

/** The paragraphs that can report speech, cut into described tokens. */
function runsOf(text: string, sentences: readonly SentenceSpan[], blocks: readonly BlockSpan[]): Run[] {
  let at = 0;
  return blocks
    .filter(({ kind }) => SPEAKING.has(kind))
    .flatMap((block) => {
      while ((sentences[at]?.start ?? Infinity) < block.start) at += 1;
      const starts: number[] = [];
      for (let next = at; (sentences[next]?.start ?? Infinity) < block.end; next += 1) {
        starts.push(sentences[next]?.start ?? 0);
      }
      if (block.end - block.start <= maxRunChars) return [runOf(text, starts, block)];
      return piecesOf(block, starts).map((piece) =>
        runOf(
          text,
          starts.filter((start) => start >= piece.start && start < piece.end),
          piece,
        ),
      );
    });
}

function runOf(text: string, starts: readonly number[], span: Span): Run {
  return prepareRun(text, tokenise(text, span.start, span.end), starts, span);
}

/** Pieces of a long paragraph, cut between sentences where it has any. */
function piecesOf({ start, end }: Span, starts: readonly number[]): Span[] {
  const pieces: Span[] = [];
  let next = 0;
  for (let from = start; from < end;) {
    let to = Math.min(end, from + maxRunChars);
    while ((starts[next + 1] ?? Infinity) <= to) next += 1;
    const cut = starts[next] ?? from;
    if (to < end && cut > from) to = cut;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

function draftsOfRun(text: string, run: Run, people: People): Draft[] {
  const parts = partsOf(readStates(run));
  const drafts = draftsOf(text, run, linkParts(parts))
    .filter(isKept)
    .map((draft) => (draft.source ? draft : { ...draft, source: signatureOf(text, run, draft) }));
  run.announced = announcedBy(text, run, parts);
  const loose = looseQuotes(text, run, drafts);
  // What a quoted speaker reports of others is part of the quotation.
  const outside = drafts.filter((draft) => !loose.some((quote) => isInside(draft, quote)));
  const headline = headlineSpeech(text, run, people, outside);
  const all = [...outside, ...loose, ...(headline ? [headline] : [])];
  return [...all, ...nestedDrafts(text, all)];
}

/** "Holm said:" and the paragraph ends: whoever speaks in the next one. */
function announcedBy(text: string, run: Run, parts: readonly Part[]): Span | null {
  if (!/:\s*$/u.test(text.slice(run.start, run.end))) return null;
  const source = parts.findLast(({ kind }) => kind === "source");
  return source ? spanOf(run, source) : null;
}

/** Indirect speech of nobody ("is expected to") is no report of who said what. */
function isKept({ mode, source, within }: Draft): boolean {
  return source !== null || mode === "direct" || within !== null;
}

function quotationOf(article: Article, draft: Draft, places: ReadonlyMap<Draft, number>): Quotation {
  const { start, end, mode, cue, source, within } = draft;
  const outer = within === null ? undefined : places.get(within);
  return {
    start,
    end,
    mode,
    cue,
    speaker: source && {
      ...source,
      text: article.text.slice(source.start, source.end),
      name: resolveSpeaker(article, source)?.name ?? null,
    },
    within: outer ?? null,
  };
}
