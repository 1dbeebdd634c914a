"use server";

import { startSession } from "#lib/auth/session.ts";
import { acceptInvitation } from "#lib/commands/user/accept-invitation.ts";
import { acceptInvitationInput } from "#lib/domain/user/user.schema.ts";
import { defineOpenAction } from "#lib/web/define-open-action.ts";

export const submitInvitation = defineOpenAction({
  name: "user.accept-invitation",
  input: acceptInvitationInput,
  limit: "link.address",
  run: acceptInvitation,
  then: async ({ result }) => {
    await startSession(result);
    return { redirect: "/desk" };
  },
});
