import { afterAll, beforeAll, expect, test } from "vitest";
import { addArticle } from "#lib/commands/testing/article-desk.ts";
import { addUser } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { knownSpeakers } from "./read-revision.ts";

let desk: TestDatabase;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  editor = await addUser(desk.db, "editor", "Edda");
  const aliases = ["Elin Orr", "Ellin Orr"].map((alias) => ({ alias, foldedName: foldName(alias) }));
  await desk.db.speaker.create({
    data: { slug: "elin-orr", name: "Elin Orr", aliases: { create: aliases } },
  });
  const other = { alias: "Ron", foldedName: foldName("Ron") };
  await desk.db.speaker.create({ data: { slug: "ron", name: "Ron", aliases: { create: other } } });
});
afterAll(() => desk.close());

test("whoever an article calls by an alias speaks in it under the name the desk has for them", async () => {
  const article = await addArticle(
    desk.db,
    editor,
    "The council met at noon.\n\n“The tax has not been raised since 2021,” Mayor Ellin Orr told the chamber.",
  );
  const { revisionId } = article;
  expect(await desk.db.quotation.findMany({ where: { revisionId } })).toMatchObject([
    { mode: "direct", speakerName: "Elin Orr" },
  ]);
  const [, said] = await desk.db.sentence.findMany({ where: { revisionId }, orderBy: { index: "asc" } });
  expect(said?.speakerName).toBe("Elin Orr");
});

test("only speakers whose whole name stands in the text are asked about", async () => {
  const known = await knownSpeakers(desk.db, "“No,” said ELLIN ORR’s deputy, about the iron gates.");
  expect(known).toEqual([{ name: "Elin Orr", aliases: ["Elin Orr", "Ellin Orr"] }]);
});
