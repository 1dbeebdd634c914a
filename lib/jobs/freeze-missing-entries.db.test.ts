import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDesk, publishedClaim, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { getPublicSpeaker } from "#lib/queries/public/get-public-speaker.ts";
import { freezeMissingEntries } from "./freeze-missing-entries.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

it("gives a desk that published before there was a directory its entries, once", async () => {
  await publishedClaim(desk);
  await database.db.publicEntry.deleteMany();
  expect(await getPublicSpeaker(database.db, "ada-brandt")).toBeNull();
  expect(await freezeMissingEntries(desk.deps)).toBeGreaterThan(0);
  expect(await getPublicSpeaker(database.db, "ada-brandt")).toMatchObject({ entry: { name: "Ada Brandt" } });
  expect(await freezeMissingEntries(desk.deps)).toBe(0);
});
