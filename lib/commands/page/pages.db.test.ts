import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "#lib/auth/system-actor.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { addUser, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { methodologyVersionInForce } from "#lib/db/methodology-page.ts";
import { findPage } from "#lib/db/pages.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { PagePublication } from "#lib/domain/page/page.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { verifyChain } from "#lib/queries/desk/verify-chain.ts";
import { beginPolicy } from "./begin-policy.ts";
import { publishPage } from "./publish-page.ts";
import { removePage } from "./remove-page.ts";
import { retirePage } from "./retire-page.ts";
import { savePage } from "./save-page.ts";

let desk: TestDatabase;
let deps: CommandDeps;
let managing: Actor;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  deps = depsOf(desk.db);
  managing = await addUser(desk.db, "managing_editor", "Mara");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());

const words = (text: string, title = "Ethics policy") => ({ title, text, language: "en" });
const save = (slug: string, version: number, text: string, title?: string) =>
  savePage(deps, managing, { slug, version, ...words(text, title) });
const publish = (slug: string, version: number, note: string | null = null) =>
  publishPage(deps, managing, { slug, version, note });

async function bodiesOf(slug: string): Promise<PagePublication[]> {
  const page = await findPage(desk.db, slug);
  const rows = await desk.db.publication.findMany({
    where: { kind: "page", subjectId: page?.id ?? "" },
    orderBy: { n: "asc" },
  });
  for (const row of rows) expect(sha256(row.body)).toBe(row.sha256);
  return rows.map((row) => JSON.parse(row.body) as PagePublication);
}

const publicPage = (slug: string) => desk.db.publicPage.findUnique({ where: { slug } });

