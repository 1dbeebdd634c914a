"use server";

import { startSession } from "#lib/auth/session.ts";
import { setUpDesk } from "#lib/commands/settings/set-up-desk.ts";
import { setUpDeskInput } from "#lib/domain/settings/settings.schema.ts";
import { defineOpenAction } from "#lib/web/define-open-action.ts";

export const submitSetUp = defineOpenAction({
  name: "desk.set-up",
  input: setUpDeskInput,
  limit: "link.address",
  run: setUpDesk,
  changedTags: ({ changedTags }) => changedTags,
  then: async ({ result }) => {
    await startSession(result);
    return { redirect: "/desk/settings/organisation" };
  },
});
