import { addAppearance } from "#lib/commands/claim/add-appearance.ts";
import { answerReply } from "#lib/commands/claim/answer-reply.ts";
import { editAppearance } from "#lib/commands/claim/edit-appearance.ts";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { recordReply } from "#lib/commands/claim/record-reply.ts";
import { saveVerdict } from "#lib/commands/claim/save-verdict.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import {
  addAppearanceInput,
  answerReplyInput,
  editAppearanceInput,
  editClaimInput,
  recordReplyInput,
  spotClaimInput,
} from "#lib/domain/claim/claim.schema.ts";
import { saveVerdictInput } from "#lib/domain/verdict/verdict.schema.ts";
import { placeOf } from "./play-article.ts";
import { playEvidence } from "./play-evidence.ts";
import { playMove, teamOf } from "./play-moves.ts";
import { act, entry, type SampleStage } from "./sample-stage.ts";
import { dayBefore } from "./sample-dates.ts";
import type { ClaimSpec, PlaceSpec, ReplySpec, VerdictSpec, Who } from "./sample-spec.ts";

const hourMs = 3_600_000;

/** Spots a claim, with its topics and who reports whom. */
export async function playSpot(stage: SampleStage, spec: ClaimSpec): Promise<void> {
  const { key, text, statement, type, reason, place, spotter = "researcher" } = spec;
  const spotted = await act(stage, spotter, spotClaim, spotClaimInput, {
    ...placeOf(stage, place),
    text,
    statement,
    type,
    reason,
  });
  stage.claims.set(key, spotted.id);
  if (place.chain !== undefined) {
    await act(stage, spotter, editAppearance, editAppearanceInput, {
      claimId: spotted.id,
      appearanceId: spotted.appearanceId,
      version: spotted.version,
      chain: place.chain,
    });
  }
  if (spec.topics.length > 0) await editFields(stage, spotter, spotted.id, { topics: spec.topics });
}

/** Accept and take, evidence, written reasons, the other side's reply, and a draft of the verdict. */
export async function playWork(stage: SampleStage, spec: ClaimSpec): Promise<void> {
  const { holder, judge } = teamOf(spec);
  await playMove(stage, judge, spec.key, "accept");
  if (spec.stage === "queued" || spec.work === undefined) return;
  await playMove(stage, holder, spec.key, "take");
  const claimId = entry(stage.claims, spec.key, "claim");
  for (const item of spec.work.evidence) await playEvidence(stage, holder, claimId, item);
  if (spec.work.reasons !== undefined) await editFields(stage, holder, claimId, { ...spec.work.reasons });
  if (spec.work.reply !== undefined) await playReply(stage, holder, claimId, spec.work.reply);
}

/** The verdict, then review and publication as far as the claim gets. */
export async function playReview(stage: SampleStage, spec: ClaimSpec, day: number): Promise<void> {
  const { holder, judge, reviewer } = teamOf(spec);
  if (spec.work?.verdict !== undefined)
    await playVerdict(stage, judge, entry(stage.claims, spec.key, "claim"), spec.work.verdict, day);
  if (spec.stage === "researching") return;
  await playMove(stage, holder, spec.key, "submit");
  if (spec.stage === "in_review") return;
  await playMove(stage, reviewer, spec.key, "approve");
  if (spec.stage === "published") await playMove(stage, "managing", spec.key, "publish");
}

/** Changes some of the claim's own fields as they stand now. */
export async function editFields(
  stage: SampleStage,
  who: Who,
  claimId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { textVersion } = await stage.db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { textVersion: true },
  });
  await act(stage, who, editClaim, editClaimInput, { claimId, textVersion, ...fields });
}

export async function playVerdict(
  stage: SampleStage,
  who: Who,
  claimId: string,
  verdict: Partial<VerdictSpec>,
  day: number,
): Promise<void> {
  const present = await stage.db.verdict.findUnique({ where: { claimId }, select: { version: true } });
  await act(stage, who, saveVerdict, saveVerdictInput, {
    claimId,
    version: present?.version ?? 0,
    ...verdict,
    asOf: dayBefore(stage.now, day),
  });
}

/** One more place where the claim is made. */
export async function playPlace(
  stage: SampleStage,
  who: Who,
  claimId: string,
  place: PlaceSpec,
): Promise<void> {
  const { exact: _exact, ...cut } = placeOf(stage, place);
  const { fidelity, chain } = place;
  await act(stage, who, addAppearance, addAppearanceInput, { claimId, ...cut, fidelity, chain });
}

async function playReply(stage: SampleStage, who: Who, claimId: string, reply: ReplySpec): Promise<void> {
  const asked = stage.clock.now();
  const { contacted, channel, answer } = reply;
  const { replyId } = await act(stage, who, recordReply, recordReplyInput, {
    claimId,
    contacted,
    channel,
    contactedAt: asked.toISOString(),
    deadlineAt: new Date(asked.getTime() + 24 * hourMs).toISOString(),
  });
  if (answer === undefined) return;
  const answeredAt = stage.clock.now().toISOString();
  await act(stage, who, answerReply, answerReplyInput, { claimId, replyId, version: 1, answer, answeredAt });
}
