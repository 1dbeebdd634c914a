import { isAtLeast, scopes, type Role, type Scope } from "#lib/domain/actor/actor.ts";

export const userStatuses = ["invited", "active", "disabled"] as const;
export type UserStatus = (typeof userStatuses)[number];

export const userStatusLabels: Readonly<Record<UserStatus, string>> = {
  invited: "Invited",
  active: "Active",
  disabled: "Disabled",
};

/** How long one-time links are good for, in milliseconds: a week of holidays, and an hour at the screen. */
export const invitationLifetimeMs = 7 * 24 * 60 * 60 * 1000;
export const resetLifetimeMs = 60 * 60 * 1000;

export const scopeLabels: Readonly<Record<Scope, string>> = {
  read: "Read everything at the desk, run exports",
  articles: "Import articles, decide sentences",
  claims: "Work on claims, evidence, sources and speakers",
  review: "Approve and request changes",
  publish: "Publish, correct, suspend and retract",
  settings: "Change the desk’s settings",
};

/** The weakest role for which some permission of the scope can hold at all (the table of lib/domain/policy). */
const leastRole: Readonly<Record<Scope, Role>> = {
  read: "researcher",
  articles: "researcher",
  claims: "researcher",
  review: "editor",
  publish: "editor",
  settings: "managing_editor",
};

/**
 * The scopes a token of somebody with this role may carry. A token that was made earlier with more is still held to
 * its owner's present role at every call.
 */
export function scopesOfRole(role: Role): Scope[] {
  return scopes.filter((scope) => isAtLeast(role, leastRole[scope]));
}
