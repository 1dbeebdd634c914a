import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  satisfyGate,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { loadWorkingCopy } from "./load-working-copy.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

/** A claim in somebody's hands with a verdict; its text is nearly that of every other test claim. */
async function ratedClaim(content: string): Promise<string> {
  const claimId = await spotTestClaim(desk);
  done(await makeMove(desk, desk.editor, claimId, "accept"));
  done(await makeMove(desk, desk.editor, claimId, "take"));
  await satisfyGate(desk, claimId, content);
  return claimId;
}

const similarTo = async (claimId: string) =>
  (await loadWorkingCopy(desk.db, claimId))?.similarWithOtherVerdict.length;

describe("a working copy", () => {
  it("names live publications that say nearly the same with another verdict, and no others", async () => {
    const published = await publishedClaim(desk);
    const text = (await desk.db.claim.findUniqueOrThrow({ where: { id: published } })).text;
    const other = await ratedClaim("false");
    const same = await ratedClaim("unverifiable");
    expect((await loadWorkingCopy(desk.db, other))?.similarWithOtherVerdict).toEqual([text]);
    // The other one is rated otherwise too, but nobody has published that.
    expect(await similarTo(same)).toBe(0);
  });

  it("names none without a verdict, none of other words, and none that is suspended", async () => {
    const unrated = await spotTestClaim(desk);
    expect(await similarTo(unrated)).toBe(0);
    const other = await ratedClaim("true");
    expect(await similarTo(other)).toBe(1);
    await desk.db.claim.update({
      where: { id: other },
      data: { text: "Quartz mining in the north stopped" },
    });
    expect(await similarTo(other)).toBe(0);
    const suspended = await ratedClaim("misleading");
    await desk.db.publicClaim.updateMany({ data: { state: "suspended" } });
    expect(await similarTo(suspended)).toBe(0);
  });
});
