import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { addUser, depsOf } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { answerWith, openLocalSite, type LocalSite } from "#lib/intake/fetch/testing/local-site.ts";
import { importFromMessage } from "./import-from-message.ts";
import { receiveReaderMessage } from "./receive-reader-message.ts";

let desk: TestDatabase;
let site: LocalSite;
let deps: FetchingDeps;
let researcher: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
});
afterAll(() => desk.close());
beforeEach(async () => {
  site = await openLocalSite();
  deps = { ...depsOf(desk.db), fetchPage: site.fetchPage };
});
afterEach(() => site.close());

let count = 0;

async function sent(place: string | null): Promise<string> {
  count += 1;
  const text = `The ferry has ${String(count)} funnels.`;
  const outcome = await receiveReaderMessage(deps, {
    fields: { kind: "claim", text, wouldBeRight: null, place, name: null, email: null },
    about: null,
    language: "en",
    sender: { id: crypto.randomUUID(), tokenHash: `hash ${String(count)}` },
  });
  return done(outcome).messageId;
}

const page = `<article><h1>Ferry</h1>${"<p>The ferry carried forty thousand people last year, the council says.</p>".repeat(5)}</article>`;
const row = (id: string) => desk.db.readerMessage.findUniqueOrThrow({ where: { id } });

it("imports the article a reader names, once, and notes that somebody looked", async () => {
  site.pages.set("/ferry", answerWith("text/html", page));
  const messageId = await sent(site.at("/ferry"));
  const first = done(await importFromMessage(deps, researcher, { messageId }));
  expect(first.added).toBe(true);
  expect(await row(messageId)).toMatchObject({ state: "looked_at", articleId: first.articleId });
  const other = await sent(site.at("/ferry"));
  expect(done(await importFromMessage(deps, researcher, { messageId: other }))).toMatchObject({
    added: false,
    articleId: first.articleId,
  });
});

it("leaves the message as it was when the page cannot be had or none is named", async () => {
  for (const place of [site.at("/missing"), "on the radio", null]) {
    const messageId = await sent(place);
    expect(refusalFrom(await importFromMessage(deps, researcher, { messageId }))).toMatchObject({
      code: "INVALID",
    });
    expect(await row(messageId)).toMatchObject({ state: "received", articleId: null });
  }
});

it("never fetches from inside the desk's own network for a stranger", async () => {
  const messageId = await sent("http://169.254.169.254/latest/meta-data");
  const guarded = await importFromMessage(depsOf(desk.db), researcher, { messageId });
  expect(refusalFrom(guarded)).toMatchObject({ code: "INVALID" });
});
