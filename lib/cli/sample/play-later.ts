import { addComment } from "#lib/commands/claim/add-comment.ts";
import { addCommentInput } from "#lib/domain/claim/claim.schema.ts";
import { editFields, playPlace, playVerdict } from "./play-claim.ts";
import { playEvidence } from "./play-evidence.ts";
import { playMove, teamOf } from "./play-moves.ts";
import { act, entry, type SampleStage } from "./sample-stage.ts";
import type { ClaimSpec, CorrectionSpec, LaterSpec } from "./sample-spec.ts";

type Correct = Extract<LaterSpec, { does: "correct" }>;

/** What happens to a claim after its first way through the desk. */
export async function playLater(stage: SampleStage, spec: ClaimSpec, later: LaterSpec): Promise<void> {
  const { key } = spec;
  const { judge, reviewer } = teamOf(spec);
  switch (later.does) {
    case "correct":
      return playCorrection(stage, spec, later);
    case "retract":
      await playMove(stage, judge, key, "retract", { reason: later.reason });
      return playMove(stage, "managing", key, "retract");
    case "suspend":
      return playMove(stage, "managing", key, "suspend", { reason: later.reason });
    case "merge":
      await playMove(stage, "managing", key, "merge", { into: entry(stage.claims, later.into, "claim") });
      return playAgain(stage, spec, later.into, later);
    case "hold":
    case "reject":
      return playMove(stage, judge, key, later.does, {
        reason: later.reason,
        publicReason: later.publicReason,
      });
    case "request-changes":
      return playMove(stage, reviewer, key, "request-changes", { comment: later.comment });
    case "comment": {
      const claimId = entry(stage.claims, key, "claim");
      await act(stage, later.by, addComment, addCommentInput, { claimId, body: later.body });
      return;
    }
    case "revise":
      return playMove(stage, judge, key, "revise");
    case "schedule": {
      const at = new Date(stage.now.getTime() + later.inDays * 86_400_000).toISOString();
      return playMove(stage, "managing", key, "schedule", { at });
    }
  }
}

/** Revise, change, review again, publish with the correction. */
async function playCorrection(stage: SampleStage, spec: ClaimSpec, correct: Correct): Promise<void> {
  const { judge } = teamOf(spec);
  const claimId = entry(stage.claims, spec.key, "claim");
  await playMove(stage, judge, spec.key, "revise");
  for (const item of correct.evidence ?? []) await playEvidence(stage, judge, claimId, item);
  if (correct.place !== undefined) await playPlace(stage, judge, claimId, correct.place);
  if (correct.words !== undefined) await editFields(stage, judge, claimId, correct.words);
  if (correct.verdict !== undefined) await playVerdict(stage, judge, claimId, correct.verdict, correct.day);
  await playAgain(stage, spec, spec.key, correct);
}

async function playAgain(
  stage: SampleStage,
  spec: ClaimSpec,
  key: string,
  { kind, note }: CorrectionSpec,
): Promise<void> {
  const { judge, reviewer } = teamOf(spec);
  await playMove(stage, judge, key, "submit");
  await playMove(stage, reviewer, key, "approve");
  await playMove(stage, "managing", key, "publish", { correction: { kind, note } });
}
