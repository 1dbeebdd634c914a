import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemActor } from "#lib/auth/system-actor.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { approvalHashOf, freezeClaim } from "#lib/publishing/frozen-claim.ts";
import { verifyChain } from "#lib/queries/desk/verify-chain.ts";
import { seedClaims } from "./seed-claims.ts";

const now = new Date("2026-05-04T00:10:00Z");
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedClaims(database.db, { count: 200, now });
}, 60_000);
afterAll(() => database.close());

const publications = () =>
  database.db.publication.findMany({
    where: { kind: "claim" },
    orderBy: [{ subjectId: "asc" }, { n: "asc" }],
  });

describe("synthetic claims", () => {
  it("are as many live public claims as were asked for, in the past and with several ratings", async () => {
    const rows = await database.db.publicClaim.findMany();
    expect(rows).toHaveLength(200);
    expect(rows.every((row) => row.state === "live" && row.publishedAt < now)).toBe(true);
    expect(new Set(rows.map((row) => row.content)).size).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row.speakerSlug)).size).toBeGreaterThan(20);
  });

  it("have bodies whose sha256 match, and a history without a gap", async () => {
    for (const { body, sha256: hash } of await publications()) expect(sha256(body)).toBe(hash);
    const report = await verifyChain(database.db, systemActor("test"));
    expect(report.findings).toEqual([]);
    expect(report.publications).toBeGreaterThan(230);
  });

  it("stand at the desk exactly as they were frozen, so that revising one changes nothing by itself", async () => {
    // The last edition of each claim comes last and stays in the map.
    const latest = new Map((await publications()).map((p) => [p.subjectId, p]));
    for (const { subjectId, body, contentHash } of [...latest.values()].slice(-30)) {
      const copy = await loadWorkingCopy(database.db, subjectId);
      expect(copy && freezeClaim(copy)).toEqual((JSON.parse(body) as ClaimPublication).content);
      expect(copy && approvalHashOf(copy)).toBe(contentHash);
    }
  });

  it("are anchored at exactly their words", async () => {
    const appearances = await database.db.appearance.findMany({
      select: { start: true, end: true, exact: true, revision: { select: { text: true } } },
    });
    for (const { start, end, exact, revision } of appearances)
      expect(revision.text.slice(start, end)).toBe(exact);
  });

  it("can be added to, with new addresses and an unbroken history", async () => {
    await seedClaims(database.db, { count: 30, now });
    expect(await database.db.publicClaim.count()).toBe(230);
    expect(await database.db.claimAddress.count()).toBe(230);
    expect(await database.db.speaker.count()).toBe(300);
    expect((await verifyChain(database.db, systemActor("test"))).findings).toEqual([]);
  });
});
