import { afterAll, beforeAll, expect, test } from "vitest";
import { addUser, depsOf } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { importUploadInput } from "#lib/domain/article/article.schema.ts";
import { importUpload } from "./import-upload.ts";

let desk: TestDatabase;
let researcher: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
});
afterAll(() => desk.close());

const upload = (input: Record<string, unknown>) =>
  importUpload(depsOf(desk.db), researcher, importUploadInput.parse(input));

test("a file and the same text pasted are one article", async () => {
  const text = "The “Isla” 🙂 sank on Friday.";
  expect(await upload({ file: Buffer.from(`\ufeff${text}`, "utf16le") })).toMatchObject({ ok: true });
  expect(await upload({ text })).toMatchObject({ ok: false, refusal: { code: "CONFLICT" } });
});

test.each([
  ["nothing at all", {}, "text"],
  ["an empty field", { text: "  " }, "text"],
  ["text and a file together", { text: "One text.", file: Buffer.from("Another text.") }, "text"],
  ["a picture", { file: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) }, "file"],
  ["a file of 5 MB", { file: Buffer.alloc(5_000_000, "word ") }, "file"],
  ["a text file that is too long", { file: Buffer.alloc(1_500_000, "word ") }, "text"],
])("%s is refused with a sentence at its field, and nothing is written", async (_what, input, field) => {
  const before = await desk.db.article.count();
  expect(await upload(input)).toMatchObject({
    ok: false,
    refusal: { code: "INVALID", fields: { [field]: [expect.any(String)] } },
  });
  expect(await desk.db.article.count()).toBe(before);
});
