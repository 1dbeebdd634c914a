"use server";

import { publishScale } from "#lib/commands/rating/publish-scale.ts";
import { publishScaleInput } from "#lib/domain/rating/rating.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { scaleFields } from "./scale-shapes.ts";

export const saveScale = defineAction({
  name: "rating.publish-scale",
  input: publishScaleInput,
  run: publishScale,
  shape: scaleFields,
  then: ({ version, changed }) => ({
    message: changed
      ? `Version ${String(version)} is in force. Verdicts keep the version they were made under.`
      : "Nothing was changed, so there is no new version.",
  }),
});
