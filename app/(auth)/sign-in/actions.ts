"use server";

import { safeNextPath } from "#lib/auth/session-cookie.ts";
import { startSession } from "#lib/auth/session.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { signInInput } from "#lib/domain/user/user.schema.ts";
import { defineOpenAction } from "#lib/web/define-open-action.ts";
import { signIn } from "#lib/web/sign-in.ts";

export const submitSignIn = defineOpenAction({
  name: "user.sign-in",
  input: signInInput,
  run: async (_deps, input, request) => {
    const outcome = await signIn(input, request.headers);
    return outcome.ok ? ok({ claims: outcome.value, next: safeNextPath(input.next) }) : outcome;
  },
  then: async ({ claims, next }) => {
    await startSession(claims);
    return { redirect: next };
  },
});
