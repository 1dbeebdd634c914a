"use server";

import { z } from "zod";
import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import { editEvidence } from "#lib/commands/evidence/edit-evidence.ts";
import { removeEvidence } from "#lib/commands/evidence/remove-evidence.ts";
import {
  addEvidenceInput,
  editEvidenceInput,
  removeEvidenceInput,
  sourceFields,
} from "#lib/domain/evidence/evidence.schema.ts";
import type { FormState } from "#lib/domain/form/form.ts";
import { id } from "#lib/domain/text/text.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { namesSource, withDescribedSource, withKnownSource } from "./evidence-shapes.ts";

const added = () => ({ message: "The evidence is there." });

// Two schemas instead of the union of both: an error then names the field of the half that was filled in.
const addFromLibrary = defineAction({
  name: "evidence.add",
  input: addEvidenceInput.extend({ source: z.object({ id }) }),
  run: addEvidence,
  shape: withKnownSource,
  then: added,
});

const addFromNewSource = defineAction({
  name: "evidence.add",
  input: addEvidenceInput.extend({ source: sourceFields }),
  run: addEvidence,
  shape: withDescribedSource,
  then: added,
});

/** Adds evidence from the source that was chosen, or, when none was, from the one that was described. */
export async function addEvidenceAction(previous: FormState, formData: FormData): Promise<FormState> {
  return namesSource(formData) ? addFromLibrary(previous, formData) : addFromNewSource(previous, formData);
}

export const editEvidenceAction = defineAction({
  name: "evidence.edit",
  input: editEvidenceInput,
  run: editEvidence,
  shape: withDescribedSource,
  then: () => ({ message: "Saved." }),
});

export const removeEvidenceAction = defineAction({
  name: "evidence.remove",
  input: removeEvidenceInput,
  run: removeEvidence,
  then: () => ({ message: "The evidence is removed." }),
});
