"use server";

import { setSingleReader } from "#lib/commands/settings/set-single-reader.ts";
import { setSingleReaderInput } from "#lib/domain/settings/settings.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

export const saveReview = defineAction({
  name: "desk.set-single-reader",
  input: setSingleReaderInput,
  run: setSingleReader,
  then: ({ singleReader }) => ({
    message: singleReader
      ? "A single reader is enough from now on; publications say so."
      : "Every approval needs a second pair of eyes again.",
  }),
});
