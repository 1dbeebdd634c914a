import type { Actor, Role, Scope } from "#lib/domain/actor/actor.ts";

/** What a predicate may look at besides the actor. Absent fields mean "not about such a thing". */
export interface PolicySubject {
  /** Who spotted the claim. */
  readonly authorId?: string | null;
  readonly assigneeId?: string | null;
  /** User ids of the contributors of the claim's present cycle. */
  readonly contributors?: readonly string[];
  /** Owner of the thing itself: a comment's author, a token's owner, the user whose password changes. */
  readonly ownerId?: string | null;
  /** Stage of the claim the thing belongs to. */
  readonly stage?: string;
  /** True when the claim was ever public. */
  readonly everPublic?: boolean;
  /** The desk's single-reader setting. */
  readonly singleReader?: boolean;
}

/** A named question about an actor and a subject. `sentence` completes "You need to …" or stands alone when refused. */
export interface Predicate {
  readonly name: string;
  readonly sentence: string;
  readonly holds: (actor: Actor, subject: PolicySubject) => boolean;
}

/** One permission: rows are alternatives (OR), the predicates inside a row must all hold (AND). */
export interface Permission {
  readonly scope: Scope;
  readonly rows: readonly (readonly Predicate[])[];
}

export type { Role };
