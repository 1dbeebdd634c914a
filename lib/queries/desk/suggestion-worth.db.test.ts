import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptSuggestion } from "#lib/commands/suggestion/accept-suggestion.ts";
import { dismissSuggestion } from "#lib/commands/suggestion/dismiss-suggestion.ts";
import { addArticle } from "#lib/commands/testing/article-desk.ts";
import { addClaim, addUser, depsOf, testNow } from "#lib/commands/testing/library-desk.ts";
import { readByHand, suggestionOn, suggestionsOf } from "#lib/commands/testing/reading-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { suggestionWorth } from "./suggestion-worth.ts";

let desk: TestDatabase;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());

test("a desk without suggestions has nothing to tell", async () => {
  expect(await suggestionWorth(desk.db, editor, testNow)).toMatchObject({
    rows: [],
    claims: { made: 0, suggested: 0 },
  });
});

test("tells by origin and month what became of suggestions, and how many claims came from one", async () => {
  const article = await addArticle(desk.db, editor, "The toll rose by 4 crowns in May. Nobody minded it.");
  const on = (text: string) => suggestionOn(article, "The toll rose by 4 crowns", { text });
  await readByHand(desk.db, article, [on("One two"), on("Two of four words"), on("Three"), on("Zero")]);
  const [one, three, two] = await suggestionsOf(desk.db, article);
  const named = (each: { id: string } | undefined) => ({
    articleId: article.id,
    suggestionId: each?.id ?? "",
  });
  const deps = depsOf(desk.db);
  await acceptSuggestion(deps, editor, named(one));
  await acceptSuggestion(deps, editor, { ...named(two), text: "Two words" });
  await dismissSuggestion(deps, editor, named(three));
  await desk.db.claimSuggestion.create({
    data: {
      ...{ revisionId: article.revisionId, start: 0, end: 4, text: "Theirs", speechMode: "narration" },
      ...{ origin: "assistant", model: "m", promptHash: "p", createdAt: new Date("2026-04-10T12:00:00Z") },
    },
  });
  const claimId = await addClaim(desk.db);
  await desk.db.claim.update({ where: { id: claimId }, data: { createdAt: testNow } });
  const worth = await suggestionWorth(desk.db, editor, testNow);
  expect(worth.rows).toEqual([
    {
      ...{ month: "2026-05", origin: "rules", offered: 4, accepted: 1, edited: 1, dismissed: 1, open: 1 },
      wordsKept: 0.5,
    },
    {
      ...{ month: "2026-04", origin: "assistant", offered: 1, accepted: 0, edited: 0, dismissed: 0, open: 1 },
      wordsKept: null,
    },
  ]);
  expect(worth.claims).toEqual({ made: 3, suggested: 2 });
});
