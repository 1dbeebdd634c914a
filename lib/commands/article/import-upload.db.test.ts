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

const named = (bytes: Uint8Array, fileName = "article.txt") => ({ bytes, fileName, mediaType: "text/plain" });

test("a file and the same text pasted are one article", async () => {
  const text = "The “Isla” 🙂 sank on Friday.";
  expect(await upload({ files: [named(Buffer.from(`\ufeff${text}`, "utf16le"))] })).toMatchObject({
    ok: true,
  });
  expect(await upload({ text })).toMatchObject({ ok: false, refusal: { code: "CONFLICT" } });
});

test.each([
  ["nothing at all", {}, "text"],
  ["an empty field", { text: "  " }, "text"],
  ["text and a file together", { text: "One text.", files: [named(Buffer.from("Another text."))] }, "text"],
  ["the address of the desk's own machine", { url: "http://127.0.0.1:1/late" }, "url"],
  ["a picture", { files: [named(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))] }, "file"],
  ["a file of 5 MB", { files: [named(Buffer.alloc(5_000_000, "word "))] }, "file"],
  ["a text file that is too long", { files: [named(Buffer.alloc(1_500_000, "word "))] }, "text"],
])("%s is refused with a sentence at its field, and nothing is written", async (_what, input, field) => {
  const before = await desk.db.article.count();
  expect(await upload(input)).toMatchObject({
    ok: false,
    refusal: { code: "INVALID", fields: { [field]: [expect.any(String)] } },
  });
  expect(await desk.db.article.count()).toBe(before);
});

test("the pasted source of a page is read as the page", async () => {
  const text =
    "The lamp on the pier is out, the harbour office said on Monday, and nobody will mend it before June.";
  const html = `<!doctype html>\n<html><head><meta charset="windows-1252"><title>Lamp</title></head><body><article><h1>The lamp is “out”</h1><p>${text}</p><p>${text}</p></article></body></html>`;
  const outcome = await upload({ text: html, url: "https://courier.example/lamp" });
  if (!outcome.ok || !("slug" in outcome.value.result)) throw new Error("The page was not imported.");
  const article = await desk.db.article.findUniqueOrThrow({
    where: { slug: outcome.value.result.slug },
    select: { title: true, url: true, revisions: { select: { text: true } } },
  });
  expect(article).toMatchObject({ title: "The lamp is “out”", url: "https://courier.example/lamp" });
  expect(article.revisions[0]?.text).not.toContain("<");
});

test("several files have a result each", async () => {
  const outcome = await upload({
    files: [named(Buffer.from("The quay is wet.")), named(Buffer.alloc(0), "b.txt")],
  });
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      result: {
        results: [
          { file: "article.txt", status: "imported" },
          { file: "b.txt", status: "refused" },
        ],
      },
    },
  });
});
