import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import { done, openTestDesk, spotTestClaim, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { claimsPerPage, listClaims, type ClaimListFilter } from "./list-claims.ts";
import { similarClaims } from "./similar-claims.ts";

let database: TestDatabase;
let desk: TestDesk;
const now = new Date("2026-05-10T12:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
  // 130 claims; every fourth shares its instant with its neighbour, every third is due, as a busy desk has them.
  await desk.db.claim.createMany({
    data: Array.from({ length: 130 }, (_, i) => ({
      slug: `toll-${i}`,
      text: `The toll at gate ${i} rose by ${i % 7} crowns`,
      statement: i === 5 ? "A 100% rise" : null,
      type: "numerical" as const,
      reason: "Many pay it.",
      stage: i % 2 === 0 ? ("queued" as const) : ("researching" as const),
      assigneeId: i % 2 === 0 ? null : desk.researcher.userId,
      dueAt: i % 3 === 0 ? new Date(Date.UTC(2026, 4, 1 + (i % 20))) : null,
      updatedAt: new Date(Date.UTC(2026, 4, 4, 10, Math.floor(i / 2) * 2)),
    })),
  });
});
afterAll(() => database.close());

async function everyPage(filter: ClaimListFilter): Promise<string[]> {
  const slugs: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listClaims>> = await listClaims(
      desk.db,
      desk.editor,
      { ...filter, after },
      now,
    );
    slugs.push(...page.items.map((item) => item.slug));
    after = page.nextCursor;
  } while (after !== null);
  return slugs;
}

describe("the list of claims", () => {
  it.each(["updated", "oldest", "due"] as const)(
    "pages through all of them without gap or repeat, sorted by %s",
    async (sort) => {
      const slugs = await everyPage({ sort });
      expect(slugs).toHaveLength(130);
      expect(new Set(slugs).size).toBe(130);
    },
  );

  it("keeps its place when claims arrive between two pages", async () => {
    const first = await listClaims(desk.db, desk.editor, { sort: "oldest" }, now);
    expect(first.items).toHaveLength(claimsPerPage);
    await desk.db.claim.create({
      data: { slug: "late-claim", text: "A late claim", updatedAt: new Date("2026-05-01T00:00:00Z") },
    });
    const second = await listClaims(desk.db, desk.editor, { sort: "oldest", after: first.nextCursor }, now);
    await desk.db.claim.delete({ where: { slug: "late-claim" } });
    const inOrder = await everyPage({ sort: "oldest" });
    expect(second.items.map((item) => item.slug)).toEqual(inOrder.slice(claimsPerPage, 2 * claimsPerPage));
  });

  it("counts every stage, whichever is shown", async () => {
    const list = await listClaims(desk.db, desk.editor, { stage: "queued" }, now);
    expect(list.stages).toMatchObject({ queued: 65, researching: 65, candidate: 0 });
    expect(list.total).toBe(65);
    expect(list.items.every((i) => i.stage === "queued")).toBe(true);
  });

  it("finds claims by all words of text or statement, in any case", async () => {
    expect(
      (await listClaims(desk.db, desk.editor, { q: "GATE 17 toll" }, now)).items.map((i) => i.slug),
    ).toEqual(expect.arrayContaining(["toll-17"]));
    expect((await listClaims(desk.db, desk.editor, { q: "ferry toll" }, now)).items).toEqual([]);
  });

  it("takes percent signs and underscores as the characters they are", async () => {
    expect((await listClaims(desk.db, desk.editor, { q: "100%" }, now)).items.map((i) => i.slug)).toEqual([
      "toll-5",
    ]);
    expect((await listClaims(desk.db, desk.editor, { q: "_" }, now)).items).toEqual([]);
  });

  it("narrows to who holds a claim", async () => {
    const held = await listClaims(desk.db, desk.researcher, { mine: true }, now);
    expect(held.total).toBe(65);
    expect((await listClaims(desk.db, desk.editor, { mine: true }, now)).total).toBe(0);
    expect((await listClaims(desk.db, desk.editor, { assignee: "none" }, now)).total).toBe(65);
    expect((await listClaims(desk.db, desk.editor, { assignee: "'; drop table claims" }, now)).total).toBe(0);
  });

  it("marks what is overdue, and puts what is due soonest first", async () => {
    const { items } = await listClaims(desk.db, desk.editor, { sort: "due" }, now);
    expect(items[0]).toMatchObject({ dueAt: "2026-05-01T00:00:00.000Z", overdue: true });
    const dates = items.flatMap((i) => (i.dueAt === null ? [] : [i.dueAt]));
    expect(dates).toEqual([...dates].sort());
  });

  it("begins at its top when the cursor is damaged or belongs to another order", async () => {
    const first = await listClaims(desk.db, desk.editor, {}, now);
    for (const after of ["nonsense", "W10", first.nextCursor?.slice(4) ?? ""]) {
      expect((await listClaims(desk.db, desk.editor, { after }, now)).items[0]?.id).toBe(first.items[0]?.id);
    }
  });

  it("never finds a claim by its confidential evidence", async () => {
    const claimId = await spotTestClaim(desk);
    done(
      await addEvidence(desk.deps, desk.editor, {
        claimId,
        source: {
          title: "Zanzibar ledger",
          publisher: "Zanzibar clerk",
          kind: "document",
          tier: "primary",
          undated: true,
        },
        stance: "supports",
        quote: "Zanzibar",
        confidential: true,
        confidentialReason: "Safety of the source.",
      }),
    );
    const found = await listClaims(desk.db, desk.editor, { q: "Zanzibar" }, now);
    const all = await listClaims(desk.db, desk.editor, {}, now);
    expect(found.items).toEqual([]);
    expect(JSON.stringify(all)).not.toContain("Zanzibar");
  });
});

describe("similar claims", () => {
  it("are the nearest by their words, without the claim itself, at most five", async () => {
    const similar = await similarClaims(desk.db, desk.editor, "toll-40");
    expect(similar).toHaveLength(5);
    expect(similar.some((s) => s.slug === "toll-40")).toBe(false);
    const shares = similar.map((s) => s.similarity);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.every((share) => share >= 0.35)).toBe(true);
  });

  it("look past a nearer claim that was merged", async () => {
    const twin = { text: "The toll at gate 40 rose by 5 crowns", stage: "merged" as const };
    const into = await desk.db.claim.findUniqueOrThrow({ where: { slug: "toll-41" }, select: { id: true } });
    await desk.db.claim.create({ data: { slug: "twin", ...twin, mergedIntoId: into.id } });
    const slugs = (await similarClaims(desk.db, desk.editor, "toll-40")).map((s) => s.slug);
    expect(slugs).toHaveLength(5);
    expect(slugs).not.toContain("twin");
  });

  it("are none for words that nobody else claimed, or for a claim that is not there", async () => {
    await desk.db.claim.create({
      data: { slug: "quartz", text: "Quartz mining in the northern islands stopped" },
    });
    expect(await similarClaims(desk.db, desk.editor, "quartz")).toEqual([]);
    expect(await similarClaims(desk.db, desk.editor, "no-such-claim")).toEqual([]);
  });
});
