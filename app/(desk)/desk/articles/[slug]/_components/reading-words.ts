import { sentenceDecisionLabels, type SentenceDecision, type Span } from "#lib/domain/article/article.ts";
import type { Rank, Strength } from "#lib/domain/sentence/sentence.rules.ts";
import type { DateView, QuotationView, SuggestionView } from "#lib/queries/desk/article-reading.ts";

/** A suggested decision inside a line of text: "claim", "not checkable". */
export function suggestedWord(suggested: SentenceDecision): string {
  return sentenceDecisionLabels[suggested].toLowerCase();
}

export const strengthWords: Readonly<Record<Strength, string>> = {
  0: "stands out little",
  1: "stands out somewhat",
  2: "stands out",
  3: "stands out most",
};

/** Where a suggested claim comes from: the reader's rules go without saying, a model is named with its prompt. */
export function originWords({ origin, model, promptHash }: SuggestionView): string {
  if (origin === "rules") return "Suggested claim";
  return `Suggested by ${model ?? "the assistant"}, prompt ${promptHash?.slice(0, 8) ?? "unknown"}`;
}

const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

/** "3rd of 41": never a score, which would read like a probability. */
export function rankWords({ place, of }: Rank): string {
  return `${place}${endings[ordinals.select(place)] ?? "th"} of ${of}`;
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** Days in words: one day with its weekday, a whole month or year by its name, else from … to. */
export function intervalWords({ from, to }: NonNullable<DateView["resolved"]>): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const dayAfter = new Date(last.getTime() + 86_400_000);
  const isWholeMonths = first.getUTCDate() === 1 && dayAfter.getUTCDate() === 1;
  if (from === to) return dayWords(first);
  if (isWholeMonths && first.getUTCMonth() === 0 && dayAfter.getUTCMonth() === 0) {
    const years = [first.getUTCFullYear(), last.getUTCFullYear()];
    return years[0] === years[1] ? String(years[0]) : `${years[0]} to ${years[1]}`;
  }
  if (!isWholeMonths) return `${dayWords(first)} to ${dayWords(last)}`;
  const months = [monthFormat.format(first), monthFormat.format(last)];
  return months[0] === months[1] ? `${months[0]}` : `${months[0]} to ${months[1]}`;
}

/** "Friday 17 October 2025": the comma some engines put after the weekday is left out. */
function dayWords(day: Date): string {
  return dayFormat.format(day).replace(",", "");
}

const modes: Readonly<Record<QuotationView["mode"], string>> = {
  direct: "direct",
  mixed: "partly quoted",
  indirect: "reported",
};

/** One quotation in words, and whose words it stands in, from the inside out. */
export interface SpeakerLine {
  readonly key: string;
  readonly speaker: string;
  /** How the text names the speaker there, where that is something else: "he". */
  readonly mention: string | null;
  readonly cue: string | null;
  readonly mode: string;
  /** Whoever reads it out, the nearest first. */
  readonly within: readonly string[];
}

/** Who speaks in a span of the text. A quotation that has others inside is told by them. */
export function speakerLines(quotations: readonly QuotationView[], span: Span): SpeakerLine[] {
  const here = (quotation: Span) => quotation.start < span.end && quotation.end > span.start;
  const outer = new Set(quotations.filter(here).flatMap(({ within }) => (within === null ? [] : [within])));
  return quotations.flatMap((quotation, at) => {
    if (!here(quotation) || outer.has(at)) return [];
    const { mention, cue, mode } = quotation;
    const line = {
      key: `${quotation.start}-${quotation.end}`,
      speaker: speakerOf(quotation),
      mention: mention === null || mention === quotation.speaker ? null : mention,
      ...{ cue, mode: modes[mode], within: chainOf(quotations, quotation) },
    };
    return [line];
  });
}

function speakerOf({ speaker, mention }: QuotationView): string {
  return speaker ?? (mention === null ? "not named" : `${mention} (not named)`);
}

function chainOf(quotations: readonly QuotationView[], from: QuotationView): string[] {
  const names: string[] = [];
  let at = from.within;
  // A quotation is never its own ground; the count ends whatever a damaged reading might hold.
  while (at !== null && names.length < 8) {
    const outer = quotations[at];
    if (outer === undefined) break;
    names.push(speakerOf(outer));
    at = outer.within;
  }
  return names;
}
