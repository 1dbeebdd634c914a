import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmAnchor } from "#lib/commands/anchor/confirm-anchor.ts";
import { keepOrphaned } from "#lib/commands/anchor/keep-orphaned.ts";
import { setAnchor } from "#lib/commands/anchor/set-anchor.ts";
import { moveAppearance } from "#lib/commands/claim/move-appearance.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { done, openTestDesk, refusalFrom, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { eventKinds } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { addRevision } from "./add-revision.ts";
import { decideSentence } from "./decide-sentence.ts";

let database: TestDatabase;
let desk: TestDesk;
let texts = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

const quote = "We carried 212 people in our first weekend";

/** Eight sentences, each with something to decide, and a number that keeps tests apart. */
function textOf(n: number): string {
  return [
    `Night ferry report number ${String(n)}`,
    `“${quote},” Captain Ada Finch said on Monday. The quay was repaired in spring.`,
    "The council will vote on the toll next week. Nobody knows how it will end, and the mayor said so twice.",
    "The ferries are old. A new timetable starts in May.",
  ].join("\n\n");
}

async function importOne(): Promise<TestArticle> {
  texts += 1;
  return addArticle(database.db, desk.editor, textOf(texts));
}

async function spot(article: TestArticle, words: string): Promise<{ id: string; appearanceId: string }> {
  return done(
    await spotClaim(desk.deps, desk.editor, { ...article.spanOf(words), text: `It is said that: ${words}` }),
  );
}

const revise = async (article: { id: string }, text: string) =>
  done(await addRevision(desk.deps, desk.researcher, { articleId: article.id, text }));

const anchorOf = (appearanceId: string, revisionId: string) =>
  database.db.appearanceAnchor.findUniqueOrThrow({
    where: { appearanceId_revisionId: { appearanceId, revisionId } },
  });

async function sentencesOf(revisionId: string) {
  const { text, sentences } = await database.db.articleRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { text: true, sentences: { orderBy: { index: "asc" } } },
  });
  return sentences.map((s) => ({ ...s, text: text.slice(s.start, s.end) }));
}

