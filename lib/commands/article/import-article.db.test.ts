import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addUser, depsOf, eventKinds, testNow } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { importArticleInput } from "#lib/domain/article/article.schema.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { archiveArticle } from "./archive-article.ts";
import { importArticle } from "./import-article.ts";

let desk: TestDatabase;
let researcher: Actor;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());

const bring = (input: Record<string, unknown>, actor = researcher) =>
  importArticle(depsOf(desk.db), actor, importArticleInput.parse(input));

const counts = async () => ({
  articles: await desk.db.article.count(),
  revisions: await desk.db.articleRevision.count(),
  sentences: await desk.db.sentence.count(),
  outlets: await desk.db.outlet.count(),
  events: await desk.db.event.count(),
});

async function mustBring(input: Record<string, unknown>) {
  const outcome = await bring(input);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.result;
}

describe("an article that comes in", () => {
  test("is stored with its revision, blocks and sentences, and its event stands in the chain", async () => {
    const text =
      " date 2025-10-17 The ferry “Isla” 🙂 sank on Friday.\r\n\r\nNobody was hurt, the harbour master said.";
    const { id, slug } = await mustBring({ text, outlet: "Port Lorne Courier" });
    const article = await desk.db.article.findUniqueOrThrow({
      where: { id },
      include: {
        outlet: true,
        revisions: { include: { blocks: true, sentences: { orderBy: { index: "asc" } } } },
      },
    });
    const revision = article.revisions[0];
    expect(slug).toBe("the-ferry-isla-sank-on-friday");
    expect(article).toMatchObject({
      title: null,
      url: null,
      byline: null,
      language: "en",
      rights: "excerpt",
    });
    expect(article.publishedOn?.toISOString()).toBe("2025-10-17T00:00:00.000Z");
    expect(article.importedAt).toEqual(testNow);
    expect(article.outlet?.name).toBe("Port Lorne Courier");
    expect(revision?.sha256).toBe(sha256(revision?.text ?? ""));
    expect(revision?.sentences.map((s) => revision.text.slice(s.start, s.end))).toEqual([
      "The ferry “Isla” 🙂 sank on Friday.",
      "Nobody was hurt, the harbour master said.",
    ]);
    expect(await eventKinds(desk.db, id)).toEqual(["article.imported"]);
  });

  test("keeps what somebody gives over what the text says, and the text is never altered", async () => {
    const { id } = await mustBring({
      text: "Harbour toll to rise\n\nThe council of Port Lorne voted on the toll on Monday evening.",
      title: "Toll rises",
      publishedAt: "2026-01-02",
      language: "en-GB",
      rights: "full",
      byline: "By A. Reporter",
      url: "https://courier.example/toll",
    });
    expect(await desk.db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: "Toll rises",
      slug: "toll-rises",
      language: "en-GB",
      rights: "full",
      byline: "By A. Reporter",
      url: "https://courier.example/toll",
      publishedOn: new Date("2026-01-02T00:00:00Z"),
    });
  });

  test("may be written from right to left", async () => {
    const text = "قال رئيس البلدية إن الميناء سيفتح يوم الاثنين. لم يحدد موعدا دقيقا.";
    const { id, slug } = await mustBring({ text });
    const revision = await desk.db.articleRevision.findFirstOrThrow({
      where: { articleId: id },
      include: { sentences: { orderBy: { index: "asc" } } },
    });
    expect(revision.text).toBe(text);
    expect(revision.sentences.map((s) => text.slice(s.start, s.end)).join(" ")).toBe(text);
    expect(slug).toMatch(/^article(-\d+)?$/);
  });

  test("shares its outlet with articles that spell the name otherwise", async () => {
    await mustBring({ text: "One report of the day stands here.", outlet: "Lorne Gazette" });
    await mustBring({ text: "Another report of the day stands here.", outlet: "lorne  GAZETTE" });
    expect(await desk.db.outlet.count({ where: { foldedName: "lorne gazette" } })).toBe(1);
  });

  test("gets the next free address, and never one that is a page of the desk", async () => {
    const first = await mustBring({ text: "First text under this headline.", title: "Same headline" });
    const second = await mustBring({ text: "Second text under this headline.", title: "Same headline" });
    const page = await mustBring({ text: "A text about trade.", title: "Import" });
    expect([first.slug, second.slug, page.slug]).toEqual(["same-headline", "same-headline-2", "import-2"]);
  });

  test("is told which articles are much like it", async () => {
    const body = Array.from(
      { length: 12 },
      (_, n) => `Sentence number ${n} tells of the harbour works in plain words.`,
    );
    const old = await mustBring({ text: body.join("\n\n"), title: "Harbour works" });
    const { similar } = await mustBring({
      text: ["Another first line.", ...body.slice(2)].join("\n\n"),
      title: "Works",
    });
    expect(similar).toEqual([
      { id: old.id, slug: old.slug, title: "Harbour works", share: expect.any(Number) },
    ]);
    expect(similar[0]?.share).toBeGreaterThan(0.6);
  });
});

