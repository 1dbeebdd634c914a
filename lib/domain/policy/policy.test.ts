import { describe, expect, it } from "vitest";
import type { Actor, Role, Scope } from "#lib/domain/actor/actor.ts";
import { can, permissions, refusalOf, type PermissionName } from "./policy.rules.ts";
import type { PolicySubject } from "./policy.ts";

/** Tests may not mint: this is a plain stand-in for an Actor, as far as the permission table looks at one. */
function person(role: Role, userId: string | null = "me", scopes: "all" | Scope[] = "all"): Actor {
  return {
    userId,
    name: role,
    role,
    scopes,
    via: scopes === "all" ? "session" : "token",
  } as unknown as Actor;
}

const mine = { assigneeId: "me" } satisfies PolicySubject;
const others = { assigneeId: "somebody", authorId: "somebody", ownerId: "somebody" } satisfies PolicySubject;
const contributedTo = { contributors: ["me", "somebody"] } satisfies PolicySubject;
const untouched = { contributors: ["somebody"] } satisfies PolicySubject;

const may = (actor: Actor, names: PermissionName[], subject: PolicySubject = {}) =>
  names.filter((name) => !can(actor, name, subject));
const mayNot = (actor: Actor, names: PermissionName[], subject: PolicySubject = {}) =>
  names.filter((name) => can(actor, name, subject));

describe("a researcher", () => {
  const researcher = person("researcher");

  it("may read the desk, import an article, decide sentences, spot claims, add sources and run exports", () => {
    const names: PermissionName[] = [
      "desk.read",
      "article.import",
      "article.revise",
      "feed.decide",
      "sentence.decide",
      "claim.spot",
      "source.add",
      "snapshot.add",
      "export.run",
      "move.take",
    ];
    expect(may(researcher, names)).toEqual([]);
  });

  it("may add evidence, reasons, replies and comments to a claim they hold, and to no other", () => {
    const names: PermissionName[] = ["claim.evidence", "claim.reasons", "claim.replies", "comment.add"];
    expect(may(researcher, names, mine)).toEqual([]);
    expect(mayNot(researcher, names, others)).toEqual([]);
  });

  it("may change the candidate they spotted, until somebody accepts it", () => {
    expect(can(researcher, "claim.edit", { authorId: "me", stage: "candidate" })).toBe(true);
    expect(can(researcher, "claim.edit", { authorId: "me", stage: "queued" })).toBe(false);
    expect(can(researcher, "claim.edit", { authorId: "somebody", stage: "candidate" })).toBe(false);
  });

  it("may submit, release and hold the claim they hold, but not somebody else's", () => {
    const names: PermissionName[] = [
      "move.submit",
      "move.release",
      "move.hold",
      "move.withdraw",
      "move.discard",
    ];
    expect(may(researcher, names, mine)).toEqual([]);
    expect(mayNot(researcher, names, others)).toEqual([]);
  });

  it("writes no verdict, accepts, approves, publishes and retracts nothing, and configures nothing", () => {
    const names: PermissionName[] = [
      "claim.verdict",
      "feed.edit",
      "move.accept",
      "move.reject",
      "move.merge",
      "move.assign",
      "move.approve",
      "move.publish",
      "move.retract",
      "settings.edit",
      "users.manage",
    ];
    expect(mayNot(researcher, names, { ...mine, ...untouched })).toEqual([]);
  });
});

describe("an editor", () => {
  const editor = person("editor");

  it("may accept, reject, write text and verdicts, and look after speakers, outlets and topics", () => {
    const names: PermissionName[] = [
      "move.accept",
      "move.reject",
      "claim.edit",
      "claim.verdict",
      "claim.evidence",
      "speaker.edit",
      "outlet.edit",
      "topic.edit",
      "article.edit",
      "article.archive",
      "feed.edit",
      "source.edit",
    ];
    expect(may(editor, names, others)).toEqual([]);
  });

  it("may approve and request changes on a claim they had no hand in", () => {
    expect(may(editor, ["move.approve", "move.request-changes"], untouched)).toEqual([]);
  });

  it("may merge a claim that was never public, and not one that was", () => {
    expect(can(editor, "move.merge", { everPublic: false })).toBe(true);
    expect(can(editor, "move.merge", { everPublic: true })).toBe(false);
  });

  it("may propose a retraction, and neither publishes, assigns, suspends nor overrides the gate", () => {
    expect(can(editor, "move.retract")).toBe(true);
    const names: PermissionName[] = [
      "move.publish",
      "move.schedule",
      "move.assign",
      "move.suspend",
      "claim.override",
      "settings.edit",
    ];
    expect(mayNot(editor, names, untouched)).toEqual([]);
  });
});

