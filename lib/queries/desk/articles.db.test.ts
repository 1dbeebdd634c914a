import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveArticle } from "#lib/commands/article/archive-article.ts";
import { decideSentence } from "#lib/commands/article/decide-sentence.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { addArticle } from "#lib/commands/testing/article-desk.ts";
import { addUser, depsOf } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { coverageOf } from "#lib/domain/article/article.ts";
import { spotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { findSimilarArticles } from "./find-similar-articles.ts";
import { getArticle } from "./get-article.ts";
import { listArticles } from "./list-articles.ts";

let desk: TestDatabase;
let researcher: Actor;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());

test("an empty desk says so and lets a researcher import", async () => {
  const list = await listArticles(desk.db, researcher, {});
  expect(list).toMatchObject({
    items: [],
    newer: null,
    older: null,
    emptyDesk: true,
    abilities: { import: true },
  });
});

test("an article is read with text, sentences, claims and coverage, by slug and by id", async () => {
  const text = "Quay 🙂 opens\n\nThe quay opens on Monday.\n\nAdvertisement\n\nIt cost 4 crowns. A fine day.";
  const article = await addArticle(desk.db, editor, text);
  const input = spotClaimInput.parse({
    ...article.spanOf("cost 4 crowns"),
    text: "The quay cost 4 crowns.",
    speaker: "Orla Brennan",
  });
  await spotClaim(depsOf(desk.db), editor, input);
  const view = await getArticle(desk.db, researcher, article.slug);
  expect(await getArticle(desk.db, researcher, article.id)).toEqual(view);
  if (view === null) throw new Error("The article is not there.");
  for (const sentence of view.sentences) {
    expect(view.revision.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  }
  expect(view).toMatchObject({
    title: "Quay 🙂 opens",
    outlet: null,
    claims: [{ text: "The quay cost 4 crowns.", stage: "candidate", rating: null, speaker: "Orla Brennan" }],
    coverage: { decided: 1, total: 4 },
    abilities: { import: true, edit: false, archive: false, decide: true, spot: true },
    singleKeys: true,
    speakerNames: ["Orla Brennan"],
  });
});

test("what is not there is null", async () => {
  expect(await getArticle(desk.db, researcher, "no-such-article")).toBeNull();
  expect(await getArticle(desk.db, researcher, crypto.randomUUID())).toBeNull();
});

test("the list counts coverage and claims as the article itself does", async () => {
  const article = await addArticle(
    desk.db,
    editor,
    "One thing. Two things.\n\nAdvertisement\n\nThree things. Four.",
    "Count",
  );
  const decisions = ["opinion", "boilerplate", null, "background"] as const;
  for (const [at, decision] of decisions.entries()) {
    const sentenceId = article.sentences[at]?.id ?? "";
    await decideSentence(depsOf(desk.db), editor, { articleId: article.id, sentenceId, decision });
  }
  for (const words of ["Three", "things. Four"]) {
    await spotClaim(
      depsOf(desk.db),
      editor,
      spotClaimInput.parse({ ...article.spanOf(words), text: "Three." }),
    );
  }
  const view = await getArticle(desk.db, editor, article.id);
  const { items } = await listArticles(desk.db, editor, { q: "count" });
  expect(items).toMatchObject([
    { slug: article.slug, claims: 2, importedBy: "Edda", coverage: view?.coverage },
  ]);
  expect(items[0]?.coverage).toEqual(coverageOf(view?.sentences ?? []));
});

test("words are found in title, outlet and opening, in any case, and % is a character like others", async () => {
  await addArticle(desk.db, editor, "Lighthouse keepers of the north tell their story.");
  const found = async (q: string) => (await listArticles(desk.db, editor, { q })).items.length;
  expect(await found("LIGHTHOUSE north")).toBe(1);
  expect(await found("lighthouse south")).toBe(0);
  expect(await found("%")).toBe(0);
});

test("what is archived is in its own list only", async () => {
  const article = await addArticle(desk.db, editor, "This was imported by mistake today.", "Mistake");
  await archiveArticle(depsOf(desk.db), editor, { articleId: article.id, version: 1, reason: "A mistake" });
  const slugs = async (archived: boolean) =>
    (await listArticles(desk.db, editor, { archived })).items.map((item) => item.slug);
  expect(await slugs(true)).toEqual(["mistake"]);
  expect(await slugs(false)).not.toContain("mistake");
  expect((await getArticle(desk.db, editor, "mistake"))?.abilities).toMatchObject({
    decide: false,
    spot: false,
  });
});

test("pages follow one another without a gap, forwards and backwards", async () => {
  await desk.db.article.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({
      slug: `page-${at}`,
      title: `Paged ${at}`,
      importedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 7))),
    })),
  });
  const page = (more: object) => listArticles(desk.db, editor, { q: "Paged", ...more });
  const first = await page({});
  const second = await page({ after: first.older });
  const third = await page({ after: second.older });
  const titles = [first, second, third].flatMap((each) => each.items.map((item) => item.title));
  expect(new Set(titles).size).toBe(120);
  expect([first.items.length, second.items.length, third.items.length]).toEqual([50, 50, 20]);
  expect([first.newer, third.older]).toEqual([null, null]);
  const back = await page({ before: third.newer });
  expect(back.items).toEqual(second.items);
  expect((await page({ before: second.newer })).newer).toBeNull();
  expect((await page({ after: "nonsense" })).items).toEqual(first.items);
});

test("a near-duplicate is named with its share", async () => {
  const body = Array.from(
    { length: 9 },
    (_, at) => `Sentence ${at} tells of the long harbour works in plain words.`,
  );
  const old = await addArticle(desk.db, editor, body.join("\n\n"), "Works");
  const copy = await addArticle(desk.db, editor, `${body.slice(1).join("\n\n")}\n\nOne more line.`, "Copy");
  const view = await getArticle(desk.db, editor, copy.id);
  if (view === null) throw new Error("The article is not there.");
  expect(await findSimilarArticles(desk.db, editor, view)).toMatchObject([
    { slug: old.slug, title: "Works" },
  ]);
});
