"use server";

import { addComment } from "#lib/commands/claim/add-comment.ts";
import { answerReply } from "#lib/commands/claim/answer-reply.ts";
import { editAppearance } from "#lib/commands/claim/edit-appearance.ts";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { liftOverride } from "#lib/commands/claim/lift-override.ts";
import { moveClaim } from "#lib/commands/claim/move-claim.ts";
import { overrideGate } from "#lib/commands/claim/override-gate.ts";
import { recordReply } from "#lib/commands/claim/record-reply.ts";
import { removeAppearance } from "#lib/commands/claim/remove-appearance.ts";
import { resolveComment } from "#lib/commands/claim/resolve-comment.ts";
import { saveVerdict } from "#lib/commands/claim/save-verdict.ts";
import {
  addCommentInput,
  answerReplyInput,
  editAppearanceInput,
  editClaimInput,
  liftOverrideInput,
  moveClaimInput,
  overrideGateInput,
  recordReplyInput,
  removeAppearanceInput,
  resolveCommentInput,
} from "#lib/domain/claim/claim.schema.ts";
import { saveVerdictInput } from "#lib/domain/verdict/verdict.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { appearanceFields, claimFields, moveFields, replyFields } from "./form-shapes.ts";

export const editClaimAction = defineAction({
  name: "claim.edit",
  input: editClaimInput,
  run: editClaim,
  shape: claimFields,
  then: () => ({ message: "Saved." }),
});

/** A move changes what the whole page is about, so it comes back from its top, with what it is now. */
export const moveClaimAction = defineAction({
  name: "claim.move",
  input: moveClaimInput,
  run: moveClaim,
  shape: moveFields,
  then: ({ slug }) => ({ redirect: `/desk/claims/${slug}?moved=1` }),
});

export const saveVerdictAction = defineAction({
  name: "claim.verdict",
  input: saveVerdictInput,
  run: saveVerdict,
  then: () => ({ message: "The verdict is saved; the gate was read again." }),
});

export const editAppearanceAction = defineAction({
  name: "claim.appearance-edit",
  input: editAppearanceInput,
  run: editAppearance,
  shape: appearanceFields,
  then: () => ({ message: "Saved." }),
});

export const removeAppearanceAction = defineAction({
  name: "claim.appearance-remove",
  input: removeAppearanceInput,
  run: removeAppearance,
  then: () => ({ message: "The appearance is removed." }),
});

export const addCommentAction = defineAction({
  name: "claim.comment",
  input: addCommentInput,
  run: addComment,
  then: () => ({ message: "The comment is there." }),
});

export const resolveCommentAction = defineAction({
  name: "claim.comment-resolve",
  input: resolveCommentInput,
  run: resolveComment,
  then: () => ({ message: "Saved." }),
});

export const recordReplyAction = defineAction({
  name: "claim.reply",
  input: recordReplyInput,
  run: recordReply,
  shape: replyFields,
  then: () => ({ message: "The request is logged." }),
});

export const answerReplyAction = defineAction({
  name: "claim.reply-answer",
  input: answerReplyInput,
  run: answerReply,
  shape: replyFields,
  then: () => ({ message: "The answer is logged." }),
});

export const overrideGateAction = defineAction({
  name: "claim.override",
  input: overrideGateInput,
  run: overrideGate,
  then: () => ({ message: "The rule is overridden." }),
});

export const liftOverrideAction = defineAction({
  name: "claim.override-lift",
  input: liftOverrideInput,
  run: liftOverride,
  then: () => ({ message: "The override is lifted." }),
});