describe("a managing editor", () => {
  const managing = person("managing_editor");

  it("may assign, publish, schedule, suspend, override the gate and configure the desk", () => {
    const names: PermissionName[] = [
      "move.assign",
      "move.publish",
      "move.schedule",
      "move.unschedule",
      "move.suspend",
      "move.unsuspend",
      "move.release",
      "claim.override",
      "settings.edit",
    ];
    expect(may(managing, names, others)).toEqual([]);
    expect(can(managing, "move.merge", { everPublic: true })).toBe(true);
  });

  it("manages no accounts, reads no outbox and opens no single-reader rule", () => {
    const names: PermissionName[] = [
      "users.manage",
      "settings.outbox",
      "settings.single-reader",
      "desk.reset",
    ];
    expect(mayNot(managing, names)).toEqual([]);
  });
});

describe("an admin", () => {
  const admin = person("admin");

  it("may do everything, apart from what belongs to a person or to somebody who had no hand in a claim", () => {
    const personal = new Set<PermissionName>([
      "comment.edit",
      "token.make",
      "account.edit",
      "move.approve",
      "move.request-changes",
    ]);
    const names = (Object.keys(permissions) as PermissionName[]).filter((name) => !personal.has(name));
    expect(may(admin, names, others)).toEqual([]);
    expect(mayNot(admin, ["comment.edit", "token.make", "account.edit"], others)).toEqual([]);
  });

  it("approves nothing they contributed to", () => {
    expect(can(admin, "move.approve", contributedTo)).toBe(false);
    expect(can(admin, "move.approve", untouched)).toBe(true);
  });
});

describe("nobody", () => {
  it.each(["researcher", "editor", "managing_editor", "admin"] as const)(
    "approves what they contributed to, not even a %s",
    (role) => {
      expect(mayNot(person(role), ["move.approve", "move.request-changes"], contributedTo)).toEqual([]);
    },
  );

  it("approves as a job: the second pair of eyes belongs to a person", () => {
    const job = person("admin", null);
    expect(mayNot(job, ["move.approve", "move.request-changes"], untouched)).toEqual([]);
    expect(can(job, "move.approve", { ...untouched, singleReader: true })).toBe(false);
  });

  it("edits another's comment, makes another's token, or changes another's account", () => {
    for (const role of ["researcher", "editor", "managing_editor", "admin"] as const) {
      expect(mayNot(person(role), ["comment.edit", "token.make", "account.edit"], others)).toEqual([]);
    }
  });
});

describe("a desk with a single reader", () => {
  it("lets an editor approve what they contributed to, and still no researcher", () => {
    const subject = { ...contributedTo, singleReader: true };
    expect(can(person("editor"), "move.approve", subject)).toBe(true);
    expect(can(person("researcher"), "move.approve", subject)).toBe(false);
  });

  it("does not change who requests changes", () => {
    expect(can(person("editor"), "move.request-changes", { ...contributedTo, singleReader: true })).toBe(
      false,
    );
  });
});

describe("an access token", () => {
  it("does nothing outside its scopes, whatever its owner's role", () => {
    const token = person("admin", "me", ["articles"]);
    const outside = (Object.keys(permissions) as PermissionName[]).filter(
      (name) => permissions[name].scope !== "articles",
    );
    expect(mayNot(token, outside, { ...untouched, ownerId: "me", assigneeId: "me" })).toEqual([]);
    expect(can(token, "article.import")).toBe(true);
  });

  it("does nothing beyond its owner's role, whatever its scopes", () => {
    const token = person("researcher", "me", ["read", "articles", "claims", "review", "publish", "settings"]);
    const names: PermissionName[] = [
      "move.publish",
      "move.approve",
      "settings.edit",
      "users.manage",
      "claim.verdict",
    ];
    expect(mayNot(token, names, untouched)).toEqual([]);
  });
});

describe("a refusal", () => {
  it("is silent about what is permitted", () => {
    expect(refusalOf(person("editor"), "claim.verdict")).toBeNull();
  });

  it("says which role it takes, who it belongs to, or which scope is missing", () => {
    const sentences = [
      refusalOf(person("researcher"), "claim.verdict"),
      refusalOf(person("editor"), "move.approve", contributedTo),
      refusalOf(person("editor", "me", ["read"]), "article.import"),
    ].map((refused) => refused?.refusal.message);
    expect(sentences).toEqual([
      "This needs the role editor or above.",
      "You contributed to this claim, so somebody else has to review it.",
      "This access token was made without the scope “articles”.",
    ]);
  });
});
