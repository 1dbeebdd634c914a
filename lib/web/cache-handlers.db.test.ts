import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { touchTags } from "#lib/db/tag-times.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";

type Handlers = Awaited<ReturnType<typeof loadHandlers>>;

/** Fresh copies of the handlers, as a process that has just started has them. */
async function loadHandlers(url: string) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", url);
  Reflect.deleteProperty(globalThis, Symbol.for("plumbline.tag-clock"));
  const results = (await import("./cache-handler.ts")).default;
  const Pages = (await import("./page-cache-handler.ts")).default;
  const { clockNow, learnChanges } = await import("./tag-clock.ts");
  await learnChanges();
  return { results, Pages, clockNow };
}

/** A result as Next hands it over, computed from now on. */
function resultOf(handlers: Handlers, text: string, tags: string[]) {
  return Promise.resolve({
    value: new Response(text).body!,
    tags,
    stale: 30,
    timestamp: handlers.clockNow(),
    expire: 3600,
    revalidate: 60,
  });
}

async function read(handlers: Handlers, key: string): Promise<string | null> {
  const entry = await handlers.results.get(key, []);
  return entry === undefined ? null : new Response(entry.value).text();
}

function page(html: string, tags: string) {
  return { kind: "APP_PAGE", html, headers: { "x-next-cache-tags": tags } };
}

describe("the caches of public pages", () => {
  let database: TestDatabase;
  let handlers: Handlers;

  beforeEach(async () => {
    database = await createTestDatabase();
    handlers = await loadHandlers(database.url);
  });

  afterEach(() => database.close());

  const publish = (...tags: string[]) => database.db.$transaction((tx) => touchTags(tx, tags, new Date(0)));

  it("serve a result again, with the same bytes each time", async () => {
    await handlers.results.set("k", resultOf(handlers, "a claim", ["claim:1"]));
    expect(await read(handlers, "k")).toBe("a claim");
    expect(await read(handlers, "k")).toBe("a claim");
  });

  it("drop a result when a transaction elsewhere changed one of its tags", async () => {
    await handlers.results.set("k", resultOf(handlers, "old", ["claim:1", "slug:a"]));
    await handlers.results.set("other", resultOf(handlers, "other", ["claim:2"]));
    await publish("slug:a");
    await vi.waitFor(async () => expect(await read(handlers, "k")).toBeNull());
    expect(await read(handlers, "other")).toBe("other");
  });

  it("drop a result at once when its tag changed in this process", async () => {
    await handlers.results.set("k", resultOf(handlers, "old", ["claim:1"]));
    await handlers.results.updateTags(["claim:1"]);
    expect(await read(handlers, "k")).toBeNull();
  });

  it("do not keep what was computed before a change and stored after it", async () => {
    const early = resultOf(handlers, "computed before", ["claim:1"]);
    await handlers.results.updateTags(["claim:1"]);
    await handlers.results.set("k", early);
    expect(await read(handlers, "k")).toBeNull();
  });

  it("drop a whole page by the tags Next wrote into its header", async () => {
    const request = new handlers.Pages();
    await request.set("/claims/a", page("<p>old</p>", "_N_T_/claims/a,claim:1"), {
      cacheControl: { revalidate: 60 },
    });
    expect((await new handlers.Pages().get("/claims/a"))?.value.html).toBe("<p>old</p>");
    await publish("claim:1");
    await vi.waitFor(async () => expect(await new handlers.Pages().get("/claims/a")).toBeNull());
  });

  it("do not keep a page whose request began before a change", async () => {
    const early = new handlers.Pages();
    await new handlers.Pages().revalidateTag("claim:1");
    await early.set("/claims/a", page("<p>old</p>", "claim:1"), {});
    expect(await new handlers.Pages().get("/claims/a")).toBeNull();
  });

  it("begin empty in a new process", async () => {
    await new handlers.Pages().set("/claims/a", page("<p>old</p>", "claim:1"), {});
    const restarted = await loadHandlers(database.url);
    expect(await new restarted.Pages().get("/claims/a")).toBeNull();
  });

  it("serve nothing while the database cannot be read", async () => {
    await handlers.results.set("k", resultOf(handlers, "old", ["claim:1"]));
    await new handlers.Pages().set("/claims/a", page("<p>old</p>", "claim:1"), {});
    await database.db.$executeRaw`ALTER TABLE tag_times RENAME TO tag_times_away`;
    await vi.waitFor(async () => expect(await read(handlers, "k")).toBeNull());
    expect(await new handlers.Pages().get("/claims/a")).toBeNull();
  });
});
