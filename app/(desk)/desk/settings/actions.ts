"use server";

import { endSession, startSession } from "#lib/auth/session.ts";
import { changePassword } from "#lib/commands/user/change-password.ts";
import { makeToken } from "#lib/commands/user/make-token.ts";
import { revokeToken } from "#lib/commands/user/revoke-token.ts";
import { setSingleKeys } from "#lib/commands/user/set-single-keys.ts";
import { signOutEverywhere } from "#lib/commands/user/sign-out-everywhere.ts";
import {
  changePasswordInput,
  makeTokenInput,
  revokeTokenInput,
  setSingleKeysInput,
  signOutEverywhereInput,
} from "#lib/domain/user/user.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { slowedPasswordCheck } from "#lib/web/sign-in.ts";

export const savePassword = defineAction({
  name: "user.change-password",
  input: changePasswordInput,
  run: async (deps, actor, input) => {
    const outcome = await slowedPasswordCheck(actor, () => changePassword(deps, actor, input));
    // Every session ended with the old password, this one too; a new one begins here.
    if (outcome.ok) await startSession(outcome.value.result);
    return outcome;
  },
  // A new request, so that the page is rendered for the new session also without JavaScript.
  then: () => ({ redirect: "/desk/settings?notice=password-changed" }),
});

export const endSessions = defineAction({
  name: "user.sign-out-everywhere",
  input: signOutEverywhereInput,
  run: async (deps, actor) => {
    const outcome = await signOutEverywhere(deps, actor);
    if (outcome.ok) await endSession();
    return outcome;
  },
  then: () => ({ redirect: "/sign-in?notice=signed-out" }),
});

export const saveKeys = defineAction({
  name: "user.set-single-keys",
  input: setSingleKeysInput,
  run: setSingleKeys,
  then: ({ singleKeys }) => ({
    message: singleKeys ? "Single-letter keys act." : "Single-letter keys are off.",
  }),
});

export const newToken = defineAction({
  name: "token.make",
  input: makeTokenInput,
  shape: (fields) => ({ ...fields, scopes: fields["scopes"] ?? [], days: fields["days"] ?? undefined }),
  run: makeToken,
  then: ({ token }) => ({ message: `Copy the token now, it is not shown again: ${token}` }),
});

export const endToken = defineAction({
  name: "token.revoke",
  input: revokeTokenInput,
  run: revokeToken,
  then: ({ name }) => ({ message: `“${name}” is revoked.` }),
});
