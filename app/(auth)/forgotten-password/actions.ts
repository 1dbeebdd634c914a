"use server";

import { after } from "next/server";
import { requestReset } from "#lib/commands/user/request-reset.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { requestResetInput } from "#lib/domain/user/user.schema.ts";
import { log } from "#lib/log.ts";
import { defineOpenAction } from "#lib/web/define-open-action.ts";
import { countRequest } from "#lib/web/limits.ts";

export const submitRequest = defineOpenAction({
  name: "user.request-reset",
  input: requestResetInput,
  limit: "reset.address",
  run: async (deps, input) => {
    // After the answer, so that neither its words nor its time tell whether the address has an account.
    after(async () => {
      if ((await countRequest("reset.account", input.email)) !== null) return;
      const outcome = await requestReset(deps, input);
      if (!outcome.ok) log.warn({ code: outcome.refusal.code }, "a password link was refused");
    });
    return ok(null);
  },
  then: async () => ({
    message:
      "If this address has an account here, a link to choose a new password is on its way. It works for an hour.",
  }),
});
