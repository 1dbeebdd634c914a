import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginPolicy } from "#lib/commands/page/begin-policy.ts";
import { publishPage } from "#lib/commands/page/publish-page.ts";
import { retirePage } from "#lib/commands/page/retire-page.ts";
import { savePage } from "#lib/commands/page/save-page.ts";
import { publishScale } from "#lib/commands/rating/publish-scale.ts";
import { setIfcn } from "#lib/commands/settings/set-ifcn.ts";
import { done } from "#lib/commands/testing/claim-path.ts";
import { addUser, depsOf } from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { publishScaleInput } from "#lib/domain/rating/rating.schema.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { findPublicationByHash } from "./find-publication-by-hash.ts";
import { getPagePublicationFile, getScalePublicationFile } from "./get-page-publication-file.ts";
import { getPublicDesk } from "./get-public-desk.ts";
import { getPublicPage } from "./get-public-page.ts";
import { getScaleHistory } from "./get-scale-history.ts";
import { listPublicPages } from "./list-public-pages.ts";

let desk: TestDatabase;
let deps: CommandDeps;
let managing: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  deps = depsOf(desk.db);
  managing = await addUser(desk.db, "managing_editor", "Mara");
});
afterAll(() => desk.close());

async function save(slug: string, text: string): Promise<number> {
  const page = await desk.db.page.findUnique({ where: { slug }, select: { version: true, title: true } });
  const words = { title: page?.title ?? `Page ${slug}`, text, language: "en" };
  return done(await savePage(deps, managing, { slug, version: page?.version ?? 0, ...words })).version;
}

async function publish(slug: string, text: string, note: string | null = null): Promise<void> {
  done(await publishPage(deps, managing, { slug, version: await save(slug, text), note }));
}

describe("a fresh desk", () => {
  it("links to no page, shows none, and rates by the scale every desk begins with", async () => {
    expect(await listPublicPages(desk.db)).toEqual([]);
    expect(await getPublicPage(desk.db, "about")).toBeNull();
    const { pages, methodologyVersion, scaleVersion, ifcnUrl } = await getPublicDesk(desk.db);
    expect([pages, methodologyVersion, scaleVersion, ifcnUrl]).toEqual([[], 1, 1, null]);
  });
});

describe("a standing page in public", () => {
  it("shows nothing of a draft, nor of words saved after the publication", async () => {
    await save("about", "MARKER-DRAFT");
    expect(await getPublicPage(desk.db, "about")).toBeNull();
    expect(await listPublicPages(desk.db)).toEqual([]);
    await publish("about", "We check what is said on the islands.");
    await save("about", "MARKER-LATER");
    const shown = JSON.stringify([
      await getPublicPage(desk.db, "about"),
      await getPublicDesk(desk.db),
      await getPagePublicationFile(desk.db, "about", 1),
    ]);
    expect(shown).toContain("We check what is said on the islands.");
    expect(shown).not.toContain("MARKER");
  });

  it("shows the version in force, what it changed, and earlier ones by their number", async () => {
    await publish("about", "We check what is said on the islands and in Ardmore.", "Ardmore is new.");
    const current = await getPublicPage(desk.db, "about");
    expect(current).toMatchObject({ state: "current", n: 2, note: "Ardmore is new.", path: "/about" });
    expect(current?.versions.map((v) => v.n)).toEqual([2, 1]);
    expect(current?.changes?.flatMap((c) => c.runs).some((run) => run.kind === "added")).toBe(true);
    const earlier = await getPublicPage(desk.db, "about", 1);
    expect(earlier).toMatchObject({ state: "earlier", n: 1, text: "We check what is said on the islands." });
    expect(earlier?.changes).toBeNull();
    expect(await getPublicPage(desk.db, "about", 9)).toBeNull();
  });

  it("says of a retired page why, keeps its versions, and links to it nowhere", async () => {
    done(await beginPolicy(deps, managing, { title: "Readers' comments" }));
    await publish("readers-comments", "You may comment.");
    const { version } = await desk.db.page.findUniqueOrThrow({ where: { slug: "readers-comments" } });
    done(await retirePage(deps, managing, { slug: "readers-comments", version, note: "Nobody did." }));
    expect(await getPublicPage(desk.db, "readers-comments")).toMatchObject({
      ...{ state: "retired", n: 2, text: "", note: "Nobody did.", path: "/policies/readers-comments" },
    });
    expect(await getPublicPage(desk.db, "readers-comments", 1)).toMatchObject({
      ...{ state: "earlier", text: "You may comment." },
    });
    expect((await listPublicPages(desk.db)).map((page) => page.slug)).toEqual(["about"]);
  });

  it("can be had as the bytes its hash was taken of", async () => {
    const file = await getPagePublicationFile(desk.db, "about", 2);
    expect(sha256(file?.body ?? "")).toBe(file?.sha256);
    expect(file?.sha256).toBe((await getPublicPage(desk.db, "about"))?.sha256);
    expect(await getPagePublicationFile(desk.db, "about", 3)).toBeNull();
    expect(await getPagePublicationFile(desk.db, "team", 1)).toBeNull();
  });

  it("is found by the hash of each version, at the address of that version", async () => {
    const versions = (await getPublicPage(desk.db, "about"))?.versions ?? [];
    const found = await Promise.all(versions.map((v) => findPublicationByHash(desk.db, v.sha256)));
    expect(found).toMatchObject([
      { kind: "page", n: 2, state: "current", place: { path: "/about", title: "Page about" } },
      { kind: "page", n: 1, state: "earlier", place: { path: "/about?version=1" } },
    ]);
    const retired = await getPublicPage(desk.db, "readers-comments", 1);
    expect(await findPublicationByHash(desk.db, retired?.sha256 ?? "")).toMatchObject({
      ...{ state: "earlier", place: { path: "/policies/readers-comments?version=1" } },
    });
  });

  it("keeps number and day of a redacted version and nothing else", async () => {
    await desk.db.publication.updateMany({
      where: {
        kind: "page",
        n: 1,
        subjectId: (await desk.db.page.findUniqueOrThrow({ where: { slug: "about" } })).id,
      },
      data: { body: "", redactedAt: deps.now() },
    });
    expect(await getPublicPage(desk.db, "about", 1)).toMatchObject({
      state: "redacted",
      text: "",
      note: null,
    });
    expect(await getPagePublicationFile(desk.db, "about", 1)).toBeNull();
    expect((await getPublicPage(desk.db, "about"))?.changes).toBeNull();
  });
});

