import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { addSnapshot } from "#lib/commands/source/add-snapshot.ts";
import { addSpeaker } from "#lib/commands/speaker/add-speaker.ts";
import { mergeSpeakers } from "#lib/commands/speaker/merge-speakers.ts";
import { addClaim, addUser, depsOf } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { getSource } from "./get-source.ts";
import { getSpeaker } from "./get-speaker.ts";
import { getStoredFile } from "./get-stored-file.ts";
import { listEvidence } from "./list-evidence.ts";
import { listSources } from "./list-sources.ts";
import { listSpeakers } from "./list-speakers.ts";
import { mergeCandidates } from "./merge-candidates.ts";
import { searchSources } from "./search-sources.ts";

describe("the library as the desk reads it", () => {
  let database: TestDatabase;
  let deps: CommandDeps;
  let holder: Actor;
  let otherResearcher: Actor;
  let editor: Actor;

  beforeAll(async () => {
    database = await createTestDatabase();
    deps = depsOf(database.db);
    holder = await addUser(database.db, "researcher", "Holder");
    otherResearcher = await addUser(database.db, "researcher", "Other");
    editor = await addUser(database.db, "editor", "Editor");
  });

  afterAll(() => database.close());

  const addSources = (titles: readonly string[]) =>
    database.db.source.createManyAndReturn({
      data: titles.map((title) => ({ title, kind: "document" as const, tier: "primary" as const })),
      select: { id: true, title: true },
    });

  async function speaker(name: string, aliases: string[] = []): Promise<string> {
    const outcome = await addSpeaker(deps, editor, { name, kind: "person", aliases, roles: [], sameAs: [] });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value.result.speakerId;
  }

  it("lists sources newest first, page after page, none twice and none left out", async () => {
    await addSources(Array.from({ length: 120 }, (_, i) => `Paging ${String(i)}`));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listSources(database.db, otherResearcher, { q: "paging", after });
      expect(page.total).toBe(120);
      seen.push(...page.items.map((item) => item.title));
      after = page.nextCursor ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    const damaged = await listSources(database.db, editor, { q: "paging", after: "%%%damaged" });
    expect(damaged.items).toHaveLength(50);
  });

  it("finds sources by every word, whatever the case, and takes % and _ for themselves", async () => {
    await addSources(["Toll of 4% on herring", "Toll of 44 crowns", "snake_case manual"]);
    const titles = async (words: string) =>
      (await searchSources(database.db, editor, words)).map((s) => s.title);
    expect(await titles("HERRING toll")).toEqual(["Toll of 4% on herring"]);
    expect(await titles("4%")).toEqual(["Toll of 4% on herring"]);
    expect(await titles("e_c")).toEqual(["snake_case manual"]);
    expect(await titles("nothing\0like this")).toEqual([]);
  });

  it("shows a source with its stored copies and the claims that rest on it", async () => {
    const [source] = await addSources(["Minutes of May"]);
    const sourceId = source?.id ?? "";
    const claimId = await addClaim(database.db, { assignee: holder });
    await addEvidence(deps, holder, {
      claimId,
      source: { id: sourceId },
      stance: "refutes",
      locator: "item 7",
    });
    const bytes = new TextEncoder().encode("minutes");
    await addSnapshot(deps, holder, { sourceId, fileName: "minutes.txt", mediaType: "text/plain", bytes });
    const view = await getSource(database.db, otherResearcher, sourceId);
    expect(view).toMatchObject({
      title: "Minutes of May",
      useCount: 1,
      mayEdit: false,
      mayAddSnapshot: true,
    });
    expect(view?.uses).toMatchObject([
      { stance: "refutes", locator: "item 7", claim: { stage: "researching" } },
    ]);
    expect(view?.snapshots).toMatchObject([{ fileName: "minutes.txt", size: 7 }]);
    expect(await getSource(database.db, editor, "no-id")).toBeNull();
    const file = await getStoredFile(database.db, otherResearcher, view?.snapshots[0]?.sha256 ?? "");
    expect(file).toMatchObject({ fileName: "minutes.txt", mediaType: "text/plain", size: 7 });
    expect(await getStoredFile(database.db, editor, "../etc/passwd")).toBeNull();
    expect(await getStoredFile(database.db, editor, "0".repeat(64))).toBeNull();
  });

  it("gives what a confidential item keeps apart to its holder and to editors only", async () => {
    const claimId = await addClaim(database.db, { assignee: holder });
    await addEvidence(deps, holder, {
      claimId,
      source: { title: "MARKER-title", kind: "expert", tier: "primary", undated: true },
      stance: "supports",
      quote: "MARKER-quote",
      independenceGroup: "MARKER-group",
      confidential: true,
      confidentialReason: "The source fears for their post.",
    });
    for (const reader of [holder, editor]) {
      const [item] = await listEvidence(database.db, reader, claimId);
      expect(item).toMatchObject({ quote: "MARKER-quote", source: { title: "MARKER-title", undated: true } });
    }
    const seen = await listEvidence(database.db, otherResearcher, claimId);
    expect(seen).toMatchObject([{ confidential: true, source: null, quote: null, stance: "supports" }]);
    expect(JSON.stringify(seen)).not.toMatch(/marker/i);
    expect((await searchSources(database.db, editor, "MARKER")).length).toBe(0);
  });

  it("finds speakers by any of their names, without accents, and pages them by name", async () => {
    await speaker("Žofia Brandt", ["Sofia Brandt"]);
    const found = async (q: string) =>
      (await listSpeakers(database.db, editor, { q })).items.map((s) => s.name);
    expect(await found("zofia")).toEqual(["Žofia Brandt"]);
    expect(await found("SOFIA bra")).toEqual(["Žofia Brandt"]);
    expect(await found("nobody of this name")).toEqual([]);
    for (let i = 0; i < 60; i += 1) await speaker(`Pager ${String(i).padStart(2, "0")}`);
    const first = await listSpeakers(database.db, editor, { q: "pager" });
    const second = await listSpeakers(database.db, editor, {
      q: "pager",
      after: first.nextCursor ?? undefined,
    });
    expect(first.items).toHaveLength(50);
    expect(second.items.map((s) => s.name)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Pager ${String(50 + i)}`),
    );
    expect(second.nextCursor).toBeNull();
  });

  it("proposes speakers of like names for a merge, to editors only", async () => {
    const id = await speaker("Volodar Zelenka");
    await speaker("Zelenko");
    const names = ["Volodar Zelenka"];
    expect(await mergeCandidates(database.db, editor, { id, names })).toMatchObject([
      { name: "Zelenko", claims: 0 },
    ]);
    expect(await mergeCandidates(database.db, editor, { id, names }, "zofia")).toMatchObject([
      { name: "Žofia Brandt" },
    ]);
    expect(await mergeCandidates(database.db, holder, { id, names })).toEqual([]);
  });

  it("leads from a speaker merged away, once or twice, to the one there is", async () => {
    const first = await speaker("Anders Holm");
    const second = await speaker("Anders Holme");
    const third = await speaker("Anders Holmes");
    await addClaim(database.db, { speakerId: first, stage: "published", lastPublication: 1 });
    await mergeSpeakers(deps, editor, { speakerId: first, version: 1, intoId: second });
    await mergeSpeakers(deps, editor, { speakerId: second, version: 2, intoId: third });
    const merged = { kind: "merged", into: { slug: "anders-holmes", name: "Anders Holmes" } };
    expect(await getSpeaker(database.db, editor, "anders-holm")).toEqual(merged);
    expect(await getSpeaker(database.db, editor, first)).toEqual(merged);
    expect(await getSpeaker(database.db, editor, "anders-holmes")).toMatchObject({
      kind: "speaker",
      speaker: { aliases: ["Anders Holm", "Anders Holme"], claimCount: 1, mayEdit: true },
    });
    expect(await getSpeaker(database.db, editor, "nobody")).toBeNull();
    const listed = await listSpeakers(database.db, editor, { q: "anders" });
    expect(listed.items.map((s) => s.name)).toEqual(["Anders Holmes"]);
  });
});
