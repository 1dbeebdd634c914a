import { isAtLeast, roleLabels, type Actor, type Role } from "#lib/domain/actor/actor.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";
import type { Permission, PolicySubject, Predicate } from "./policy.ts";

const atLeast = (role: Role): Predicate => ({
  name: `at least ${roleLabels[role].toLowerCase()}`,
  sentence: `This needs the role ${roleLabels[role].toLowerCase()} or above.`,
  holds: (actor) => isAtLeast(actor.role, role),
});

const researcher = atLeast("researcher");
const editor = atLeast("editor");
const managing = atLeast("managing_editor");
const admin = atLeast("admin");

const assignee: Predicate = {
  name: "is the assignee",
  sentence: "This is for whoever holds the claim.",
  holds: (actor, subject) => actor.userId !== null && actor.userId === subject.assigneeId,
};

const spotterOfCandidate: Predicate = {
  name: "spotted this candidate",
  sentence: "Researchers change only candidates they spotted themselves.",
  holds: (actor, subject) =>
    actor.userId !== null && actor.userId === subject.authorId && subject.stage === "candidate",
};

const owner: Predicate = {
  name: "is the owner",
  sentence: "This belongs to somebody else.",
  holds: (actor, subject) => actor.userId !== null && actor.userId === subject.ownerId,
};

/** Invariant 2: the second pair of eyes belongs to a person who had no hand in the claim since it was last public. */
const notContributor: Predicate = {
  name: "is no contributor",
  sentence: "You contributed to this claim, so somebody else has to review it.",
  holds: (actor, subject) => actor.userId !== null && !(subject.contributors ?? []).includes(actor.userId),
};

const singleReaderDesk: Predicate = {
  name: "the desk allows a single reader",
  sentence: "The desk asks for a second reader.",
  holds: (actor, subject) => actor.userId !== null && subject.singleReader === true,
};

const neverPublic: Predicate = {
  name: "was never public",
  sentence: "A claim that was public is merged by a managing editor.",
  holds: (_actor, subject) => subject.everPublic !== true,
};

/**
 * Every permission of the desk, read by the server before each write and by each view for its buttons
 * (product.md, "Roles"; stage table for the moves).
 */
