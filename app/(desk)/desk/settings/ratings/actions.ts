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
  // A new request: what stood in the form belongs to the version before.
  then: ({ changed }) =>
    changed
      ? { redirect: "/desk/settings/ratings?notice=published" }
      : { message: "Nothing was changed, so there is no new version." },
});
