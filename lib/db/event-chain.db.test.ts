import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemActor } from "#lib/auth/system-actor.ts";
import type { NewEvent } from "#lib/domain/event/event.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { appendEvents } from "./event-chain.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

const hashing = { canonicalJson, sha256 };
const actor = systemActor("chain test");
const now = new Date("2026-05-04T10:00:00Z");
const events: NewEvent[] = ["Ferry", "Quay", "Lighthouse"].map((name, i) => ({
  kind: "topic.added",
  subjectType: "topic",
  subjectId: `topic-${i}`,
  payload: { name },
}));

let together: TestDatabase;
let apart: TestDatabase;

beforeAll(async () => {
  [together, apart] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([together.close(), apart.close()]));

const append = ({ db }: TestDatabase, some: readonly NewEvent[]) =>
  db.$transaction((tx) => appendEvents(tx, hashing, actor, some, now));
const chainOf = ({ db }: TestDatabase) =>
  db.event.findMany({ orderBy: { seq: "asc" }, include: { payload: true } });

describe("the event chain", () => {
  it("has the same hashes whether a command's events are appended together or one at a time", async () => {
    await append(together, events);
    for (const event of events) await append(apart, [event]);
    const chain = await chainOf(together);
    expect(chain).toEqual(await chainOf(apart));
    expect(chain.map((e) => [e.seq, e.subjectId])).toEqual(
      events.map((e, i) => [BigInt(i + 1), e.subjectId]),
    );
  });

  it("links each event to the one before and keeps its payload beside it", async () => {
    const chain = await chainOf(together);
    expect(chain.map((e) => e.prevHash)).toEqual(["0".repeat(64), chain[0]?.hash, chain[1]?.hash]);
    expect(chain.map((e) => e.payload?.body)).toEqual(events.map((e) => canonicalJson(e.payload)));
    expect(await together.db.chainHead.findUnique({ where: { id: 1 } })).toMatchObject({
      seq: 3n,
      hash: chain[2]?.hash,
    });
  });

  it("moves nothing when a command records nothing", async () => {
    const before = await apart.db.chainHead.findUnique({ where: { id: 1 } });
    await append(apart, []);
    expect(await apart.db.chainHead.findUnique({ where: { id: 1 } })).toEqual(before);
  });
});
