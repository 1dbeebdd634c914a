import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addUser, depsOf, eventKinds, testNow } from "#lib/commands/testing/library-desk.ts";
import { readStoredFile } from "#lib/db/stored-files.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { FileResult } from "#lib/domain/import/import.schema.ts";
import { buildDocx, paragraph } from "#lib/intake/documents/testing/build-docx.ts";
import { importFile } from "./import-file.ts";
import { importFiles } from "./import-files.ts";

let desk: TestDatabase;
let researcher: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
});
afterAll(() => desk.close());

const docx = (text: string, about: { title?: string; author?: string } = {}) =>
  buildDocx({ body: paragraph(text), ...about });

async function mustImport(bytes: Uint8Array, fileName: string, given = {}) {
  const outcome = await importFile(depsOf(desk.db), researcher, { bytes, fileName, given });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.result.id;
}

async function resultsOf(bytes: Uint8Array, fileName: string, given = {}): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for await (const result of importFiles(depsOf(desk.db), researcher, { bytes, fileName, given }))
    results.push(result);
  return results;
}

test("a file's own words fill what nobody gave, and the file is kept as it came", async () => {
  const bytes = docx("The ferry is late, and nobody knows why.", {
    title: "Late again",
    author: "Ada Brandt",
  });
  const id = await mustImport(bytes, "../May\u202e/ferry.docx", {
    title: "The late ferry",
    outlet: "Lorne Courier",
  });
  const article = await desk.db.article.findUniqueOrThrow({
    where: { id },
    select: {
      title: true,
      byline: true,
      outlet: { select: { name: true } },
      publishedOn: true,
      snapshots: true,
    },
  });
  expect(article).toMatchObject({
    title: "The late ferry",
    byline: "Ada Brandt",
    outlet: { name: "Lorne Courier" },
    publishedOn: null,
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(article.snapshots).toMatchObject([
    { sha256, fileName: "ferry.docx", url: null, capturedAt: testNow },
  ]);
  const kept: Uint8Array[] = [];
  for await (const chunk of readStoredFile(desk.db, { sha256, size: bytes.length })) kept.push(chunk);
  expect(Buffer.concat(kept)).toEqual(Buffer.from(bytes));
  expect(await eventKinds(desk.db, id)).toEqual(["article.imported", "article.snapshot-added"]);
});

test("what a file says that no form would take stays unknown", async () => {
  const id = await mustImport(
    docx("The toll rises to nine crowns.", { author: `Ada ${"Brandt ".repeat(60)}` }),
    "toll.docx",
  );
  expect(await desk.db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({ byline: null });
});

test("a file that cannot be read is refused at its field, and nothing is written", async () => {
  const before = [await desk.db.article.count(), await desk.db.storedFile.count()];
  for (const bytes of [
    new Uint8Array(0),
    strToU8("{\\rtf1 The ferry}"),
    zipSync({ "a.txt": strToU8("x") }),
  ]) {
    expect(
      await importFile(depsOf(desk.db), researcher, { bytes, fileName: "a.docx", given: {} }),
    ).toMatchObject({
      ok: false,
      refusal: { code: "INVALID", fields: { file: [expect.any(String)] } },
    });
  }
  expect([await desk.db.article.count(), await desk.db.storedFile.count()]).toEqual(before);
});

test("each file of a ZIP has its own result; a duplicate or a refusal stops nothing", async () => {
  const bytes = zipSync({
    "may/bridge.docx": docx("The bridge is closed until June."),
    "may/bridge.txt": strToU8("The bridge is closed until June."),
    "may/photo.jpg": strToU8("x"),
    "__MACOSX/may/._bridge.docx": strToU8("x"),
    "june/quay.txt": strToU8("The quay is open."),
  });
  const results = await resultsOf(bytes, "spring.zip", {
    title: "Not the title of each",
    outlet: "Lorne Courier",
  });
  expect(results.map(({ file, status }) => [file, status])).toEqual([
    ["spring.zip/may/bridge.docx", "imported"],
    ["spring.zip/may/bridge.txt", "duplicate"],
    ["spring.zip/may/photo.jpg", "refused"],
    ["spring.zip/june/quay.txt", "imported"],
  ]);
  expect(results[1]?.id).toBe(results[0]?.id);
  const articles = await desk.db.article.findMany({
    where: {
      id: { in: results.flatMap((result) => (result.status === "imported" ? [result.id ?? ""] : [])) },
    },
    select: { title: true, outlet: { select: { name: true } } },
  });
  expect(articles.map((article) => article.outlet?.name)).toEqual(["Lorne Courier", "Lorne Courier"]);
  expect(articles.map((article) => article.title)).not.toContain("Not the title of each");
});

test("who may not import is told so before the file is looked at", async () => {
  const nobody: Actor = { ...researcher, scopes: ["read"] };
  expect(
    await importFile(depsOf(desk.db), nobody, { bytes: new Uint8Array(0), fileName: "a", given: {} }),
  ).toMatchObject({
    refusal: { code: "FORBIDDEN" },
  });
});
