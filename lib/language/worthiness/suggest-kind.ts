import type { SuggestedKind } from "../close-reading.ts";
import type { BlockKind } from "../reading.ts";
import { counts, tellsPast } from "./reasons.ts";
import { occurrences, type SentenceSignals } from "./sentence-signals.ts";

/**
 * What a sentence is, from its signals and its score. The order of the rules is that of a fact-checker's questions: is
 * anything stated at all, can it be known yet, is it a matter of taste, and is it worth looking up?
 *
 * @param worthiness 0…1, 0.5 the threshold.
 * @param context.quoted most of it is a speaker's own words, so that the reporting clause does not decide.
 */
export function suggestKind(
  signals: SentenceSignals,
  worthiness: number,
  { quoted, kind }: { quoted: boolean; kind: BlockKind | undefined },
): SuggestedKind {
  if (signals.question) return "question";
  const reported = !quoted && occurrences(signals, "reporting") > 0;
  if (kind === "heading" && !counts(signals) && !tellsPast(signals) && !reported) return "background";
  if (foreseesOnly(signals, quoted)) return "prediction";
  if (isOpinion(signals, worthiness, reported)) return "opinion";
  if (worthiness >= 0.5) return "claim";
  // "I spoke to him yesterday for two and a half hours": in a debate a speaker's own past is seldom worth a check, and
  // the score was trained on debates; quoted in the news it is on record, with a figure to hold it against.
  if (quoted && counts(signals) && tellsPast(signals)) return "claim";
  return reported && signals.names > 0 && tellsPast(signals) ? "claim" : "background";
}

/** It speaks of what will be and not of what was; the "said" beside a quotation does not count as past. */
function foreseesOnly(signals: SentenceSignals, quoted: boolean): boolean {
  if (signals.foresees === 0) return false;
  const simplePast = signals.regularPast + occurrences(signals, "pastVerb");
  const past = simplePast + occurrences(signals, "auxiliaryPast") + signals.perfect;
  return quoted ? past <= occurrences(signals, "reporting") : past === 0;
}

/**
 * It judges, wishes or demands rather than states. Words of judgement decide only where they outweigh what could be
 * looked up: names, figures and years.
 */
function isOpinion(signals: SentenceSignals, worthiness: number, reported: boolean): boolean {
  if (reported || (counts(signals) && worthiness >= 0.5)) return false;
  const own = occurrences(signals, "firstPerson") + occurrences(signals, "firstPlural") > 0;
  if (own && occurrences(signals, "opinionVerb") > 0) return true;
  if (occurrences(signals, "should") > 0 && !tellsPast(signals)) return true;
  const judging = occurrences(signals, "evaluation") + 2 * occurrences(signals, "analyst");
  return judging >= 2 && judging >= signals.names + signals.figures + signals.years;
}