describe("a new revision", () => {
  test("keeps the one before, is read anew and takes the decisions of unchanged sentences along", async () => {
    const article = await importOne();
    const repaired = article.sentences.find((s) => article.text.slice(s.start).startsWith("The quay was"));
    const vote = article.sentences.find((s) => article.text.slice(s.start).startsWith("The council will"));
    for (const [sentence, decision] of [
      [repaired, "background"],
      [vote, "prediction"],
    ] as const) {
      const sentenceId = sentence?.id ?? "";
      const reasons = { reason: "internal", publicReason: "for readers" };
      done(
        await decideSentence(desk.deps, desk.editor, {
          articleId: article.id,
          sentenceId,
          decision,
          ...reasons,
        }),
      );
    }
    const text = `A first line was put in.\n\n${article.text.replace("next week", "in June")}`;
    const added = await revise(article, text);
    expect(added).toMatchObject({ n: 2, carried: 1, version: 2, slug: article.slug });
    const now = await sentencesOf(added.revisionId);
    const carried = now.find((s) => s.text === "The quay was repaired in spring.");
    const before = await database.db.sentence.findUniqueOrThrow({ where: { id: repaired?.id ?? "" } });
    expect(carried).toMatchObject({
      decision: "background",
      reason: "internal",
      publicReason: "for readers",
      decidedById: desk.editor.userId,
      decidedAt: before.decidedAt,
    });
    expect(now.find((s) => s.text.startsWith("The council will"))?.decision).toBeNull();
    expect(before.decision).toBe("background");
    expect(await database.db.revisionReading.count({ where: { revisionId: added.revisionId } })).toBe(1);
    expect(await eventKinds(database.db, article.id)).toContain("article.revised");
  });

  test("leaves claims as they are and anchors each of them: exact, proposed or orphaned", async () => {
    const article = await importOne();
    const [kept, changed, gone] = [
      await spot(article, "The ferries are old"),
      await spot(article, quote),
      await spot(article, "Nobody knows how it will end"),
    ];
    const hashed = await database.db.appearance.findMany({
      where: { articleId: article.id },
      orderBy: { id: "asc" },
    });
    const versions = await database.db.claim.findMany({
      select: { id: true, version: true },
      orderBy: { id: "asc" },
    });
    const text = article.text.replace("212 people", "240 people").replace(/ Nobody knows.*?twice\./, "");
    const { revisionId, anchors } = await revise(article, text);
    expect(anchors).toEqual({ exact: 1, proposed: 1, orphaned: 1 });
    const exact = await anchorOf(kept.appearanceId, revisionId);
    expect(text.slice(exact.start ?? 0, exact.end ?? 0)).toBe("The ferries are old");
    const proposed = await anchorOf(changed.appearanceId, revisionId);
    expect(text.slice(proposed.start ?? 0, proposed.end ?? 0)).toBe(
      "We carried 240 people in our first weekend",
    );
    expect(proposed).toMatchObject({ status: "proposed", confirmedAt: null });
    expect(await anchorOf(gone.appearanceId, revisionId)).toMatchObject({ status: "orphaned", start: null });
    expect(
      await database.db.appearance.findMany({ where: { articleId: article.id }, orderBy: { id: "asc" } }),
    ).toEqual(hashed);
    expect(
      await database.db.claim.findMany({ select: { id: true, version: true }, orderBy: { id: "asc" } }),
    ).toEqual(versions);
    const decided = (await sentencesOf(revisionId)).filter((s) => s.decision === "claim").map((s) => s.text);
    expect(decided).toEqual(["The ferries are old."]);
  });

  test("is refused when it is the latest text, or another article's, and may go back to earlier words", async () => {
    const [article, other] = [await importOne(), await importOne()];
    const again = refusalFrom(
      await addRevision(desk.deps, desk.editor, { articleId: article.id, text: `\r\n${article.text}\r\n` }),
    );
    expect(again).toMatchObject({ code: "CONFLICT", existing: { id: article.id } });
    const taken = refusalFrom(
      await addRevision(desk.deps, desk.editor, { articleId: article.id, text: other.text }),
    );
    expect(taken).toMatchObject({ code: "CONFLICT", existing: { id: other.id } });
    await revise(article, `${article.text}\n\nA correction.`);
    expect(await revise(article, article.text)).toMatchObject({ n: 3 });
  });

  test("is refused on a stale version with what is there, and with nonsense for a text", async () => {
    const article = await importOne();
    await revise(article, `${article.text} More.`);
    const stale = { articleId: article.id, version: 1, text: `${article.text} Other.` };
    expect(refusalFrom(await addRevision(desk.deps, desk.editor, stale))).toMatchObject({
      code: "CONFLICT",
      current: { version: 2 },
    });
    expect(
      refusalFrom(await addRevision(desk.deps, desk.editor, { articleId: article.id, text: " \n" })).code,
    ).toBe("INVALID");
  });

  test("makes the one before read-only", async () => {
    const article = await importOne();
    await revise(article, `${article.text} More.`);
    const sentenceId = article.sentences[1]?.id ?? "";
    const refusal = refusalFrom(
      await decideSentence(desk.deps, desk.editor, {
        articleId: article.id,
        sentenceId,
        decision: "opinion",
      }),
    );
    expect(refusal).toMatchObject({ code: "ILLEGAL_MOVE" });
    expect(refusal.message).toContain("revision 2");
  });

  test("waits its turn: of six at once all follow one another, each with an anchor for the claim", async () => {
    const article = await importOne();
    const { appearanceId } = await spot(article, quote);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        addRevision(desk.deps, desk.editor, {
          articleId: article.id,
          text: `${article.text}\n\nUpdate ${String(n)}.`,
        }),
      ),
    );
    expect(outcomes.map((o) => (o.ok ? o.value.result.n : 0)).sort()).toEqual([2, 3, 4, 5, 6, 7]);
    expect(await database.db.appearanceAnchor.count({ where: { appearanceId, status: "exact" } })).toBe(6);
  });

  test("and a claim spotted in the same moment: the claim is anchored in it, whoever was first", async () => {
    const article = await importOne();
    const span = article.spanOf("A new timetable starts in May");
    const [added, ...spotted] = await Promise.all([
      addRevision(desk.deps, desk.editor, { articleId: article.id, text: `${article.text} More.` }),
      ...["one", "two", "three"].map((text) =>
        spotClaim(desk.deps, desk.researcher, { ...span, text, revisionId: article.revisionId }),
      ),
    ]);
    const { revisionId } = done(added);
    for (const outcome of spotted) {
      const { appearanceId } = done(outcome);
      expect(await anchorOf(appearanceId, revisionId)).toMatchObject({ status: "exact" });
    }
  });
});

