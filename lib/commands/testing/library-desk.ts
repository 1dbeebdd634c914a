import { actorForUser } from "#lib/auth/system-actor.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor, Role } from "#lib/domain/actor/actor.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";

/** The instant at which every change of these tests happens. */
export const testNow = new Date("2026-05-04T09:30:00Z");

export function depsOf(db: Database): CommandDeps {
  return { db, now: () => testNow };
}

/** An active user of a role, as the Actor that the real sign-in would make of the row. */
export async function addUser(
  db: Database,
  role: Role,
  name: string,
): Promise<Actor & { readonly userId: string }> {
  const user = await db.user.create({
    data: {
      email: `${name.toLowerCase()}@desk.test`,
      name,
      role,
      status: "active",
      passwordHash: "not a hash",
    },
    select: { id: true },
  });
  const actor = await actorForUser(db, user.id);
  if (actor?.userId == null) throw new Error("The user just added cannot act.");
  return { ...actor, userId: actor.userId };
}

interface ClaimSeed {
  readonly stage?: ClaimStage;
  readonly assignee?: Actor;
  readonly approvedBy?: Actor;
  readonly speakerId?: string;
  readonly lastPublication?: number;
}

let claims = 0;

/** A claim in a stage, with the columns that its stage asks for. */
export async function addClaim(db: Database, seed: ClaimSeed = {}): Promise<string> {
  claims += 1;
  const stage = seed.stage ?? "researching";
  const claim = await db.claim.create({
    data: {
      slug: `claim-${String(claims)}`,
      text: "The harbour toll rose by four crowns.",
      type: "numerical",
      reason: "Many residents pay it.",
      stage,
      assigneeId: seed.assignee?.userId ?? null,
      speakerId: seed.speakerId ?? null,
      lastPublication: seed.lastPublication ?? 0,
      publication: seed.lastPublication ? "live" : "none",
      ...(stage === "on_hold" ? { heldStage: "researching", holdReason: "Waiting for the council." } : {}),
      ...(stage === "approved"
        ? { approvedHash: "a".repeat(64), approvedById: seed.approvedBy?.userId ?? null, approvedAt: testNow }
        : {}),
    },
    select: { id: true },
  });
  return claim.id;
}

/** Kinds of the events about one thing, oldest first. */
export async function eventKinds(db: Database, subjectId: string): Promise<string[]> {
  const events = await db.event.findMany({
    where: { subjectId },
    orderBy: { seq: "asc" },
    select: { kind: true },
  });
  return events.map((event) => event.kind);
}

/** Payload bodies of every event of the desk, as one text to look for strings in. */
export async function allPayloads(db: Database): Promise<string> {
  const rows = await db.eventPayload.findMany({ orderBy: { seq: "asc" }, select: { body: true } });
  return rows.map((row) => row.body).join("\n");
}

/** Version, stage and contributors of a claim, as far as the library changes them. */
export async function claimState(db: Database, claimId: string) {
  const claim = await db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { version: true, stage: true, speakerId: true, contributors: { select: { userId: true } } },
  });
  return { ...claim, contributors: claim.contributors.map((c) => c.userId) };
}
