import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import {
  done,
  makeMove,
  openTestDesk,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { listEvents } from "./list-events.ts";

let database: TestDatabase;
let desk: TestDesk;
let claimId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
  claimId = await spotTestClaim(desk);
  done(
    await editClaim(desk.deps, desk.editor, {
      claimId,
      textVersion: 1,
      text: "The ferry carried 9 thousand people in 2025",
    }),
  );
  done(await makeMove(desk, desk.editor, claimId, "accept"));
  done(await makeMove(desk, desk.managing, claimId, "assign", { assignee: desk.researcher.userId }));
});
afterAll(() => database.close());

const subject = () => ({ type: "claim" as const, id: claimId });

describe("the history of a claim", () => {
  it("tells in sentences who did what, newest first", async () => {
    const { items } = await listEvents(desk.db, desk.editor, { subject: subject() });
    expect(items.map((e) => `${e.who} ${e.what}`)).toEqual([
      "Mara assigned it to Rae: queued → researching",
      "Edda accepted it: candidate → queued",
      "Edda changed the claim",
      "Edda spotted the claim",
    ]);
  });

  it("shows each changed field before and after", async () => {
    const { items } = await listEvents(desk.db, desk.editor, { subject: subject() });
    const [change] = items.find((e) => e.kind === "claim.edited")?.changes ?? [];
    expect(change).toMatchObject({ field: "Text", after: "The ferry carried 9 thousand people in 2025" });
    expect(change?.before).toContain("Ada Brandt said");
  });

  it("pages without gap or repeat", async () => {
    const seqs: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listEvents>> = await listEvents(desk.db, desk.editor, {
        subject: subject(),
        after,
        limit: 1,
      });
      seqs.push(...page.items.map((e) => e.seq));
      after = page.nextCursor;
    } while (after !== null);
    expect(seqs).toHaveLength(4);
    expect(new Set(seqs).size).toBe(4);
  });

  it("says of a redacted event only that something happened", async () => {
    const { items } = await listEvents(desk.db, desk.editor, { subject: subject() });
    const spotted = items.at(-1);
    await desk.db.eventPayload.update({
      where: { seq: BigInt(spotted?.seq ?? 0) },
      data: { body: "", redactedAt: new Date() },
    });
    const after = await listEvents(desk.db, desk.editor, { subject: subject() });
    expect(after.items.at(-1)).toMatchObject({ redacted: true, note: null, changes: [] });
  });
});
