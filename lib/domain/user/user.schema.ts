import { z } from "zod";
import { roles, scopes } from "#lib/domain/actor/actor.ts";
import { id, line, version } from "#lib/domain/text/text.schema.ts";
import { maxPasswordChars } from "./password.rules.ts";

/** An e-mail address as it is stored and looked up: trimmed, lower case, at most 254 characters (RFC 5321). */
export const emailAddress = z
  .string({ error: "Write an e-mail address." })
  .trim()
  .toLowerCase()
  .max(254, "Write an e-mail address.")
  .pipe(z.email({ error: "Write an e-mail address." }));

/**
 * A password as it arrives. Whether it is good enough is judged by `passwordProblem`, which needs to know whose it is.
 * Longer texts than the limit are refused before they reach the hash function.
 */
const password = z
  .string({ error: "Write a password." })
  .min(1, "Write a password.")
  .max(maxPasswordChars, `At most ${String(maxPasswordChars)} characters.`);

const secret = z.string({ error: "The link is not complete." }).max(200, "The link is not complete.");

export const signInInput = z.object({
  email: z
    .string({ error: "Write your e-mail address." })
    .trim()
    .min(1, "Write your e-mail address.")
    .max(254),
  password: z.string({ error: "Write your password." }).min(1, "Write your password.").max(maxPasswordChars),
  next: z.string().max(2000).nullish(),
});
export type SignInInput = z.infer<typeof signInInput>;

export const inviteUserInput = z.object({
  email: emailAddress,
  name: line(100).nullish(),
  role: z.enum(roles, { error: "Choose a role." }),
});
export type InviteUserInput = z.infer<typeof inviteUserInput>;

export const changeRoleInput = z.object({
  userId: id,
  version,
  role: z.enum(roles, { error: "Choose a role." }),
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

/** Disabling, enabling and inviting again all name a user and the version the admin was shown. */
export const userVersionInput = z.object({ userId: id, version });
export type UserVersionInput = z.infer<typeof userVersionInput>;

export const acceptInvitationInput = z.object({ secret, name: line(100, "Write your name."), password });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const requestResetInput = z.object({ email: emailAddress });
export type RequestResetInput = z.infer<typeof requestResetInput>;

export const resetPasswordInput = z.object({ secret, password });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const changePasswordInput = z.object({ currentPassword: password, password });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const setSingleKeysInput = z.object({ singleKeys: z.enum(["on", "off"]) });
export type SetSingleKeysInput = z.infer<typeof setSingleKeysInput>;

export const signOutEverywhereInput = z.object({});

export const maxTokenDays = 365;

export const makeTokenInput = z.object({
  name: line(100, "Say what the token is for."),
  /** Absent means every scope the owner's role may have. */
  scopes: z.array(z.enum(scopes)).min(1, "Choose at least one scope.").nullish(),
  days: z.coerce
    .number({ error: "Write a number of days." })
    .int("Write a whole number of days.")
    .min(1, "At least one day.")
    .max(maxTokenDays, `At most ${String(maxTokenDays)} days.`)
    .default(90),
});
export type MakeTokenInput = z.infer<typeof makeTokenInput>;

export const revokeTokenInput = z.object({ tokenId: id });
export type RevokeTokenInput = z.infer<typeof revokeTokenInput>;
