"use server";

import { addSpeaker } from "#lib/commands/speaker/add-speaker.ts";
import { editSpeaker } from "#lib/commands/speaker/edit-speaker.ts";
import { mergeSpeakers } from "#lib/commands/speaker/merge-speakers.ts";
import { addSpeakerInput, editSpeakerInput, mergeSpeakersInput } from "#lib/domain/speaker/speaker.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { speakerFields } from "./speaker-shapes.ts";

export const saveNewSpeaker = defineAction({
  name: "speaker.add",
  input: addSpeakerInput,
  run: addSpeaker,
  shape: speakerFields,
  then: ({ slug }) => ({ redirect: `/desk/speakers/${slug}` }),
});

export const saveSpeaker = defineAction({
  name: "speaker.edit",
  input: editSpeakerInput,
  run: editSpeaker,
  shape: speakerFields,
  then: ({ slug }) => ({ redirect: `/desk/speakers/${slug}` }),
});

export const mergeSpeaker = defineAction({
  name: "speaker.merge",
  input: mergeSpeakersInput,
  run: mergeSpeakers,
  then: ({ slug }) => ({ redirect: `/desk/speakers/${slug}` }),
});