describe("an anchor that is not exact", () => {
  async function changedClaim() {
    const article = await importOne();
    const claim = await spot(article, quote);
    const text = article.text.replace("212 people", "240 people");
    const { revisionId } = await revise(article, text);
    const anchor = await anchorOf(claim.appearanceId, revisionId);
    return { article, claim, text, shown: { appearanceId: claim.appearanceId, revisionId }, anchor };
  }

  test("is confirmed by who may mark appearances, once, and its sentence is decided", async () => {
    const { claim, shown, anchor } = await changedClaim();
    const place = { start: anchor.start ?? 0, end: anchor.end ?? 0 };
    expect(refusalFrom(await confirmAnchor(desk.deps, desk.researcher, { ...shown, ...place })).code).toBe(
      "FORBIDDEN",
    );
    expect(
      refusalFrom(await confirmAnchor(desk.deps, desk.editor, { ...shown, start: 0, end: 3 })).code,
    ).toBe("CONFLICT");
    done(await confirmAnchor(desk.deps, desk.editor, { ...shown, ...place }));
    expect(await anchorOf(shown.appearanceId, shown.revisionId)).toMatchObject({
      ...{ status: "proposed", confirmedById: desk.editor.userId },
      confirmedAt: expect.any(Date),
    });
    expect((await sentencesOf(shown.revisionId)).filter((s) => s.decision === "claim")).toHaveLength(1);
    expect(refusalFrom(await confirmAnchor(desk.deps, desk.editor, { ...shown, ...place })).code).toBe(
      "ILLEGAL_MOVE",
    );
    expect(await eventKinds(database.db, claim.id)).toContain("claim.anchor-confirmed");
  });

  test("keeps a person's word in the revision after, while the words stand", async () => {
    const { article, shown, anchor, text } = await changedClaim();
    done(
      await confirmAnchor(desk.deps, desk.editor, {
        ...shown,
        start: anchor.start ?? 0,
        end: anchor.end ?? 0,
      }),
    );
    const { revisionId } = await revise(article, `News.\n\n${text}`);
    expect(await anchorOf(shown.appearanceId, revisionId)).toMatchObject({
      confirmedById: desk.editor.userId,
      similarity: anchor.similarity,
    });
  });

  test("is placed by hand on words that stand there once, or on a span", async () => {
    const { shown, text } = await changedClaim();
    const refused = async (exact: string) =>
      refusalFrom(await setAnchor(desk.deps, desk.editor, { ...shown, exact })).fields;
    expect(await refused("Nowhere to be found")).toHaveProperty("exact");
    expect(await refused("said")).toHaveProperty("exact");
    const exact = "Captain Ada Finch said on Monday";
    done(await setAnchor(desk.deps, desk.editor, { ...shown, exact }));
    const start = text.indexOf(exact);
    expect(await anchorOf(shown.appearanceId, shown.revisionId)).toMatchObject({
      ...{ start, end: start + exact.length, status: "proposed", confirmedById: desk.editor.userId },
    });
    done(await setAnchor(desk.deps, desk.editor, { ...shown, start: 0, end: 5 }));
    const decided = (await sentencesOf(shown.revisionId)).filter((s) => s.decision === "claim");
    expect(decided.map((s) => s.start)).toEqual([0]);
  });

  test("is given up, and stays so until the very words are back", async () => {
    const { article, shown, text } = await changedClaim();
    done(await keepOrphaned(desk.deps, desk.editor, shown));
    expect(refusalFrom(await keepOrphaned(desk.deps, desk.editor, shown)).code).toBe("ILLEGAL_MOVE");
    const without = await revise(article, text.replace(/“We carried.*?Monday\. /, ""));
    expect(await anchorOf(shown.appearanceId, without.revisionId)).toMatchObject({
      ...{ status: "orphaned", confirmedById: desk.editor.userId },
    });
    const back = await revise(article, `${article.text} And so on.`);
    expect(await anchorOf(shown.appearanceId, back.revisionId)).toMatchObject({ status: "exact" });
    expect(refusalFrom(await keepOrphaned(desk.deps, desk.editor, shown)).message).toContain("revision 4");
  });

  test("lets the appearance itself move only by a change of the claim's content", async () => {
    const { claim, shown, anchor, text } = await changedClaim();
    const ask = { claimId: claim.id, ...shown, version: 1 };
    expect(refusalFrom(await moveAppearance(desk.deps, desk.editor, ask)).code).toBe("ILLEGAL_MOVE");
    const place = { start: anchor.start ?? 0, end: anchor.end ?? 0 };
    done(await confirmAnchor(desk.deps, desk.editor, { ...shown, ...place }));
    expect(done(await moveAppearance(desk.deps, desk.reviewer, ask))).toMatchObject({ version: 2 });
    const moved = await database.db.appearance.findUniqueOrThrow({ where: { id: shown.appearanceId } });
    expect(moved).toMatchObject({ ...place, revisionId: shown.revisionId });
    expect(text.slice(moved.start, moved.end)).toBe(moved.exact);
    expect(await database.db.appearanceAnchor.count({ where: { appearanceId: shown.appearanceId } })).toBe(0);
    const { contributors } = await database.db.claim.findUniqueOrThrow({
      where: { id: claim.id },
      select: { contributors: { select: { userId: true } } },
    });
    expect(contributors.map((c) => c.userId)).toContain(desk.reviewer.userId);
  });
});
