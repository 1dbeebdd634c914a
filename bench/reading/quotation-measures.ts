import type { Span } from "#lib/language/reading.ts";

/** Stretches `[start, end)`. */
export type Range = [start: number, end: number];

/** One gold report of a document. */
export interface Attribution {
  source: Range[];
  cue: Range[];
  content: Range[];
}

export interface QuotedDocument {
  id: string;
  text: string;
  attributions: Attribution[];
}

/** One predicted quotation. */
export interface Predicted extends Span {
  speaker: Span | null;
}

export type Mode = "direct" | "mixed" | "indirect";

/** What one document counts; `modes` holds gold and found by the form the gold content is given in. */
export interface Counts {
  gold: number;
  found: number;
  predicted: number;
  right: number;
  modes: Record<Mode, { gold: number; found: number }>;
}

const functionWords = new Set(
  "the a an of in on at by for with to from and or as that this his her its their our my your s".split(" "),
);

/** Where the words of the spans begin, function words left out. */
function placesOf(text: string, spans: readonly Range[]): Set<number> {
  const places = new Set<number>();
  for (const [start, end] of spans) {
    for (const found of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!functionWords.has(found[0].toLowerCase())) places.add(start + found.index);
    }
  }
  return places;
}

/** Shared characters over all characters of a span and a set of spans. */
function overlap({ start, end }: Span, spans: readonly Range[]): number {
  const shared = spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(end, b) - Math.max(start, a)), 0);
  const all = end - start + spans.reduce((sum, [a, b]) => sum + b - a, 0) - shared;
  return all === 0 ? 0 : shared / all;
}

/** Direct: the whole content in one pair of quotation marks; mixed: marks somewhere in it. */
export function modeOf(text: string, { content }: Attribution): Mode {
  const words = content
    .map(([start, end]) => text.slice(start, end))
    .join(" ")
    .trim();
  const marks = words.match(/["“”]/gu)?.length ?? 0;
  if (content.length === 1 && /^["“'‘].*["”'’][.,]?$/su.test(words) && marks <= 2) return "direct";
  return marks > 0 ? "mixed" : "indirect";
}

/**
 * Quote and speaker: a gold attribution is found when a predicted content has an overlap of at least one half with it
 * and the predicted speaker shares the place of a word with the gold source.
 *
 * @param against "all": the gold content is all its stretches together; "any": one of them is enough.
 */
export function countQuotes(
  { text, attributions }: QuotedDocument,
  predicted: readonly Predicted[],
  against: "all" | "any",
): Counts {
  const gold = attributions.filter(({ content }) => content.length > 0);
  const right = new Set<Predicted>();
  const modes: Counts["modes"] = {
    direct: { gold: 0, found: 0 },
    mixed: { gold: 0, found: 0 },
    indirect: { gold: 0, found: 0 },
  };
  for (const attribution of gold) {
    const mode = modes[modeOf(text, attribution)];
    mode.gold += 1;
    const source = placesOf(text, attribution.source);
    const fits = predicted.filter((quote) => {
      const best =
        against === "all"
          ? overlap(quote, attribution.content)
          : Math.max(...attribution.content.map((range) => overlap(quote, [range])));
      if (best < 0.5 || quote.speaker === null) return false;
      return [...placesOf(text, [[quote.speaker.start, quote.speaker.end]])].some((place) =>
        source.has(place),
      );
    });
    if (fits.length > 0) mode.found += 1;
    for (const quote of fits) right.add(quote);
  }
  const found = modes.direct.found + modes.mixed.found + modes.indirect.found;
  return { gold: gold.length, found, predicted: predicted.length, right: right.size, modes };
}

/** F of the summed counts of documents. */
export function quoteF1(counts: readonly Counts[]): number {
  const sum = (key: "gold" | "found" | "predicted" | "right"): number =>
    counts.reduce((total, one) => total + one[key], 0);
  const [precision, recall] = [sum("right") / (sum("predicted") || 1), sum("found") / (sum("gold") || 1)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Recall over the attributions given in one form. */
export function recallOf(mode: Mode): (counts: readonly Counts[]) => number {
  return (counts) => {
    const gold = counts.reduce((total, { modes }) => total + modes[mode].gold, 0);
    return counts.reduce((total, { modes }) => total + modes[mode].found, 0) / (gold || 1);
  };
}

export const labels = ["source", "cue", "content"] as const;
export type Label = (typeof labels)[number];

/** Spans of one label in a B-/I-/O sequence, as "start-end". An I without its B begins a span. */
export function spansOf(sequence: readonly string[], label: Label): Set<string> {
  const spans = new Set<string>();
  let start = -1;
  for (let at = 0; at <= sequence.length; at += 1) {
    const inside = sequence[at] === `I-${label}`;
    if (start >= 0 && !inside) {
      spans.add(`${String(start)}-${String(at)}`);
      start = -1;
    }
    if (sequence[at] === `B-${label}` || (inside && start < 0)) start = at;
  }
  return spans;
}