export const permissions = {
  "desk.read": { scope: "read", rows: [[researcher]] },
  "article.import": { scope: "articles", rows: [[researcher]] },
  "article.revise": { scope: "articles", rows: [[researcher]] },
  /** Puts an article away: an editor's, but for somebody's own import of a moment ago. */
  "article.turn-into-revision": { scope: "articles", rows: [[editor], [owner]] },
  "article.edit": { scope: "articles", rows: [[editor]] },
  "article.archive": { scope: "articles", rows: [[editor]] },
  "sentence.decide": { scope: "articles", rows: [[researcher]] },
  /** Watching begins a standing order to fetch, so it is an editor's; what a feed brings, anybody may look through. */
  "feed.edit": { scope: "articles", rows: [[editor]] },
  "feed.decide": { scope: "articles", rows: [[researcher]] },
  /** Messages of readers: sorting them is everybody's, what is written back in the desk's name an editor's. */
  "reader-message.handle": { scope: "claims", rows: [[researcher]] },
  "reader-message.answer": { scope: "claims", rows: [[editor]] },
  /** Who sent a message is shown to few, for as long as it is kept. */
  "reader-message.senders": { scope: "claims", rows: [[editor]] },
  "outlet.edit": { scope: "articles", rows: [[editor]] },
  "speaker.edit": { scope: "claims", rows: [[editor]] },
  "topic.edit": { scope: "claims", rows: [[editor]] },
  "source.add": { scope: "claims", rows: [[researcher]] },
  "source.edit": { scope: "claims", rows: [[editor], [owner]] },
  "snapshot.add": { scope: "claims", rows: [[researcher]] },

  "claim.spot": { scope: "claims", rows: [[researcher]] },
  "claim.edit": { scope: "claims", rows: [[editor], [spotterOfCandidate]] },
  "claim.appearances": { scope: "claims", rows: [[editor], [assignee], [spotterOfCandidate]] },
  "claim.evidence": { scope: "claims", rows: [[editor], [assignee]] },
  "claim.reasons": { scope: "claims", rows: [[editor], [assignee]] },
  "claim.verdict": { scope: "claims", rows: [[editor]] },
  "claim.override": { scope: "claims", rows: [[managing]] },
  "claim.replies": { scope: "claims", rows: [[editor], [assignee]] },
  "comment.add": { scope: "claims", rows: [[editor], [assignee]] },
  "comment.edit": { scope: "claims", rows: [[owner]] },
  "comment.resolve": { scope: "claims", rows: [[editor], [owner], [assignee]] },

  "move.accept": { scope: "claims", rows: [[editor]] },
  "move.reject": { scope: "claims", rows: [[editor]] },
  "move.merge": { scope: "claims", rows: [[managing], [editor, neverPublic]] },
  "move.take": { scope: "claims", rows: [[researcher]] },
  "move.assign": { scope: "claims", rows: [[managing]] },
  "move.release": { scope: "claims", rows: [[assignee], [managing]] },
  "move.submit": { scope: "claims", rows: [[assignee], [editor]] },
  "move.request-changes": { scope: "review", rows: [[editor, notContributor]] },
  "move.approve": {
    scope: "review",
    rows: [
      [editor, notContributor],
      [editor, singleReaderDesk],
    ],
  },
  "move.withdraw": { scope: "claims", rows: [[assignee], [managing]] },
  "move.publish": { scope: "publish", rows: [[managing]] },
  "move.schedule": { scope: "publish", rows: [[managing]] },
  "move.unschedule": { scope: "publish", rows: [[managing]] },
  "move.revise": { scope: "claims", rows: [[editor]] },
  "move.discard": { scope: "claims", rows: [[assignee], [managing]] },
  "move.retract": { scope: "publish", rows: [[editor]] },
  "move.suspend": { scope: "publish", rows: [[managing]] },
  "move.unsuspend": { scope: "publish", rows: [[managing]] },
  "move.hold": { scope: "claims", rows: [[assignee], [editor]] },
  "move.resume": { scope: "claims", rows: [[assignee], [editor]] },
  "move.restore": { scope: "claims", rows: [[editor]] },

  "export.run": { scope: "read", rows: [[researcher]] },
  "settings.edit": { scope: "settings", rows: [[managing]] },
  "settings.single-reader": { scope: "settings", rows: [[admin]] },
  "settings.outbox": { scope: "settings", rows: [[admin]] },
  "desk.reset": { scope: "settings", rows: [[admin]] },
  "users.manage": { scope: "settings", rows: [[admin]] },
  "account.edit": { scope: "settings", rows: [[owner]] },
  "token.make": { scope: "settings", rows: [[owner]] },
  "token.revoke": { scope: "settings", rows: [[owner], [admin]] },
} as const satisfies Record<string, Permission>;

export type PermissionName = keyof typeof permissions;

/** True when some row of the permission holds for this actor and subject, and the actor's token covers its scope. */
export function can(actor: Actor, name: PermissionName, subject: PolicySubject = {}): boolean {
  const permission: Permission = permissions[name];
  if (actor.scopes !== "all" && !actor.scopes.includes(permission.scope)) return false;
  return permission.rows.some((row) => row.every((predicate) => predicate.holds(actor, subject)));
}

/**
 * Null when permitted; otherwise the FORBIDDEN refusal with the sentence of the first predicate that failed in the
 * row that came nearest.
 */
export function refusalOf(actor: Actor, name: PermissionName, subject: PolicySubject = {}): Refused | null {
  const permission: Permission = permissions[name];
  if (actor.scopes !== "all" && !actor.scopes.includes(permission.scope)) {
    return refuse("FORBIDDEN", `This access token was made without the scope “${permission.scope}”.`);
  }
  if (can(actor, name, subject)) return null;
  return refuse("FORBIDDEN", whyNot(permission, actor, subject));
}

function whyNot(permission: Permission, actor: Actor, subject: PolicySubject): string {
  const failures = permission.rows.map((row) => row.filter((p) => !p.holds(actor, subject)));
  failures.sort((a, b) => a.length - b.length);
  return failures[0]?.[0]?.sentence ?? "Nobody may do this.";
}
