"use server";

import { confirmAnchor } from "#lib/commands/anchor/confirm-anchor.ts";
import { keepOrphaned } from "#lib/commands/anchor/keep-orphaned.ts";
import { setAnchor } from "#lib/commands/anchor/set-anchor.ts";
import { addRevision } from "#lib/commands/article/add-revision.ts";
import { turnIntoRevision } from "#lib/commands/article/turn-into-revision.ts";
import { moveAppearance } from "#lib/commands/claim/move-appearance.ts";
import {
  confirmAnchorInput,
  keepOrphanedInput,
  moveAppearanceInput,
  setAnchorInput,
} from "#lib/domain/anchor/anchor.schema.ts";
import { addRevisionInput, turnIntoRevisionInput } from "#lib/domain/revision/revision.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

const toRevisions = ({ slug, n }: { readonly slug: string; readonly n: number }) => ({
  redirect: `/desk/articles/${slug}/revisions?added=${String(n)}`,
});

export const addRevisionAction = defineAction({
  name: "article.revise",
  input: addRevisionInput,
  run: addRevision,
  then: toRevisions,
});

export const turnIntoRevisionAction = defineAction({
  name: "article.turn-into-revision",
  input: turnIntoRevisionInput,
  run: turnIntoRevision,
  then: toRevisions,
});

export const confirmAnchorAction = defineAction({
  name: "anchor.confirm",
  input: confirmAnchorInput,
  run: confirmAnchor,
  then: () => ({ message: "Confirmed." }),
});

export const setAnchorAction = defineAction({
  name: "anchor.set",
  input: setAnchorInput,
  run: setAnchor,
  then: () => ({ message: "Placed." }),
});

export const keepOrphanedAction = defineAction({
  name: "anchor.keep-orphaned",
  input: keepOrphanedInput,
  run: keepOrphaned,
  then: () => ({ message: "Noted." }),
});

export const moveAppearanceAction = defineAction({
  name: "claim.move-appearance",
  input: moveAppearanceInput,
  run: moveAppearance,
  then: () => ({ message: "The claim quotes the new words now." }),
});