describe("an import is refused with a sentence and leaves nothing behind", () => {
  test.each([
    ["an empty text", "", "empty"],
    ["white space", " \n\t\u00a0\n ", "empty"],
    ["5 MB of text", "word ".repeat(1_000_000), "5,000,000 characters"],
    ["NUL bytes", "A text\0with NUL", "binary file"],
    ["a lone surrogate", "A text \ud83d with half an emoji", "damaged characters at position 8"],
    ["a binary file read as text", "\ufffd\u0001\u0002ELF\ufffd\ufffd", "binary file"],
  ])("%s", async (_what, text, words) => {
    const before = await counts();
    const outcome = await bring({ text, outlet: "A new outlet" });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "INVALID", fields: { text: [expect.any(String)] } },
    });
    if (!outcome.ok) expect(outcome.refusal.message).toContain(words);
    expect(await counts()).toEqual(before);
  });

  test("an outlet without a letter", async () => {
    const before = await counts();
    const outcome = await bring({ text: "A good text with a strange outlet.", outlet: "—" });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "INVALID", fields: { outlet: [expect.any(String)] } },
    });
    expect(await counts()).toEqual(before);
  });

  test("the same text again, however its lines end, with the article that is there", async () => {
    const first = await mustBring({ text: "Twice\n\nThe same text comes twice.", title: "Twice" });
    const before = await counts();
    const outcome = await bring({
      text: "\ufeffTwice \r\n\r\n\r\nThe same text comes twice.\r\n",
      title: "Other",
    });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "CONFLICT", existing: { id: first.id, slug: "twice", title: "Twice" } },
    });
    expect(await counts()).toEqual(before);
  });

  test("the same text again, with a hint when the article is archived", async () => {
    const { id } = await mustBring({ text: "This one was imported by mistake." });
    await archiveArticle(depsOf(desk.db), editor, { articleId: id, version: 1, reason: "A mistake" });
    const outcome = await bring({ text: "This one was imported by mistake." });
    expect(outcome.ok ? "" : outcome.refusal.message).toContain("archived");
  });
});

test("of eight imports of one text at once exactly one is taken", async () => {
  const text = "Eight editors paste this text in the same second.";
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) => bring({ text, title: `Title ${n % 3}`, outlet: `Outlet ${n % 2}` })),
  );
  const taken = outcomes.filter((outcome) => outcome.ok);
  expect(taken).toHaveLength(1);
  for (const outcome of outcomes) {
    if (!outcome.ok)
      expect(outcome.refusal).toMatchObject({ code: "CONFLICT", existing: { id: expect.any(String) } });
  }
  const article = await desk.db.article.findMany({
    where: { revisions: { some: { sha256: sha256(text) } } },
  });
  expect(article).toHaveLength(1);
  expect(await eventKinds(desk.db, article[0]?.id ?? "")).toEqual(["article.imported"]);
});

test("a text of the longest permitted length is taken whole", async () => {
  const sentence = "The council heard the harbour master on the state of the northern quay. ";
  const paragraph = `${sentence.repeat(12).trim()}\n\n`;
  const text = paragraph.repeat(Math.floor(1_000_000 / paragraph.length));
  const { id } = await mustBring({ text, title: "The whole record" });
  const revision = await desk.db.articleRevision.findFirstOrThrow({
    where: { articleId: id },
    select: { text: true, _count: { select: { sentences: true } } },
  });
  expect(revision.text).toBe(text.trim());
  expect(revision._count.sentences).toBeGreaterThan(10_000);
});
