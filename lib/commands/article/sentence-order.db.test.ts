import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { addUser, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import { readByHand, suggestionOn, suggestionsOf } from "#lib/commands/testing/reading-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { BlockKind } from "#lib/domain/article/article.ts";
import { decideSentenceInput } from "#lib/domain/article/article.schema.ts";
import { spotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { decideSentence } from "./decide-sentence.ts";
import { joinSentences } from "./join-sentences.ts";
import { returnSuggestedDecisions } from "./return-suggested-decisions.ts";
import { setBlockKind } from "./set-block-kind.ts";
import { splitSentence } from "./split-sentence.ts";
import { takeSuggestedDecisions } from "./take-suggested-decisions.ts";

let desk: TestDatabase;
let researcher: Actor;
let editor: Actor;
let article: TestArticle;
let n = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());
beforeEach(async () => {
  n += 1;
  article = await addArticle(
    desk.db,
    editor,
    `Report ${n} opens here. The toll rose by 4 crowns. It is a shame.\n\nThe quay was closed in May. Nobody minded.`,
  );
});

const rows = () =>
  desk.db.sentence.findMany({
    where: { revisionId: article.revisionId },
    orderBy: { index: "asc" },
  });
const texts = async () => (await rows()).map(({ start, end }) => article.text.slice(start, end));
const idAt = async (index: number) => (await rows())[index]?.id ?? "";
const versionAt = async (index: number) => (await rows())[index]?.version ?? 0;
const decide = async (index: number, decision: string, reason?: string) =>
  done(
    await decideSentence(
      depsOf(desk.db),
      editor,
      decideSentenceInput.parse({ articleId: article.id, sentenceId: await idAt(index), decision, reason }),
    ),
  );
const spot = async (words: string) =>
  done(
    await spotClaim(
      depsOf(desk.db),
      editor,
      spotClaimInput.parse({ ...article.spanOf(words), text: `${words} ${n}` }),
    ),
  );
const split = async (index: number, words: string, fields: object = {}) =>
  splitSentence(depsOf(desk.db), researcher, {
    articleId: article.id,
    sentenceId: await idAt(index),
    at: article.text.indexOf(words),
    version: await versionAt(index),
    ...fields,
  });
const join = async (index: number, fields: object = {}) =>
  joinSentences(depsOf(desk.db), researcher, {
    articleId: article.id,
    sentenceId: await idAt(index),
    version: await versionAt(index),
    ...fields,
  });

describe("splitting", () => {
  test("makes two sentences, moves the later ones, keeps the decision on both, and reads the article again", async () => {
    await decide(1, "opinion", "Taste");
    await decide(2, "background");
    const result = done(await split(1, "rose by 4"));
    expect(await texts()).toEqual([
      `Report ${n} opens here.`,
      "The toll",
      "rose by 4 crowns.",
      "It is a shame.",
      "The quay was closed in May.",
      "Nobody minded.",
    ]);
    const after = await rows();
    expect(after.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(after.map(({ decision }) => decision)).toEqual([
      null,
      "opinion",
      "opinion",
      "background",
      null,
      null,
    ]);
    expect(after[2]).toMatchObject({
      id: result.second.id,
      reason: "Taste",
      decidedById: editor.userId,
      version: 1,
    });
    expect(after.every(({ suggested }) => suggested !== null)).toBe(true);
    expect(await eventKinds(desk.db, article.id)).toContain("sentence.split");
  });

  test("leaves “claim” on the half where the claim stands", async () => {
    await spot("rose by 4 crowns");
    done(await split(1, "rose by 4"));
    expect((await rows()).slice(1, 3).map(({ decision }) => decision)).toEqual([null, "claim"]);
  });

  test("is refused with a stale version, outside the sentence, and on another article", async () => {
    expect(refusalFrom(await split(1, "rose", { version: 9 })).code).toBe("CONFLICT");
    expect(refusalFrom(await split(1, "Nobody")).code).toBe("INVALID");
    const other = await addArticle(desk.db, editor, `Another report ${n} stands alone.`);
    expect(refusalFrom(await split(1, "rose", { articleId: other.id })).code).toBe("NOT_FOUND");
  });

  test("at once in one article numbers every sentence once, and one sentence is split once", async () => {
    const before = await rows();
    const cuts = [
      [0, "opens"],
      [1, "rose"],
      [1, "by 4"],
      [2, "a shame"],
      [4, "minded"],
    ] as const;
    const outcomes = await Promise.all(
      cuts.map(([index, words]) =>
        splitSentence(depsOf(desk.db), researcher, {
          ...{ articleId: article.id, sentenceId: before[index]?.id ?? "", version: 1 },
          at: article.text.indexOf(words),
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(4);
    const after = await rows();
    expect(after.map(({ index }) => index)).toEqual(after.map((_row, at) => at));
    const ends = after.map(({ end }) => end);
    for (const { start, index } of after.slice(1)) expect(start).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
  });
});

describe("joining", () => {
  test("makes one sentence; different decisions are open again, and splitting puts them back", async () => {
    await decide(1, "opinion", "Taste");
    await decide(2, "background");
    const joined = done(await join(1));
    expect((await texts())[1]).toBe("The toll rose by 4 crowns. It is a shame.");
    expect((await rows()).map(({ index, decision }) => [index, decision])).toEqual([
      [0, null],
      [1, null],
      [2, null],
      [3, null],
    ]);
    done(
      await splitSentence(depsOf(desk.db), editor, {
        ...{ articleId: article.id, sentenceId: joined.id, at: joined.at, version: joined.version },
        halves: [...joined.before],
      }),
    );
    expect((await rows())[1]).toMatchObject({ decision: "opinion", reason: "Taste" });
    expect((await rows())[2]).toMatchObject({ decision: "background" });
  });

  test("keeps “claim” where a claim stands on either", async () => {
    await spot("It is a shame");
    done(await join(1));
    expect((await rows())[1]?.decision).toBe("claim");
  });

  test("is refused over the end of a paragraph, for the last sentence, and with a stale version", async () => {
    expect(refusalFrom(await join(2)).code).toBe("ILLEGAL_MOVE");
    expect(refusalFrom(await join(4)).code).toBe("ILLEGAL_MOVE");
    expect(refusalFrom(await join(0, { version: 9 })).code).toBe("CONFLICT");
  });
});

describe("a block", () => {
  const blockAt = async (words: string) => {
    const at = article.text.indexOf(words);
    return desk.db.block.findFirstOrThrow({
      where: { revisionId: article.revisionId, start: { lte: at }, end: { gt: at } },
    });
  };
  const set = async (words: string, kind: BlockKind, from?: BlockKind) => {
    const block = await blockAt(words);
    return setBlockKind(depsOf(desk.db), researcher, {
      ...{ articleId: article.id, revisionId: article.revisionId, index: block.index },
      ...{ from: from ?? block.kind, kind },
    });
  };

  test("is put aside and restored, its sentences follow and keep their decisions", async () => {
    await decide(3, "background");
    done(await set("The quay", "boilerplate"));
    expect((await rows()).slice(3)).toMatchObject([
      { kind: "boilerplate", decision: "background" },
      { kind: "boilerplate", decision: null, suggested: "boilerplate" },
    ]);
    done(await set("The quay", "paragraph"));
    const restored = (await rows()).slice(3);
    expect(restored.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
    expect(restored[1]?.suggested).not.toBe("boilerplate");
    const kinds = await eventKinds(desk.db, article.id);
    expect(kinds.filter((kind) => kind === "article.block-changed")).toHaveLength(2);
  });

  test("with a claim in it stays, and of two who change one block one is told", async () => {
    await spot("The quay was closed");
    expect(refusalFrom(await set("The quay", "boilerplate")).code).toBe("ILLEGAL_MOVE");
    const both = await Promise.all([set("Report", "boilerplate"), set("Report", "heading", "paragraph")]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});

describe("taking suggestions together", () => {
  beforeEach(async () => {
    const offered = [suggestionOn(article, "The toll rose by 4 crowns")];
    await readByHand(desk.db, article, offered, {
      0: { suggested: "background" },
      1: { suggested: "claim" },
      2: { suggested: "opinion" },
      3: { suggested: "background" },
      4: { suggested: "boilerplate" },
    });
  });

  test("decides background and boilerplate, never a claim, and leaves what is decided", async () => {
    await decide(0, "duplicate");
    const taken = done(await takeSuggestedDecisions(depsOf(desk.db), researcher, { articleId: article.id }));
    expect(taken.count).toBe(2);
    expect((await rows()).map(({ decision }) => decision)).toEqual([
      "duplicate",
      null,
      null,
      "background",
      "boilerplate",
    ]);
    expect((await suggestionsOf(desk.db, article))[0]?.state).toBe("open");
  });

  test("can be taken back whole, but not over a decision taken since", async () => {
    const { at } = done(await takeSuggestedDecisions(depsOf(desk.db), researcher, { articleId: article.id }));
    await decide(3, "question");
    const back = await returnSuggestedDecisions(depsOf(desk.db), researcher, { articleId: article.id, at });
    expect(done(back).count).toBe(2);
    expect((await rows()).map(({ decision }) => decision)).toEqual([null, null, null, "question", null]);
  });
});
