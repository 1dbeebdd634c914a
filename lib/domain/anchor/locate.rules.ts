import { alignTokens } from "./align.rules.ts";
import { orphanedPlace, type LocatedPlace, type QuotedPlace } from "./anchor.ts";
import { commonTokens, searched, tokensOf, type SearchedText, type Token } from "./token.rules.ts";

/*
 * Weights and thresholds, measured by `npm run bench -- anchors` (bench/anchors.ts) on edits of our own articles:
 * numbers and words changed, clauses put in and taken out, sentences replaced, moved and deleted.
 */

/** The side of the context that fits better must keep so much of its words for a place to count as the same one. */
const contextFrom = 0.5;
/** Where the very words stand several times, the context of the best must fit better by so much than any other's. */
const clearLead = 0.25;
/**
 * Of two clues to a changed place the words themselves weigh more than what stands around them. With equal weights
 * 23 of 100 passages that were taken out were "found" in a neighbour, at 0.65 five; at 0.8 changed ones are lost.
 */
const wordShare = 0.65;
/** From this mixture of both a place is proposed; below it the words are gone. */
const proposeFrom = 0.5;
/** So many candidates are compared by their context. */
const maxCandidates = 5;
/** A word that stands more often than this is compared near its old place alone and never called exact. */
const maxOccurrences = 200;
/**
 * wanted × searched tokens looked at: 0.05 s, for an article's two hundred places have to be found in one transaction.
 * A longer text is searched around the old place.
 */
const maxCells = 3_000_000;

interface Fit {
  readonly before: number;
  readonly after: number;
}

/**
 * Finds the place of an appearance in another revision (invariant 10).
 *
 * - The very words, once, with at least one side of their context: `exact`. A text changed anywhere else keeps them so.
 * - The very words several times: `exact` only when one of them fits its context clearly better than all others.
 * - Otherwise the run of words most like them, judged by the words and by the context: `proposed` with its similarity.
 * - Nothing like them: `orphaned`.
 *
 * `exact` implies `text.slice(start, end) === place.exact`. Offsets are UTF-16 code units; a proposed place begins and
 * ends at whole words. Deterministic. Hand over a `searched` text where several places are looked for in one.
 */
export function locate(place: QuotedPlace, within: string | SearchedText): LocatedPlace {
  const page = typeof within === "string" ? searched(within) : within;
  const { text } = page;
  if (place.exact === "") return orphanedPlace;
  const places = occurrences(place, text);
  if (places.length === 0) return nearest(place, page);
  const fits = places.map((start) => ({
    start,
    fit: fitOf(place, text, start, start + place.exact.length),
  }));
  fits.sort((a, b) => sum(b.fit) - sum(a.fit) || distance(place, a.start) - distance(place, b.start));
  const [best, ...others] = fits;
  if (best === undefined) return orphanedPlace;
  const bestSide = side(best.fit);
  const rival = Math.max(0, ...others.map((other) => side(other.fit)));
  const clear = others.length === 0 || (bestSide - rival >= clearLead && places.length < maxOccurrences);
  return {
    status: bestSide >= contextFrom && clear ? "exact" : "proposed",
    start: best.start,
    end: best.start + place.exact.length,
    similarity: 1,
  };
}

const sum = (fit: Fit) => fit.before + fit.after;
const side = (fit: Fit) => Math.max(fit.before, fit.after);
const distance = (place: QuotedPlace, start: number) => Math.abs(start - place.start);

/** Begins of the very words, those nearest to the old place when there are too many to compare. */
function occurrences(place: QuotedPlace, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(place.exact); at >= 0; at = text.indexOf(place.exact, at + 1)) found.push(at);
  if (found.length <= maxOccurrences) return found;
  return found.sort((a, b) => distance(place, a) - distance(place, b)).slice(0, maxOccurrences);
}

/** How much of the stored context stands on each side of a candidate, 0…1; an edge of the text fits an edge. */
function fitOf({ prefix, suffix }: QuotedPlace, text: string, start: number, end: number): Fit {
  return {
    before:
      prefix === ""
        ? Number(start === 0)
        : shareOf(prefix, text.slice(Math.max(0, start - prefix.length), start)),
    after:
      suffix === "" ? Number(end === text.length) : shareOf(suffix, text.slice(end, end + suffix.length)),
  };
}

function shareOf(stored: string, there: string): number {
  if (stored === there) return 1;
  const [a, b] = [stored, there].map((each) => tokensOf(each).map((token) => token.folded));
  if (a === undefined || b === undefined || a.length === 0) return 0;
  return commonTokens(a, b) / a.length;
}

/** The likeliest place of words that do not stand there any more. */
function nearest(place: QuotedPlace, page: SearchedText): LocatedPlace {
  const wanted = tokensOf(place.exact);
  const near = around(page.tokens(), Math.floor(maxCells / Math.max(1, wanted.length)), place.start);
  let best: { place: LocatedPlace; score: number } | null = null;
  for (const run of alignTokens(wanted, near, maxCandidates)) {
    const start = near[run.from]?.start ?? 0;
    const end = near[run.to - 1]?.end ?? start;
    const fit = side(fitOf(place, page.text, start, end));
    const score = wordShare * run.similarity + (1 - wordShare) * fit;
    if (start >= end || score < proposeFrom || (best !== null && score <= best.score)) continue;
    best = { place: { status: "proposed", start, end, similarity: run.similarity }, score };
  }
  return best?.place ?? orphanedPlace;
}

/** At most `count` tokens around a position. */
function around(tokens: readonly Token[], count: number, position: number): readonly Token[] {
  if (tokens.length <= count) return tokens;
  const middle = tokens.findIndex((token) => token.end > position);
  const from = Math.max(
    0,
    Math.min(tokens.length - count, (middle < 0 ? tokens.length : middle) - (count >> 1)),
  );
  return tokens.slice(from, from + count);
}
