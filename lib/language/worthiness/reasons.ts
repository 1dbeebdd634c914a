import type { SuggestedKind } from "../close-reading.ts";
import { occurrences, type SentenceSignals } from "./sentence-signals.ts";

/** What can be said of a sentence, most telling first, with what it speaks for. */
interface Reason {
  readonly words: string;
  readonly holds: (signals: SentenceSignals, quoted: boolean) => boolean;
  /** Kinds it is an argument for; the others hear of it only after their own. */
  readonly for: readonly SuggestedKind[];
}

const has =
  (...names: Parameters<typeof occurrences>[1][]) =>
  (signals: SentenceSignals): boolean =>
    names.some((name) => occurrences(signals, name) > 0);

/** Whether the sentence counts something: figures, or number words other than "one". */
export const counts = (signals: SentenceSignals): boolean =>
  signals.figures > 0 || occurrences(signals, "numberWord") > 0 || occurrences(signals, "percent") > 0;

/** Whether it tells of something that happened. */
export const tellsPast = (signals: SentenceSignals): boolean =>
  signals.regularPast > 0 ||
  signals.perfect > 0 ||
  occurrences(signals, "pastVerb") > 0 ||
  occurrences(signals, "auxiliaryPast") > 0;

const claim = ["claim"] as const;

const reasons: readonly Reason[] = [
  { words: "a question", for: ["question"], holds: ({ question }) => question },
  { words: "a prediction or a plan", for: ["prediction"], holds: ({ foresees }) => foresees > 0 },
  { words: "a percentage", for: claim, holds: (s) => has("percent")(s) || s.words.includes("#percent") },
  { words: "a sum of money", for: claim, holds: (s) => has("money")(s) || s.words.includes("#money") },
  { words: "a number", for: claim, holds: counts },
  {
    words: "a comparison",
    for: claim,
    holds: (s) => has("comparison")(s) && (s.words.includes("than") || counts(s)),
  },
  { words: "a rise or a fall", for: claim, holds: has("change") },
  { words: "a superlative", for: claim, holds: (s) => has("superlative")(s) },
  { words: "reported speech", for: claim, holds: (s, quoted) => !quoted && has("reporting")(s) },
  { words: "a vote, a law or a plan on record", for: claim, holds: (s) => has("record")(s) && tellsPast(s) },
  { words: "a past event", for: claim, holds: tellsPast },
  { words: "a named actor", for: claim, holds: (s) => s.names > 0 || has("office")(s) },
  { words: "a cause or an effect", for: claim, holds: has("cause") },
  { words: "a date", for: claim, holds: (s) => s.years > 0 || has("timeWord")(s) },
  { words: "words of opinion", for: ["opinion"], holds: has("opinionVerb") },
  { words: "words of judgement", for: ["opinion"], holds: has("evaluation", "analyst") },
  { words: "says what should be", for: ["opinion", "prediction"], holds: has("should") },
  {
    words: "a wish in the first person",
    for: ["opinion"],
    holds: (s) => has("wish")(s) && has("firstPerson", "firstPlural")(s),
  },
  { words: "words in quotation marks", for: claim, holds: ({ quoteMarks }, quoted) => quoted || quoteMarks },
  { words: "hedged", for: ["opinion", "background"], holds: has("hedge") },
  { words: "thanks or a greeting", for: ["background"], holds: has("courtesy") },
  { words: "too short to check", for: ["background"], holds: ({ words }) => words.length < 5 },
  {
    words: "nothing that could be looked up",
    for: ["background"],
    holds: (s) => !counts(s) && s.names === 0 && !tellsPast(s),
  },
];

/**
 * Why a sentence was judged as it was, in words an editor can agree or disagree with: what speaks for the suggested
 * kind first, then what else was seen; at most four.
 */
export function findReasons(signals: SentenceSignals, kind: SuggestedKind, quoted: boolean): string[] {
  const holding = reasons.filter((reason) => reason.holds(signals, quoted));
  const [own, other] = [
    holding.filter((r) => r.for.includes(kind)),
    holding.filter((r) => !r.for.includes(kind)),
  ];
  return [...own, ...other].slice(0, 4).map(({ words }) => words);
}
