"use server";

import { changeRole } from "#lib/commands/user/change-role.ts";
import { disableUser } from "#lib/commands/user/disable-user.ts";
import { enableUser } from "#lib/commands/user/enable-user.ts";
import { inviteUser } from "#lib/commands/user/invite-user.ts";
import { renewInvitation } from "#lib/commands/user/renew-invitation.ts";
import { changeRoleInput, inviteUserInput, userVersionInput } from "#lib/domain/user/user.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

const linkOf = ({ email, link }: { email: string; link: string }) => ({
  message: `Invitation for ${email}. It works once, for seven days: ${link}`,
});

export const invite = defineAction({
  name: "user.invite",
  input: inviteUserInput,
  run: inviteUser,
  then: linkOf,
});

export const inviteAgain = defineAction({
  name: "user.renew-invitation",
  input: userVersionInput,
  run: renewInvitation,
  then: linkOf,
});

export const saveRole = defineAction({
  name: "user.change-role",
  input: changeRoleInput,
  run: changeRole,
  then: () => ({ message: "The role is changed." }),
});

export const disable = defineAction({
  name: "user.disable",
  input: userVersionInput,
  run: disableUser,
  then: () => ({ message: "The account is disabled." }),
});

export const enable = defineAction({
  name: "user.enable",
  input: userVersionInput,
  run: enableUser,
  then: () => ({ message: "The account is open again." }),
});
