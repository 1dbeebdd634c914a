import { afterAll, beforeAll, expect, it } from "vitest";

import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { publishDue } from "./publish-due.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

const publishAt = new Date("2026-06-01T08:00:00Z");
const depsAt = (now: string) => ({ db: database.db, now: () => new Date(now) });
const claimRow = (id: string) => database.db.claim.findUniqueOrThrow({ where: { id } });

async function scheduledClaim(): Promise<string> {
  const claimId = await claimInReview(desk);
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  done(await makeMove(desk, desk.managing, claimId, "schedule", { at: publishAt.toISOString() }));
  return claimId;
}

it("publishes at the instant, not before", async () => {
  const claimId = await scheduledClaim();
  expect(await publishDue(depsAt("2026-06-01T07:59:00Z"))).toEqual({ published: 0, refused: 0 });
  expect(await publishDue(depsAt("2026-06-01T08:00:00Z"))).toEqual({ published: 1, refused: 0 });
  expect(await claimRow(claimId)).toMatchObject({ stage: "published", publishAt: null });
});

it("is refused when whoever scheduled it lost the role meanwhile, and the desk is told", async () => {
  const claimId = await scheduledClaim();
  await database.db.user.update({ where: { id: desk.managing.userId }, data: { role: "editor" } });
  expect(await publishDue(depsAt("2026-06-01T09:00:00Z"))).toEqual({ published: 0, refused: 1 });
  expect(await claimRow(claimId)).toMatchObject({ stage: "approved", publishAt: null });
  const event = await database.db.event.findFirstOrThrow({
    where: { subjectId: claimId },
    orderBy: { seq: "desc" },
  });
  expect(event.kind).toBe("claim.schedule-refused");
  await database.db.user.update({ where: { id: desk.managing.userId }, data: { role: "managing_editor" } });
});

it("publishes once when two workers wake at once", async () => {
  const claimId = await scheduledClaim();
  const both = await Promise.all([
    publishDue(depsAt("2026-06-01T10:00:00Z")),
    publishDue(depsAt("2026-06-01T10:00:00Z")),
  ]);
  expect(both.reduce((sum, each) => sum + each.published, 0)).toBe(1);
  expect(await database.db.publication.count({ where: { kind: "claim", subjectId: claimId } })).toBe(1);
  expect(await claimRow(claimId)).toMatchObject({ stage: "published" });
});
