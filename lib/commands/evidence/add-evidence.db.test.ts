import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addClaim,
  addUser,
  allPayloads,
  claimState,
  depsOf,
  eventKinds,
} from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AddEvidenceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { addEvidence } from "./add-evidence.ts";

describe("adding evidence", () => {
  let database: TestDatabase;
  let deps: CommandDeps;
  let holder: Actor & { userId: string };
  let otherResearcher: Actor;
  let editor: Actor & { userId: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    deps = depsOf(database.db);
    holder = await addUser(database.db, "researcher", "Holder");
    otherResearcher = await addUser(database.db, "researcher", "Other");
    editor = await addUser(database.db, "editor", "Editor");
  });

  afterAll(() => database.close());

  const input = (claimId: string, more: Partial<AddEvidenceInput> = {}): AddEvidenceInput => ({
    claimId,
    source: {
      title: "Harbour accounts 2025",
      publisher: "Harbour board",
      kind: "document",
      tier: "primary",
      publishedAt: "2026-01-15",
    },
    stance: "supports",
    quote: "The toll is nine crowns.",
    locator: "p. 4",
    independenceGroup: "board",
    ...more,
  });

  const evidenceCount = (claimId: string) => database.db.evidence.count({ where: { claimId } });

  it("makes the source, the item and both events, and raises the claim's version", async () => {
    const claimId = await addClaim(database.db, { assignee: holder });
    const outcome = await addEvidence(deps, holder, input(claimId));
    expect(outcome).toMatchObject({ ok: true, value: { result: { claimId, version: 1 } } });
    const row = await database.db.evidence.findFirstOrThrow({
      where: { claimId },
      include: { source: true },
    });
    expect(row).toMatchObject({
      stance: "supports",
      locator: "p. 4",
      independenceGroup: "board",
      confidential: false,
    });
    expect(row.source).toMatchObject({
      title: "Harbour accounts 2025",
      publisher: "Harbour board",
      tier: "primary",
    });
    expect(row.source?.publishedOn?.toISOString()).toBe("2026-01-15T00:00:00.000Z");
    expect(await eventKinds(database.db, claimId)).toEqual(["claim.evidence-added"]);
    expect(await eventKinds(database.db, row.sourceId ?? "")).toEqual(["source.added"]);
    expect(await claimState(database.db, claimId)).toMatchObject({
      version: 2,
      contributors: [holder.userId],
    });
  });

  it("uses a source of the library without copying it", async () => {
    const source = await database.db.source.create({
      data: { title: "Minutes", kind: "transcript", tier: "primary" },
    });
    const claimId = await addClaim(database.db);
    const outcome = await addEvidence(deps, editor, input(claimId, { source: { id: source.id } }));
    expect(outcome).toMatchObject({ ok: true, value: { result: { sourceId: source.id } } });
    expect(await database.db.source.count({ where: { title: "Minutes" } })).toBe(1);
  });

  it("is refused to a researcher who does not hold the claim, and nothing is written", async () => {
    const claimId = await addClaim(database.db, { assignee: holder });
    const outcome = await addEvidence(deps, otherResearcher, input(claimId));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "FORBIDDEN" } });
    expect(await evidenceCount(claimId)).toBe(0);
    expect(await claimState(database.db, claimId)).toMatchObject({ version: 1, contributors: [] });
    expect(await eventKinds(database.db, claimId)).toEqual([]);
  });

  it("is refused for a claim and for a source that do not exist", async () => {
    const nowhere = "00000000-0000-7000-8000-000000000000";
    expect(await addEvidence(deps, editor, input(nowhere))).toMatchObject({ refusal: { code: "NOT_FOUND" } });
    const claimId = await addClaim(database.db);
    const outcome = await addEvidence(deps, editor, input(claimId, { source: { id: nowhere } }));
    expect(outcome).toMatchObject({
      refusal: { code: "INVALID", fields: { "source.id": [expect.any(String)] } },
    });
    expect(await claimState(database.db, claimId)).toMatchObject({ version: 1 });
  });

  it("is refused while the claim's content is frozen", async () => {
    for (const stage of ["published", "on_hold"] as const) {
      const claimId = await addClaim(database.db, { stage, lastPublication: stage === "published" ? 1 : 0 });
      expect(await addEvidence(deps, editor, input(claimId))).toMatchObject({
        refusal: { code: "ILLEGAL_MOVE" },
      });
      expect(await evidenceCount(claimId)).toBe(0);
    }
  });

  it("voids an approval", async () => {
    const claimId = await addClaim(database.db, { stage: "approved", approvedBy: editor });
    expect(await addEvidence(deps, editor, input(claimId))).toMatchObject({ ok: true });
    expect(await claimState(database.db, claimId)).toMatchObject({ stage: "researching" });
  });

  it("is refused with a date on a source that is called undated", async () => {
    const claimId = await addClaim(database.db);
    const source = {
      title: "Leaflet",
      kind: "document",
      tier: "primary",
      publishedAt: "2026-01-15",
      undated: true,
    } as const;
    const outcome = await addEvidence(deps, editor, input(claimId, { source }));
    expect(outcome).toMatchObject({
      refusal: { code: "INVALID", fields: { "source.publishedAt": [expect.any(String)] } },
    });
    expect(await database.db.source.count({ where: { title: "Leaflet" } })).toBe(0);
  });

  describe("from a confidential source", () => {
    const marked = {
      source: {
        title: "MARKER-title",
        publisher: "MARKER-publisher",
        url: "https://marker.example/MARKER-url",
        kind: "own_reporting",
        tier: "primary",
        publishedAt: "2026-02-03",
      },
      quote: "MARKER-quote",
      locator: "MARKER-locator",
      note: "MARKER-note",
      independenceGroup: "MARKER-group",
      confidential: true,
    } as const;

    it("needs the reason that readers will see", async () => {
      const claimId = await addClaim(database.db);
      const outcome = await addEvidence(deps, editor, input(claimId, marked));
      expect(outcome).toMatchObject({
        refusal: { code: "INVALID", fields: { confidentialReason: [expect.any(String)] } },
      });
    });

    it("keeps everything that identifies it apart and out of every event", async () => {
      const claimId = await addClaim(database.db, { assignee: holder });
      const sourcesBefore = await database.db.source.count();
      const outcome = await addEvidence(
        deps,
        holder,
        input(claimId, { ...marked, confidentialReason: "The source fears for their post." }),
      );
      expect(outcome).toMatchObject({ ok: true, value: { result: { sourceId: null } } });
      const row = await database.db.evidence.findFirstOrThrow({
        where: { claimId },
        include: { secret: true },
      });
      expect(row).toMatchObject({
        sourceId: null,
        quote: null,
        locator: null,
        note: null,
        confidential: true,
      });
      expect(row.secret).toMatchObject({ title: "MARKER-title", quote: "MARKER-quote", note: "MARKER-note" });
      expect(await database.db.source.count()).toBe(sourcesBefore);
      expect(await eventKinds(database.db, claimId)).toEqual(["claim.evidence-added"]);
      expect(await allPayloads(database.db)).not.toMatch(/marker/i);
    });

    it("is refused when it is a source of the library", async () => {
      const source = await database.db.source.create({
        data: { title: "Known", kind: "news", tier: "secondary" },
      });
      const claimId = await addClaim(database.db);
      const outcome = await addEvidence(deps, editor, {
        ...input(claimId, { confidential: true, confidentialReason: "A reason." }),
        source: { id: source.id },
      });
      expect(outcome).toMatchObject({
        refusal: { code: "INVALID", fields: { "source.id": [expect.any(String)] } },
      });
    });

    it("is the only one that is given a public reason", async () => {
      const claimId = await addClaim(database.db);
      const outcome = await addEvidence(deps, editor, input(claimId, { confidentialReason: "A reason." }));
      expect(outcome).toMatchObject({
        refusal: { code: "INVALID", fields: { confidentialReason: [expect.any(String)] } },
      });
    });
  });
});
