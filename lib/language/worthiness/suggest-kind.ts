import type { SuggestedKind } from "../close-reading.ts";
import { counts, tellsPast } from "./reasons.ts";
import { occurrences, type SentenceSignals } from "./sentence-signals.ts";

/**
 * What a sentence is, from its signals and its score. The order of the rules is that of a fact-checker's questions: is
 * anything stated at all, can it be known yet, is it a matter of taste, and is it worth looking up?
 *
 * @param worthiness 0…1, 0.5 the threshold.
 */
export function suggestKind(signals: SentenceSignals, worthiness: number, quoted: boolean): SuggestedKind {
  if (signals.question) return "question";
  const reported = !quoted && occurrences(signals, "reporting") > 0;
  if (foreseesOnly(signals) && !reported) return "prediction";
  if (isOpinion(signals, worthiness, reported)) return "opinion";
  if (worthiness >= 0.5) return "claim";
  return reported && signals.names > 0 && tellsPast(signals) ? "claim" : "background";
}

/** It speaks of what will be and says little of what was. */
function foreseesOnly(signals: SentenceSignals): boolean {
  return signals.foresees > 0 && signals.regularPast + occurrences(signals, "pastVerb") === 0;
}

function isOpinion(signals: SentenceSignals, worthiness: number, reported: boolean): boolean {
  const own = occurrences(signals, "firstPerson") + occurrences(signals, "firstPlural") > 0;
  const opinion = occurrences(signals, "opinionVerb");
  const judging = occurrences(signals, "evaluation") + occurrences(signals, "analyst");
  const should = occurrences(signals, "should");
  if (counts(signals) && worthiness >= 0.5) return false;
  if (own && opinion > 0 && !reported) return true;
  if (should > 0 && !reported && !tellsPast(signals)) return true;
  return judging >= 2 && !reported && worthiness < 0.8;
}
