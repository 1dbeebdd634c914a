"use server";

import { resetPassword } from "#lib/commands/user/reset-password.ts";
import { resetPasswordInput } from "#lib/domain/user/user.schema.ts";
import { defineOpenAction } from "#lib/web/define-open-action.ts";

export const submitPassword = defineOpenAction({
  name: "user.reset-password",
  input: resetPasswordInput,
  limit: "link.address",
  run: resetPassword,
  then: async () => ({ redirect: "/sign-in?notice=password-reset" }),
});