describe("the links to standing pages", () => {
  it("stand in the order every desk is offered them, the desk's own policies behind", async () => {
    await publish("ethics", "No gifts.");
    await publish("methodology", "Two people read every claim.");
    done(await beginPolicy(deps, managing, { title: "Use of machines" }));
    await publish("use-of-machines", "They suggest; people decide.");
    const pages = await listPublicPages(desk.db);
    expect(pages.map((page) => page.path)).toEqual([
      "/about",
      "/methodology",
      "/policies/ethics",
      "/policies/use-of-machines",
    ]);
    expect((await getPublicDesk(desk.db)).methodologyVersion).toBe(2);
  });
});

describe("the signature under the code of principles", () => {
  it("is told to readers with the address for complaints, the code's own where none is given", async () => {
    const { version } = await desk.db.setting.findUniqueOrThrow({ where: { id: 1 } });
    done(await setIfcn(deps, managing, { version, ifcnSignatory: true }));
    expect((await getPublicDesk(desk.db)).ifcnUrl).toBe("https://ifcncodeofprinciples.poynter.org/");
    const ifcnUrl = "https://ifcn.example/lorne";
    done(await setIfcn(deps, managing, { version: version + 1, ifcnSignatory: true, ifcnUrl }));
    expect((await getPublicDesk(desk.db)).ifcnUrl).toBe(ifcnUrl);
    done(await setIfcn(deps, managing, { version: version + 2, ifcnSignatory: false, ifcnUrl }));
    expect((await getPublicDesk(desk.db)).ifcnUrl).toBeNull();
  });
});

describe("the versions of the rating scale in public", () => {
  it("stand newest first, each with what it changed and the ratings that were in use and retired", async () => {
    const added = {
      axis: "content",
      label: "Satire",
      definition: "Made to amuse.",
      tone: "open",
      position: 99,
    };
    done(
      await publishScale(
        deps,
        managing,
        publishScaleInput.parse({ version: 1, note: "Satire is new.", added }),
      ),
    );
    const satire = { ...added, retired: true };
    done(await publishScale(deps, managing, publishScaleInput.parse({ version: 2, content: { satire } })));
    const [third, second, first, ...rest] = await getScaleHistory(desk.db);
    expect(rest).toEqual([]);
    expect(third?.changes).toMatchObject([{ kind: "retired", rating: { key: "satire" } }]);
    expect(third?.retired.map((rating) => rating.label)).toEqual(["Satire"]);
    expect(second).toMatchObject({ note: "Satire is new.", changes: [{ kind: "added" }], retired: [] });
    expect(first).toMatchObject({ version: 1, changes: [], sha256: null });
    expect(first?.inUse).toHaveLength(13);
    const file = await getScalePublicationFile(desk.db, 3);
    expect(file?.sha256).toBe(third?.sha256);
    expect(await getScalePublicationFile(desk.db, 1)).toBeNull();
    const found = [third, second].map((scale) => findPublicationByHash(desk.db, scale?.sha256 ?? ""));
    expect(await Promise.all(found)).toMatchObject([
      { state: "current", place: { path: "/methodology" } },
      { state: "earlier", place: { path: "/methodology?scale=2" } },
    ]);
  });
});
