import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { QueuedClient } from "./queued-client.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let database: TestDatabase;
let client: QueuedClient;
const warnings: string[] = [];
const listen = (warning: Error) => warnings.push(warning.message);

beforeAll(async () => {
  process.on("warning", listen);
  database = await createTestDatabase();
  client = new QueuedClient({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  process.off("warning", listen);
  await client.end();
  await database.close();
});

const ask = async (sql: string): Promise<unknown> => {
  const asked: Promise<{ rows: { answer: unknown }[] }> = client.query(sql);
  return (await asked).rows[0]?.answer;
};

describe("a queued connection", () => {
  it("answers queries asked at once in their order, each with its own result", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => ask(`SELECT ${n} AS answer`)));
    expect(answers).toEqual([1, 2, 3, 4]);
  });

  it("gives a failure to the one who asked and goes on with the next", async () => {
    const [bad, good] = await Promise.allSettled([
      ask("SELECT nothing_of_the_kind"),
      ask("SELECT 2 AS answer"),
    ]);
    expect(bad.status).toBe("rejected");
    expect(good).toMatchObject({ status: "fulfilled", value: 2 });
  });

  it("lets a transaction load relations side by side without a word from pg", async () => {
    const events = await database.db.$transaction((tx) =>
      Promise.all([tx.user.findMany(), tx.claim.findMany({ include: { evidence: true, topics: true } })]),
    );
    expect(events).toEqual([[], []]);
    expect(warnings.filter((message) => message.includes("client.query()"))).toEqual([]);
  });
});
