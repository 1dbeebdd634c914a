import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";
import { passwordProblem, type PasswordOwner } from "#lib/domain/user/password.rules.ts";
import type { UserLinkKind } from "#lib/db/user-links.ts";

const sentences: Readonly<Record<UserLinkKind, string>> = {
  invitation: "This invitation was used or has expired. Ask an admin of the desk for a new one.",
  password_reset: "This link was used or has expired. Ask for a new one.",
};

/** The one answer to links that do not open: it does not say which of the reasons it was. */
export function refuseLink(kind: UserLinkKind): Refused {
  return refuse("NOT_FOUND", sentences[kind]);
}

/** INVALID, at the field `password`, when a new password is too easy to guess; else null. */
export function refusePassword(password: string, owner: PasswordOwner): Refused | null {
  const problem = passwordProblem(password, owner);
  return problem === null ? null : refuse("INVALID", problem, { fields: { password: [problem] } });
}
