"use server";

import { endSession } from "#lib/auth/session.ts";
import { resetDesk } from "#lib/commands/settings/reset-desk.ts";
import { resetDeskInput } from "#lib/domain/settings/settings.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

export const startOwnDesk = defineAction({
  name: "desk.reset",
  input: resetDeskInput,
  run: async (deps, actor) => {
    const outcome = await resetDesk(deps, actor);
    // The account behind this session went with the sample.
    if (outcome.ok) await endSession();
    return outcome;
  },
  then: ({ secret }) => ({ redirect: `/set-up/${secret}` }),
});
