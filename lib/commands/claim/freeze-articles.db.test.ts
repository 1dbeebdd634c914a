import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmAnchor } from "#lib/commands/anchor/confirm-anchor.ts";
import { addRevision } from "#lib/commands/article/add-revision.ts";
import { moveClaim } from "#lib/commands/claim/move-claim.ts";
import { removeAppearance } from "#lib/commands/claim/remove-appearance.ts";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  satisfyGate,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import type { ArticlePublication } from "#lib/domain/publication/publication.ts";
import { deriveClaim } from "#lib/publishing/claim-state.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

async function placeOf(claimId: string) {
  return database.db.appearance.findFirstOrThrow({
    where: { claimId },
    select: {
      id: true,
      articleId: true,
      start: true,
      end: true,
      exact: true,
      revision: { select: { text: true } },
    },
  });
}

const revise = async (articleId: string, text: string) =>
  done(await addRevision(desk.deps, desk.researcher, { articleId, text }));

const articleCopies = (articleId: string) =>
  database.db.publication.findMany({
    where: { kind: "article", subjectId: articleId },
    orderBy: { n: "asc" },
  });

async function frozenArticle(articleId: string): Promise<ArticlePublication> {
  const copies = await articleCopies(articleId);
  return JSON.parse(copies.at(-1)?.body ?? "") as ArticlePublication;
}

/** The words a frozen copy marks, read off its own passages. */
function markedIn({ passages, highlights }: ArticlePublication): (string | undefined)[] {
  return highlights.map(({ start, end }) => {
    const passage = passages.find((p) => p.start <= start && end <= p.end);
    return passage?.text.slice(start - passage.start, end - passage.start);
  });
}

/** Suspends and brings back: the article is frozen twice, and the claim's own words stay what they were. */
async function freezeAgain(claimId: string): Promise<void> {
  done(await makeMove(desk, desk.managing, claimId, "suspend", { reason: "Looking again." }));
  done(await makeMove(desk, desk.managing, claimId, "unsuspend"));
}

describe("a public article whose text got a newer revision", () => {
  test("stays as it was frozen until one of its claims is published, suspended or retracted", async () => {
    const claimId = await publishedClaim(desk);
    const { articleId, revision } = await placeOf(claimId);
    const before = await articleCopies(articleId);
    await revise(articleId, `An addition.\n\n${revision.text}`);
    expect(await articleCopies(articleId)).toEqual(before);
  });

  test("marks an unchanged passage at its new place", async () => {
    const claimId = await publishedClaim(desk);
    const { articleId, revision, exact, start } = await placeOf(claimId);
    await revise(articleId, `An addition to the report 🙂.\n\n${revision.text}`);
    await freezeAgain(claimId);
    const frozen = await frozenArticle(articleId);
    expect(markedIn(frozen)).toEqual([exact]);
    expect(frozen.highlights[0]?.start).toBe(start + "An addition to the report 🙂.\n\n".length);
    expect(frozen.unplaced).toEqual([]);
  });

  test("lists a claim whose passage changed without a place, until somebody confirms it", async () => {
    const claimId = await publishedClaim(desk);
    const { articleId, revision, id } = await placeOf(claimId);
    const { revisionId } = await revise(
      articleId,
      revision.text.replace("thousand people", "hundred persons"),
    );
    await freezeAgain(claimId);
    const unsure = await frozenArticle(articleId);
    expect(unsure.highlights).toEqual([]);
    expect(unsure.unplaced?.map((claim) => claim.claimSlug)).toHaveLength(1);
    expect(unsure.passages).toEqual([]);
    const anchor = await database.db.appearanceAnchor.findFirstOrThrow({ where: { appearanceId: id } });
    const place = { start: anchor.start ?? 0, end: anchor.end ?? 0 };
    done(await confirmAnchor(desk.deps, desk.editor, { appearanceId: id, revisionId, ...place }));
    await freezeAgain(claimId);
    const settled = await frozenArticle(articleId);
    expect(markedIn(settled)[0]).toContain("hundred persons");
    expect(settled.unplaced).toEqual([]);
  });

  test("lists a claim whose passage is gone", async () => {
    const claimId = await publishedClaim(desk);
    const { articleId } = await placeOf(claimId);
    await revise(articleId, `Nothing of it is left in text ${articleId}.`);
    await freezeAgain(claimId);
    const frozen = await frozenArticle(articleId);
    expect(frozen.highlights).toEqual([]);
    expect(frozen.unplaced).toHaveLength(1);
  });

  test("still marks the live claim while its working copy has dropped the appearance", async () => {
    const claimId = await publishedClaim(desk);
    const { articleId, revision, exact, id } = await placeOf(claimId);
    await revise(articleId, `${revision.text} More.`);
    done(await makeMove(desk, desk.editor, claimId, "revise"));
    const { version } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
    done(await removeAppearance(desk.deps, desk.editor, { claimId, appearanceId: id, version }));
    await freezeAgain(claimId);
    expect(markedIn(await frozenArticle(articleId))).toEqual([exact]);
    done(await makeMove(desk, desk.managing, claimId, "discard"));
    const anchors = await database.db.appearanceAnchor.findMany({ where: { appearanceId: id } });
    expect(anchors).toMatchObject([{ status: "exact" }]);
  });
});

describe("a claim on its way while its article gets a newer revision", () => {
  test("keeps version, hash and approval, and is published with the words it was approved with", async () => {
    const claimId = await claimInReview(desk);
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    const hashOf = async () => {
      const copy = await loadWorkingCopy(database.db, claimId);
      if (copy === null) throw new Error("The claim is gone.");
      return { hash: deriveClaim(copy, "2026-05-04").contentHash, version: copy.version };
    };
    const before = await hashOf();
    const { articleId, revision, id, exact } = await placeOf(claimId);
    const { revisionId } = await revise(
      articleId,
      revision.text.replace("thousand people", "hundred persons"),
    );
    const anchor = await database.db.appearanceAnchor.findFirstOrThrow({ where: { appearanceId: id } });
    const place = { start: anchor.start ?? 0, end: anchor.end ?? 0 };
    done(await confirmAnchor(desk.deps, desk.editor, { appearanceId: id, revisionId, ...place }));
    expect(await hashOf()).toEqual(before);
    done(await moveClaim(desk.deps, desk.managing, { claimId, move: "publish", version: before.version }));
    const { body } = await database.db.publication.findFirstOrThrow({
      where: { kind: "claim", subjectId: claimId },
      select: { body: true },
    });
    expect(body).toContain(exact);
  });

  test("published while a revision comes in: both go through, one after the other", async () => {
    const claimId = await publishedClaim(desk);
    const { articleId, revision } = await placeOf(claimId);
    done(await makeMove(desk, desk.editor, claimId, "revise"));
    await satisfyGate(desk, claimId);
    done(await makeMove(desk, desk.editor, claimId, "submit"));
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    const correction = { kind: "update", note: "Looked at once more." } as const;
    const [published, added] = await Promise.all([
      makeMove(desk, desk.managing, claimId, "publish", { correction }),
      addRevision(desk.deps, desk.researcher, { articleId, text: `${revision.text} And more.` }),
    ]);
    expect([published.ok, added.ok]).toEqual([true, true]);
    const frozen = await frozenArticle(articleId);
    expect(frozen.highlights).toHaveLength(1);
  });
});
