import { z } from "zod";
import {
  id,
  instant,
  languageTag,
  line,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  version,
} from "#lib/domain/text/text.schema.ts";
import { claimMoves, claimTypes, correctionKinds, fidelities, speechModes } from "./claim.ts";

/** A speaker by id, or by a name that is matched to the aliases and otherwise makes a new speaker. */
export const speakerRef = z.union([z.object({ id }), line(200)]);
export type SpeakerRef = z.infer<typeof speakerRef>;

const hop = z.object({
  name: line(200),
  mode: z.enum(["direct_quote", "paraphrase", "document", "anonymous"]),
});

const span = {
  start: z.coerce.number().int().min(0).describe("UTF-16 code units of the revision's text"),
  end: z.coerce.number().int().min(1).describe("Exclusive"),
};

export const spotClaimInput = z.object({
  articleId: id,
  revisionId: id.nullish().describe("Absent: the article's latest revision"),
  ...span,
  exact: z.string().nullish().describe("When given, must equal the text of the span"),
  text: line(500, "Write the claim as one neutral sentence."),
  statement: optionalLine(500),
  speaker: speakerRef.nullish(),
  type: z.enum(claimTypes).nullish(),
  reason: optionalParagraphs(2000),
  speechMode: z.enum(speechModes).nullish().describe("Absent: read from the text"),
});
export type SpotClaimInput = z.infer<typeof spotClaimInput>;

export const addAppearanceInput = z.object({
  claimId: id,
  articleId: id,
  ...span,
  speaker: speakerRef.nullish(),
  speechMode: z.enum(speechModes).nullish(),
  fidelity: z.enum(fidelities).nullish(),
  chain: z.array(hop).max(8).nullish(),
});
export type AddAppearanceInput = z.infer<typeof addAppearanceInput>;

export const editAppearanceInput = z.object({
  claimId: id,
  appearanceId: id,
  version,
  speaker: speakerRef.nullish(),
  speechMode: z.enum(speechModes).nullish(),
  fidelity: z.enum(fidelities).nullish(),
  chain: z.array(hop).max(8).nullish(),
});
export type EditAppearanceInput = z.infer<typeof editAppearanceInput>;

export const removeAppearanceInput = z.object({ claimId: id, appearanceId: id, version });
export type RemoveAppearanceInput = z.infer<typeof removeAppearanceInput>;

/** Fields of the claim itself. `textVersion` (forms) or `version` (API) names what the editor was shown. */
export const editClaimInput = z.object({
  claimId: id,
  textVersion: version.nullish(),
  version: version.nullish(),
  text: line(500, "Write the claim as one neutral sentence.").optional(),
  statement: optionalLine(500),
  type: z.enum(claimTypes).nullish(),
  reason: optionalParagraphs(2000),
  speaker: speakerRef.nullish(),
  language: languageTag.nullish().describe("BCP 47 language the claim is written in"),
  topics: z.array(line(80)).max(12).optional().describe("Names; unknown ones are made"),
  singleSourceReason: optionalParagraphs(2000),
  noPrimaryReason: optionalParagraphs(2000),
  oneSidedNote: optionalParagraphs(2000),
  noReplyReason: optionalParagraphs(2000),
  publicReason: optionalParagraphs(2000),
  dueAt: instant.nullish(),
});
export type EditClaimInput = z.infer<typeof editClaimInput>;

export const moveClaimInput = z.object({
  claimId: id,
  move: z.enum(claimMoves),
  version: version.describe("Version of the claim the decision was made on"),
  contentHash: z.string().length(64).nullish().describe("approve: the hash the reviewer was shown"),
  reason: optionalParagraphs(2000).describe("reject, hold, restore: internal. retract, suspend: public"),
  publicReason: optionalParagraphs(2000),
  comment: optionalParagraphs(5000).describe("request-changes: what should change"),
  assignee: id.nullish().describe("assign: the user's id"),
  into: z.string().trim().max(200).nullish().describe("merge: id or slug of the claim that stays"),
  at: instant.nullish().describe("schedule: when to publish"),
  correction: z
    .object({
      kind: z.enum(correctionKinds),
      note: paragraphs(2000, "Write the public note of the correction."),
    })
    .nullish()
    .describe("publish of a claim that was public before"),
});
export type MoveClaimInput = z.infer<typeof moveClaimInput>;

export const addCommentInput = z.object({ claimId: id, body: paragraphs(5000, "Write the comment.") });
export type AddCommentInput = z.infer<typeof addCommentInput>;

export const resolveCommentInput = z.object({
  claimId: id,
  commentId: id,
  resolved: z.union([z.boolean(), z.enum(["true", "false"]).transform((v) => v === "true")]),
});
export type ResolveCommentInput = z.infer<typeof resolveCommentInput>;

export const recordReplyInput = z.object({
  claimId: id,
  contacted: line(200, "Write whom the desk asked."),
  channel: line(100, "Write how: e-mail, telephone, letter …"),
  contactedAt: instant,
  deadlineAt: instant.nullish(),
  answer: optionalParagraphs(5000),
  answeredAt: instant.nullish(),
});
export type RecordReplyInput = z.infer<typeof recordReplyInput>;

export const answerReplyInput = z.object({
  claimId: id,
  replyId: id,
  version,
  answer: paragraphs(5000, "Write what they answered."),
  answeredAt: instant,
});
export type AnswerReplyInput = z.infer<typeof answerReplyInput>;

export const overrideGateInput = z.object({
  claimId: id,
  rule: z.string().trim().max(40),
  reason: paragraphs(2000, "Write why the rule is set aside."),
});
export type OverrideGateInput = z.infer<typeof overrideGateInput>;

export const liftOverrideInput = z.object({ claimId: id, rule: z.string().trim().max(40) });
export type LiftOverrideInput = z.infer<typeof liftOverrideInput>;