describe("a standing page", () => {
  it("is a draft that readers do not see until it is published, numbered and frozen", async () => {
    done(await save("ethics", 0, "We take no gifts."));
    expect(await publicPage("ethics")).toBeNull();
    const outcome = await publish("ethics", 1);
    expect(done(outcome)).toEqual({ slug: "ethics", n: 1 });
    expect(outcome.ok && [...outcome.value.changedTags].sort()).toEqual(["desk", "page:ethics", "pages"]);
    expect(await publicPage("ethics")).toMatchObject({ n: 1, state: "live", title: "Ethics policy" });
    expect(await bodiesOf("ethics")).toMatchObject([
      { n: 1, state: "live", text: "We take no gifts.", note: null, slug: "ethics" },
    ]);
  });

  it("keeps its publications while the text goes on being written, and says what changed in the next", async () => {
    done(await save("ethics", 1, "We take no gifts above ten crowns."));
    expect((await bodiesOf("ethics")).map((body) => body.text)).toEqual(["We take no gifts."]);
    expect(done(await publish("ethics", 2, "Small gifts may be kept."))).toEqual({ slug: "ethics", n: 2 });
    expect((await bodiesOf("ethics"))[1]).toMatchObject({
      n: 2,
      text: "We take no gifts above ten crowns.",
      note: "Small gifts may be kept.",
    });
    const page = await findPage(desk.db, "ethics");
    expect(await eventKinds(desk.db, page?.id ?? "")).toEqual([
      "page.saved",
      "page.published",
      "page.saved",
      "page.published",
    ]);
  });

  it("is published once when two people press the button at once", async () => {
    done(await save("ethics", 2, "We take no gifts at all."));
    const outcomes = await Promise.all([publish("ethics", 3), publish("ethics", 3)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const [loser] = outcomes.filter((outcome) => !outcome.ok);
    if (loser === undefined) throw new Error("Both were published.");
    expect(refusalFrom(loser)).toMatchObject({
      code: "ILLEGAL_MOVE",
      message: "Readers see exactly this as number 3.",
    });
    expect((await bodiesOf("ethics")).map((body) => body.n)).toEqual([1, 2, 3]);
  });

  it("is begun once when two people write it at once, and the second is shown the first's words", async () => {
    const outcomes = await Promise.all([
      save("about", 0, "One.", "About us"),
      save("about", 0, "Two.", "About"),
    ]);
    const refused = outcomes.filter((outcome) => !outcome.ok);
    expect(refused).toHaveLength(1);
    const kept = await findPage(desk.db, "about");
    expect(refusalFrom(refused[0] ?? outcomes[0])).toMatchObject({
      code: "CONFLICT",
      current: { text: kept?.text, title: kept?.title, version: 1 },
    });
  });

  it("refuses a stale version with the present words, to save and to publish, and changes nothing", async () => {
    const stale = refusalFrom(await save("ethics", 1, "Mine."));
    expect(stale).toMatchObject({
      code: "CONFLICT",
      current: { text: "We take no gifts at all.", version: 3 },
    });
    expect(refusalFrom(await publish("ethics", 1))).toMatchObject({ code: "CONFLICT" });
    expect((await findPage(desk.db, "ethics"))?.text).toBe("We take no gifts at all.");
  });

  it("is nobody's to write below managing editor", async () => {
    const input = { slug: "ethics", version: 3 };
    const refusals = [
      await savePage(deps, editor, { ...input, ...words("Mine.") }),
      await publishPage(deps, editor, input),
      await retirePage(deps, editor, { ...input, note: "Enough." }),
      await removePage(deps, editor, input),
      await beginPolicy(deps, editor, { title: "Gifts" }),
    ];
    expect(refusals.map((outcome) => refusalFrom(outcome).code)).toEqual(Array(5).fill("FORBIDDEN"));
  });

  it("cannot be begun at an address that no page is offered at", async () => {
    expect(refusalFrom(await save("admin", 0, "Hello.")).code).toBe("NOT_FOUND");
    expect(refusalFrom(await publish("funding", 0)).code).toBe("NOT_FOUND");
  });
});

describe("retiring a page", () => {
  it("freezes the reason as its next number, without the text, and takes the page out of the lists", async () => {
    const outcome = await retirePage(deps, managing, {
      slug: "ethics",
      version: 3,
      note: "Part of About now.",
    });
    expect(done(outcome)).toEqual({ slug: "ethics", n: 4 });
    expect(outcome.ok && outcome.value.changedTags).toContain("page:ethics");
    expect(await publicPage("ethics")).toMatchObject({ n: 4, state: "retired" });
    expect((await bodiesOf("ethics"))[3]).toMatchObject({
      state: "retired",
      text: "",
      note: "Part of About now.",
    });
  });

  it("refuses whoever had the page open to publish it, and a second retiring", async () => {
    expect(refusalFrom(await publish("ethics", 3)).code).toBe("CONFLICT");
    const again = await retirePage(deps, managing, { slug: "ethics", version: 4, note: "Again." });
    expect(refusalFrom(again).code).toBe("ILLEGAL_MOVE");
  });

  it("ends when the page is published again, with the same words too", async () => {
    expect(done(await publish("ethics", 4, "In force again."))).toEqual({ slug: "ethics", n: 5 });
    expect(await publicPage("ethics")).toMatchObject({ state: "live", n: 5 });
    const [first, , , , last] = await bodiesOf("ethics");
    expect(last?.firstPublishedAt).toBe(first?.publishedAt);
  });

  it("is not for a methodology, nor for a draft", async () => {
    done(await save("methodology", 0, "Two people read every claim.", "Methodology"));
    done(await publish("methodology", 1));
    const methodology = await retirePage(deps, managing, { slug: "methodology", version: 1, note: "None." });
    expect(refusalFrom(methodology).code).toBe("ILLEGAL_MOVE");
    const draft = await retirePage(deps, managing, { slug: "about", version: 1, note: "None." });
    expect(refusalFrom(draft).code).toBe("ILLEGAL_MOVE");
    const retire = desk.db.page.update({ where: { slug: "methodology" }, data: { state: "retired" } });
    await expect(retire).rejects.toThrow(/pages_methodology/);
  });
});

describe("a policy of the desk's own", () => {
  it("gets an address from its title or the one that was typed, once", async () => {
    expect(done(await beginPolicy(deps, managing, { title: "Use of AI" }))).toEqual({ slug: "use-of-ai" });
    expect(done(await beginPolicy(deps, managing, { title: "讽刺", slug: "satire" }))).toEqual({
      slug: "satire",
    });
    const taken = ["Use of AI!", "Ethics", "About", "讽刺"].map((title) =>
      beginPolicy(deps, managing, { title }),
    );
    for (const outcome of await Promise.all(taken)) {
      expect(refusalFrom(outcome)).toMatchObject({ code: "INVALID" });
    }
  });

  it("is not published empty, and goes without a trace in public while it is a draft", async () => {
    expect(refusalFrom(await publish("use-of-ai", 1)).code).toBe("NOT_READY");
    expect(done(await removePage(deps, managing, { slug: "use-of-ai", version: 1 }))).toEqual({
      title: "Use of AI",
    });
    expect(await findPage(desk.db, "use-of-ai")).toBeNull();
    expect(refusalFrom(await removePage(deps, managing, { slug: "ethics", version: 4 })).code).toBe(
      "ILLEGAL_MOVE",
    );
  });
});

describe("the methodology", () => {
  it("is number 1 before the desk writes its own, and its first publication is number 2", async () => {
    const fresh = await createTestDatabase();
    try {
      expect(await methodologyVersionInForce(fresh.db)).toBe(1);
      expect(await methodologyVersionInForce(desk.db)).toBe(2);
      expect((await bodiesOf("methodology")).map((body) => body.n)).toEqual([2]);
    } finally {
      await fresh.close();
    }
  });
});

describe("the record of the pages", () => {
  it("holds under verification, and no publication of it changes", async () => {
    expect((await verifyChain(desk.db, systemActor("test"))).findings).toEqual([]);
    const change = desk.db.publication.updateMany({ where: { kind: "page" }, data: { body: "{}" } });
    await expect(change).rejects.toThrow(/append-only/);
  });
});
