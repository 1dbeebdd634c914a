"use server";

import { addSource } from "#lib/commands/source/add-source.ts";
import { editSource } from "#lib/commands/source/edit-source.ts";
import { addSourceInput, editSourceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { storeUpload, uploadInput } from "./store-upload.ts";

export const saveNewSource = defineAction({
  name: "source.add",
  input: addSourceInput,
  run: addSource,
  then: ({ sourceId }) => ({ redirect: `/desk/sources/${sourceId}` }),
});

export const saveSource = defineAction({
  name: "source.edit",
  input: editSourceInput,
  run: editSource,
  then: ({ sourceId }) => ({ redirect: `/desk/sources/${sourceId}` }),
});

export const addStoredCopy = defineAction({
  name: "source.snapshot",
  input: uploadInput,
  run: storeUpload,
  then: ({ added }) => ({ message: added ? "The copy is stored." : "This very file was stored already." }),
});
