declare const actorBrand: unique symbol;

/** The roles of the desk, weakest first. Each includes what the ones before it may do. */
export const roles = ["researcher", "editor", "managing_editor", "admin"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Readonly<Record<Role, string>> = {
  researcher: "Researcher",
  editor: "Editor",
  managing_editor: "Managing editor",
  admin: "Admin",
};

/** What an access token may be used for. A token never does more than its owner's role allows. */
export const scopes = ["read", "articles", "claims", "review", "publish", "settings"] as const;
export type Scope = (typeof scopes)[number];

/**
 * Somebody who was proven to be who they say they are, with the role the database gave at the start of this request.
 *
 * The brand makes an Actor impossible to write as a literal: only `lib/auth` mints one (rule `only-auth-mints-actors`),
 * so a command that asks for an Actor cannot be called with a guess.
 */
export interface Actor {
  readonly [actorBrand]: true;
  /** The user's id; null for a job or a command-line call that acts for the desk itself. */
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role;
  /** "all" for a person at the desk; a token carries the scopes it was made with. */
  readonly scopes: "all" | readonly Scope[];
  readonly via: "session" | "token" | "system";
}

/** True when the role is the given one or a stronger one. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}
