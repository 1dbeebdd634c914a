import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { done, openTestDesk, refusalFrom, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { addUser, eventKinds } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { decideSentence } from "./decide-sentence.ts";
import { restoreArticle } from "./restore-article.ts";
import { turnIntoRevision } from "./turn-into-revision.ts";

let database: TestDatabase;
let desk: TestDesk;
let pairs = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

/** An article and a newer copy of it, imported by the researcher as an article of its own. */
async function importPair(): Promise<{ old: TestArticle; copy: TestArticle }> {
  pairs += 1;
  const text = `Port report ${String(pairs)}\n\nThe ferry carried 212 people. The quay was repaired in spring.`;
  const old = await addArticle(database.db, desk.editor, text);
  const copy = await addArticle(database.db, desk.researcher, `${text} The toll rises in May.`);
  return { old, copy };
}

const turn = (copy: { id: string }, old: { id: string }, actor = desk.researcher) =>
  turnIntoRevision(desk.deps, actor, { articleId: copy.id, version: 1, intoId: old.id });

const sentenceOf = (article: TestArticle, begins: string) =>
  article.sentences.find((s) => article.text.slice(s.start).startsWith(begins))?.id ?? "";

describe("a newer copy that was imported as an article", () => {
  test("becomes revision 2 of the older one with the decisions of both, and is archived", async () => {
    const { old, copy } = await importPair();
    const decide = async (article: TestArticle, begins: string, decision: "background" | "prediction") =>
      done(
        await decideSentence(desk.deps, desk.editor, {
          ...{ articleId: article.id, sentenceId: sentenceOf(article, begins), decision },
        }),
      );
    await decide(old, "The quay", "background");
    await decide(copy, "The toll", "prediction");
    const span = old.spanOf("The ferry carried 212 people");
    const { appearanceId } = done(
      await spotClaim(desk.deps, desk.editor, { ...span, text: "It carried 212" }),
    );
    const result = done(await turn(copy, old));
    expect(result).toMatchObject({ id: old.id, slug: old.slug, n: 2, version: 2, anchors: { exact: 1 } });
    const sentences = await database.db.sentence.findMany({
      where: { revisionId: result.revisionId },
      orderBy: { index: "asc" },
      select: { decision: true },
    });
    expect(sentences.map((s) => s.decision)).toEqual([null, "claim", "background", "prediction"]);
    expect(
      await database.db.appearanceAnchor.count({ where: { appearanceId, revisionId: result.revisionId } }),
    ).toBe(1);
    const archived = await database.db.article.findUniqueOrThrow({ where: { id: copy.id } });
    expect(archived.archivedAt).not.toBeNull();
    expect(archived.archiveReason).toContain("revision 2");
    expect(await eventKinds(database.db, copy.id)).toContain("article.turned-into-revision");
    expect(await eventKinds(database.db, old.id)).toContain("article.revised");
  });

  test("is an article of its own again when it is restored; the revision stays", async () => {
    const { old, copy } = await importPair();
    done(await turn(copy, old));
    done(await restoreArticle(desk.deps, desk.editor, { articleId: copy.id, version: 2 }));
    expect(await database.db.articleRevision.count({ where: { articleId: copy.id } })).toBe(1);
    expect(await database.db.articleRevision.count({ where: { articleId: old.id } })).toBe(2);
  });

  test("stays while claims appear in it", async () => {
    const { old, copy } = await importPair();
    done(
      await spotClaim(desk.deps, desk.editor, { ...copy.spanOf("The toll rises in May"), text: "It rises" }),
    );
    expect(refusalFrom(await turn(copy, old))).toMatchObject({ code: "ILLEGAL_MOVE" });
  });

  test("is turned by editors and by whoever imported it, into an article that is in use", async () => {
    const { old, copy } = await importPair();
    const stranger = await addUser(database.db, "researcher", "Stranger");
    expect(refusalFrom(await turn(copy, old, stranger)).code).toBe("FORBIDDEN");
    expect(refusalFrom(await turn(copy, copy)).code).toBe("ILLEGAL_MOVE");
    const stale = { articleId: copy.id, version: 7, intoId: old.id };
    expect(refusalFrom(await turnIntoRevision(desk.deps, desk.editor, stale)).code).toBe("CONFLICT");
    done(await turn(copy, old, desk.editor));
    expect(refusalFrom(await turn(copy, old, desk.editor)).code).toBe("ILLEGAL_MOVE");
    expect(refusalFrom(await turn(old, copy, desk.editor)).code).toBe("CONFLICT");
  });

  test("is turned once when two people press at once", async () => {
    const { old, copy } = await importPair();
    const outcomes = await Promise.all([
      turn(copy, old, desk.editor),
      turn(copy, old),
      turn(old, copy, desk.editor),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  });
});
