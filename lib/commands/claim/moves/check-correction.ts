import type { CorrectionKind } from "#lib/domain/claim/claim.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { DecidedMove } from "./move-effect.ts";

/** A correction as a publication carries it. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly note: string;
}

/**
 * The correction that a publication of this working copy comes with; null for the first one.
 *
 * Refusals (INVALID): a claim that was public before needs kind and public note; a changed content rating is a
 * "verdict change" and nothing else (product.md, "Publication"). Choosing "typo" is the confirmation that it is one:
 * the form says so beside the choice.
 */
export function checkCorrection({ input, copy }: DecidedMove): Outcome<Correction | null> {
  if (copy.lastPublication === 0) return ok(null);
  const correction = input.correction;
  if (correction == null) {
    return invalid("correction.kind", "Choose what kind of correction this is and write the public note.");
  }
  const verdictChanges = copy.lastPublic !== null && copy.verdict?.content !== copy.lastPublic.content;
  if (verdictChanges && correction.kind !== "verdict_change") {
    return invalid("correction.kind", "The content rating changed: publish this as a verdict change.");
  }
  if (!verdictChanges && correction.kind === "verdict_change") {
    return invalid("correction.kind", "The content rating is the same: choose another kind of correction.");
  }
  return ok({ kind: correction.kind, note: correction.note });
}

function invalid(field: string, message: string): Outcome<Correction | null> {
  return refuse("INVALID", message, { fields: { [field]: [message] } });
}
