import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { getInbox } from "./get-inbox.ts";
import type { InboxSectionKey } from "./inbox/inbox-view.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

async function listOf(actor: Actor, key: InboxSectionKey) {
  const inbox = await getInbox(desk.db, actor);
  return inbox.lists.find((list) => list.key === key);
}

async function idsIn(actor: Actor, key: InboxSectionKey): Promise<string[]> {
  return ((await listOf(actor, key))?.items ?? []).map((item) => item.id);
}

describe("the inbox", () => {
  it("gives each role the lists it can act on", async () => {
    const keys = async (actor: Actor) => (await getInbox(desk.db, actor)).lists.map((list) => list.key);
    expect(await keys(desk.researcher)).toEqual(["yours", "to_take"]);
    expect(await keys(desk.editor)).toEqual(["retractions", "yours", "to_review", "candidates", "to_take"]);
    expect(await keys(desk.managing)).toContain("to_publish");
  });

  it("asks for a review from everybody but the contributors", async () => {
    const id = await claimInReview(desk);
    expect(await idsIn(desk.reviewer, "to_review")).toContain(id);
    expect(await idsIn(desk.editor, "to_review")).not.toContain(id);
    expect(await idsIn(desk.editor, "yours")).toContain(id);
  });

  it("asks a contributor too where the desk allows a single reader", async () => {
    const id = await claimInReview(desk);
    await desk.db.setting.update({ where: { id: 1 }, data: { singleReader: true } });
    const ids = await idsIn(desk.editor, "to_review");
    await desk.db.setting.update({ where: { id: 1 }, data: { singleReader: false } });
    expect(ids).toContain(id);
  });

  it("asks a second person to confirm a retraction, not the one who proposed it", async () => {
    const id = await publishedClaim(desk);
    done(await makeMove(desk, desk.editor, id, "retract", { reason: "The table was misread." }));
    expect(await idsIn(desk.managing, "retractions")).toEqual([id]);
    expect(await idsIn(desk.editor, "retractions")).toEqual([]);
  });

  it("puts what is overdue first, and says since when it waits and what moves it on", async () => {
    const [first, second] = [await spotTestClaim(desk), await spotTestClaim(desk)];
    await desk.db.claim.update({ where: { id: second }, data: { dueAt: new Date("2020-01-01T00:00:00Z") } });
    const list = await listOf(desk.editor, "candidates");
    const { at } = await desk.db.event.findFirstOrThrow({
      where: { subjectId: second, kind: "claim.spotted" },
      select: { at: true },
    });
    expect(list?.items[0]).toMatchObject({
      id: second,
      overdue: true,
      since: at.toISOString(),
      nextAction: "Accept, reject or merge",
    });
    expect(list?.items.map((item) => item.id)).toContain(first);
    expect((await getInbox(desk.db, desk.editor)).overdue).toBe(1);
  });

  it("names the articles whose sentences are undecided, least decided first", async () => {
    const { articles } = await getInbox(desk.db, desk.editor);
    expect(articles.length).toBeGreaterThan(0);
    const shares = articles.map((a) => a.decided / a.total);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(articles.every((a) => a.decided < a.total)).toBe(true);
  });
});
