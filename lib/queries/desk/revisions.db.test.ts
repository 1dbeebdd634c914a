import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmAnchor } from "#lib/commands/anchor/confirm-anchor.ts";
import { addRevision } from "#lib/commands/article/add-revision.ts";
import { importArticle } from "#lib/commands/article/import-article.ts";
import { setBlockKind } from "#lib/commands/article/set-block-kind.ts";
import { splitSentence } from "#lib/commands/article/split-sentence.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { addArticle } from "#lib/commands/testing/article-desk.ts";
import { done, openTestDesk, refusalFrom, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { importArticleInput } from "#lib/domain/article/article.schema.ts";
import { findSimilarArticles } from "./find-similar-articles.ts";
import { getArticle } from "./get-article.ts";
import { getClaim } from "./get-claim.ts";
import { getInbox } from "./get-inbox.ts";
import { getRevisions } from "./get-revisions.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

const quote = "We carried 212 people in our first weekend";
let texts = 0;

/** An article with a claim on words that change in its second revision and one on words that do not. */
async function revisedArticle() {
  texts += 1;
  const text = `Report ${String(texts)}\n\n“${quote},” Ada Finch said. The quay was repaired in spring, note ${String(texts)} says.`;
  const article = await addArticle(database.db, desk.editor, text, `Report ${String(texts)}`);
  const spot = async (words: string) =>
    done(await spotClaim(desk.deps, desk.editor, { ...article.spanOf(words), text: `Claim: ${words}` }));
  const [changed, kept] = [await spot(quote), await spot("The quay was repaired in spring")];
  const now = `News.\n\n${text.replace("212", "240")}`;
  const added = done(await addRevision(desk.deps, desk.reviewer, { articleId: article.id, text: now }));
  return { article, changed, kept, now, added };
}

describe("the revisions of an article", () => {
  test("are listed newest first with who, when and how much changed, and compared word by word", async () => {
    const { article } = await revisedArticle();
    const view = await getRevisions(database.db, desk.researcher, article.slug);
    expect(view?.revisions).toMatchObject([
      { n: 2, addedBy: "Rowan", change: { added: 2, removed: 1 }, redacted: false },
      { n: 1, addedBy: "Edda", change: null },
    ]);
    expect(view?.diff).toMatchObject({ from: 1, to: 2, size: { added: 2, removed: 1 } });
    expect(view?.diff?.changes.flatMap((c) => c.runs.filter((r) => r.kind === "removed"))).toEqual([
      { kind: "removed", text: "212" },
    ]);
    const turned = await getRevisions(database.db, desk.researcher, article.id, { from: 2, to: 1 });
    expect(turned?.diff).toMatchObject({ from: 2, to: 1, size: { added: 1, removed: 2 } });
    const odd = await getRevisions(database.db, desk.researcher, article.id, { from: 7, to: 1 });
    expect(odd?.diff).toBeNull();
    expect(await getRevisions(database.db, desk.researcher, "no-such-article")).toBeNull();
  });

  test("show each claim's old words beside the new ones, what waits first, with the actor's own abilities", async () => {
    const { article, changed, kept } = await revisedArticle();
    const view = await getRevisions(database.db, desk.editor, article.slug);
    expect(view?.anchors.map((a) => [a.claim.id, a.status, a.settled])).toEqual([
      [changed.id, "proposed", false],
      [kept.id, "exact", true],
    ]);
    expect(view?.anchors[0]).toMatchObject({
      ...{ madeOn: 1, abilities: { settle: true, move: false } },
      was: {
        exact: quote,
        before: "“",
        after: ",” Ada Finch said. The quay was repaired in spring, note 2 says.",
      },
      now: { exact: quote.replace("212", "240") },
    });
    expect(view?.anchors[0]?.wording.map((run) => run.text)).toContain("240");
    expect(view?.anchors[1]?.abilities).toEqual({ settle: true, move: true });
    const others = await getRevisions(database.db, desk.researcher, article.slug);
    expect(others?.anchors.every((a) => !a.abilities.settle && !a.abilities.move)).toBe(true);
    expect(others?.abilities.revise).toBe(true);
  });
});

describe("a proposed place", () => {
  test("is counted on the article and in the inbox, and no claim is shown there, until it is confirmed", async () => {
    const { article, changed, kept, added } = await revisedArticle();
    const before = await getArticle(database.db, desk.editor, article.slug);
    expect(before).toMatchObject({
      unsettled: 1,
      revision: { n: 2, count: 2, isLatest: true, addedBy: "Rowan" },
    });
    expect(before?.claims.map((c) => c.id)).toEqual([kept.id]);
    expect((await getInbox(database.db, desk.editor)).revised).toContainEqual(
      expect.objectContaining({ slug: article.slug, n: 2, unsettled: 1 }),
    );
    const claim = await getClaim(database.db, desk.editor, changed.id);
    expect(claim?.appearances).toMatchObject([
      { status: "proposed", later: { madeOn: 1, latest: 2, settled: false } },
    ]);
    const [anchor] = (await getRevisions(database.db, desk.editor, article.slug))?.anchors ?? [];
    if (anchor?.now == null) throw new Error("Nothing is proposed.");
    const { start, end } = anchor.now;
    const shown = { appearanceId: changed.appearanceId, revisionId: added.revisionId };
    done(await confirmAnchor(desk.deps, desk.editor, { ...shown, start, end }));
    const after = await getArticle(database.db, desk.editor, article.slug);
    expect(after?.unsettled).toBe(0);
    expect(after?.claims.map((c) => after.revision.text.slice(c.start, c.end))).toEqual([
      quote.replace("212", "240"),
      "The quay was repaired in spring",
    ]);
    const inbox = await getInbox(database.db, desk.editor);
    expect(inbox.revised.map((each) => each.slug)).not.toContain(article.slug);
  });
});

describe("an earlier revision", () => {
  test("is read with its own sentences and claims and offers no work", async () => {
    const { article, changed, kept } = await revisedArticle();
    const view = await getArticle(database.db, desk.editor, article.slug, 1);
    expect(view).toMatchObject({
      revision: { n: 1, count: 2, isLatest: false, text: article.text },
      abilities: { decide: false, spot: false, turnIntoRevision: false },
    });
    expect(view?.claims.map((c) => c.id)).toEqual([changed.id, kept.id]);
    expect(await getArticle(database.db, desk.editor, article.slug, 3)).toBeNull();
  });

  test("takes no split and no change of a block either", async () => {
    const { article } = await revisedArticle();
    const [sentence] = article.sentences.slice(1);
    const split = { articleId: article.id, sentenceId: sentence?.id ?? "", at: (sentence?.start ?? 0) + 8 };
    expect(refusalFrom(await splitSentence(desk.deps, desk.editor, { ...split, version: 2 })).code).toBe(
      "ILLEGAL_MOVE",
    );
    const block = {
      articleId: article.id,
      revisionId: article.revisionId,
      index: 1,
      from: "paragraph",
    } as const;
    expect(refusalFrom(await setBlockKind(desk.deps, desk.editor, { ...block, kind: "caption" })).code).toBe(
      "ILLEGAL_MOVE",
    );
  });
});

test("an import at a known address is offered as a revision, however little its text has in common", async () => {
  const bring = async (text: string, url: string) => {
    const input = importArticleInput.parse({ text, url });
    return done(await importArticle(desk.deps, desk.editor, input));
  };
  const old = await bring("The council met on the toll.", "https://courier.example/toll?id=7");
  await bring("Another page altogether.", "https://courier.example/toll?id=8");
  const copy = await bring(
    "All of it was written anew.",
    "http://www.courier.example/toll/?id=7&utm_source=x",
  );
  const view = await getArticle(database.db, desk.editor, copy.id);
  if (view === null) throw new Error("The article is not there.");
  expect(view.abilities.turnIntoRevision).toBe(true);
  expect(await findSimilarArticles(database.db, desk.editor, view)).toEqual([
    { id: old.id, slug: old.slug, title: null, share: null, sameAddress: true },
  ]);
});
