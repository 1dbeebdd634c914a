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
import { addEvidence } from "./add-evidence.ts";
import { editEvidence } from "./edit-evidence.ts";
import { removeEvidence } from "./remove-evidence.ts";

const secretSource = {
  title: "MARKER-title",
  publisher: "MARKER-publisher",
  url: "https://marker.example/MARKER-url",
  kind: "expert",
  tier: "primary",
  undated: true,
} as const;

describe("evidence that is there", () => {
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

  async function seed(confidential = false): Promise<{ claimId: string; evidenceId: string }> {
    const claimId = await addClaim(database.db, { assignee: holder });
    const outcome = await addEvidence(deps, editor, {
      claimId,
      source: confidential ? secretSource : { title: "Harbour accounts", kind: "document", tier: "primary" },
      stance: "supports",
      quote: confidential ? "MARKER-quote" : "Nine crowns.",
      note: confidential ? "MARKER-note" : null,
      confidential,
      confidentialReason: confidential ? "The source fears for their post." : null,
    });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return { claimId, evidenceId: outcome.value.result.evidenceId };
  }

  const rowOf = (evidenceId: string) =>
    database.db.evidence.findUnique({ where: { id: evidenceId }, include: { secret: true } });

  it("is changed by whoever holds the claim; fields that were not sent stay", async () => {
    const { claimId, evidenceId } = await seed();
    const outcome = await editEvidence(deps, holder, {
      claimId,
      evidenceId,
      version: 1,
      stance: "refutes",
      locator: "p. 9",
    });
    expect(outcome).toMatchObject({ ok: true, value: { result: { version: 2 } } });
    expect(await rowOf(evidenceId)).toMatchObject({
      stance: "refutes",
      locator: "p. 9",
      quote: "Nine crowns.",
      version: 2,
    });
    expect(await eventKinds(database.db, claimId)).toEqual(["claim.evidence-added", "claim.evidence-edited"]);
    const state = await claimState(database.db, claimId);
    expect(state.version).toBe(3);
    expect(state.contributors.sort()).toEqual([editor.userId, holder.userId].sort());
  });

  it("empties a field that is sent as null", async () => {
    const { claimId, evidenceId } = await seed();
    await editEvidence(deps, editor, { claimId, evidenceId, version: 1, quote: null });
    expect(await rowOf(evidenceId)).toMatchObject({ quote: null, stance: "supports" });
  });

  it("is changed by one of two who opened it at once; the other sees the present values", async () => {
    const { claimId, evidenceId } = await seed();
    const [first, second] = await Promise.all([
      editEvidence(deps, editor, { claimId, evidenceId, version: 1, quote: "Ten crowns." }),
      editEvidence(deps, holder, { claimId, evidenceId, version: 1, quote: "Eleven crowns." }),
    ]);
    const refused = [first, second].filter((outcome) => !outcome.ok);
    expect(refused).toHaveLength(1);
    const row = await rowOf(evidenceId);
    expect(refused[0]).toMatchObject({
      refusal: { code: "CONFLICT", current: { quote: row?.quote, version: 2 } },
    });
    expect(await claimState(database.db, claimId)).toMatchObject({ version: 3 });
  });

  it("is not changed or removed by a researcher who does not hold the claim", async () => {
    const { claimId, evidenceId } = await seed();
    const forbidden = { refusal: { code: "FORBIDDEN" } };
    expect(
      await editEvidence(deps, otherResearcher, { claimId, evidenceId, version: 1, quote: null }),
    ).toMatchObject(forbidden);
    expect(await removeEvidence(deps, otherResearcher, { claimId, evidenceId, version: 1 })).toMatchObject(
      forbidden,
    );
    expect(await rowOf(evidenceId)).toMatchObject({ version: 1, quote: "Nine crowns." });
  });

  it("belongs to its own claim: another claim's address does not reach it", async () => {
    const { evidenceId } = await seed();
    const claimId = await addClaim(database.db, { assignee: holder });
    const notFound = { refusal: { code: "NOT_FOUND" } };
    expect(await editEvidence(deps, holder, { claimId, evidenceId, version: 1, quote: null })).toMatchObject(
      notFound,
    );
    expect(await removeEvidence(deps, holder, { claimId, evidenceId, version: 1 })).toMatchObject(notFound);
    expect(await rowOf(evidenceId)).toMatchObject({ version: 1 });
  });

  it("refuses what only a confidential item has", async () => {
    const { claimId, evidenceId } = await seed();
    const edit = { claimId, evidenceId, version: 1 };
    const invalid = { refusal: { code: "INVALID" } };
    expect(await editEvidence(deps, editor, { ...edit, confidentialReason: "A reason." })).toMatchObject(
      invalid,
    );
    expect(await editEvidence(deps, editor, { ...edit, source: { title: "Other" } })).toMatchObject(invalid);
    expect(await rowOf(evidenceId)).toMatchObject({ version: 1 });
  });

  it("when confidential changes apart, and the history says only that it changed", async () => {
    const { claimId, evidenceId } = await seed(true);
    const outcome = await editEvidence(deps, holder, {
      claimId,
      evidenceId,
      version: 1,
      stance: "context",
      quote: "MARKER-quote, later",
      note: "MARKER-note, later",
      independenceGroup: "MARKER-group",
      source: { title: "MARKER-title, later", publishedAt: "2026-03-01", undated: false },
    });
    expect(outcome).toMatchObject({ ok: true });
    const row = await rowOf(evidenceId);
    expect(row).toMatchObject({ stance: "context", quote: null, note: null, sourceId: null });
    expect(row?.secret).toMatchObject({
      title: "MARKER-title, later",
      quote: "MARKER-quote, later",
      undated: false,
    });
    expect(row?.secret?.publisher).toBe("MARKER-publisher");
    const payloads = await allPayloads(database.db);
    expect(payloads).not.toMatch(/marker/i);
    expect(payloads).toContain("confidential details");
  });

  it("when confidential never loses the reason readers are given", async () => {
    const { claimId, evidenceId } = await seed(true);
    const outcome = await editEvidence(deps, editor, {
      claimId,
      evidenceId,
      version: 1,
      confidentialReason: null,
    });
    expect(outcome).toMatchObject({
      refusal: { code: "INVALID", fields: { confidentialReason: [expect.any(String)] } },
    });
  });

  it("when confidential is not dated and undated at once, whichever was written first", async () => {
    const { claimId, evidenceId } = await seed(true);
    const outcome = await editEvidence(deps, editor, {
      claimId,
      evidenceId,
      version: 1,
      source: { publishedAt: "2026-03-01" },
    });
    expect(outcome).toMatchObject({
      refusal: { code: "INVALID", fields: { "source.publishedAt": [expect.any(String)] } },
    });
  });

  it("is removed with its confidential part; the source of an open item stays in the library", async () => {
    for (const confidential of [false, true]) {
      const { claimId, evidenceId } = await seed(confidential);
      const sources = await database.db.source.count();
      expect(await removeEvidence(deps, holder, { claimId, evidenceId, version: 1 })).toMatchObject({
        ok: true,
      });
      expect(await rowOf(evidenceId)).toBeNull();
      expect(await database.db.confidentialEvidence.findUnique({ where: { evidenceId } })).toBeNull();
      expect(await database.db.source.count()).toBe(sources);
      expect(await eventKinds(database.db, claimId)).toEqual([
        "claim.evidence-added",
        "claim.evidence-removed",
      ]);
    }
    expect(await allPayloads(database.db)).not.toMatch(/marker/i);
  });

  it("is not removed by somebody who saw an older version", async () => {
    const { claimId, evidenceId } = await seed();
    await editEvidence(deps, editor, { claimId, evidenceId, version: 1, quote: "Ten crowns." });
    const outcome = await removeEvidence(deps, holder, { claimId, evidenceId, version: 1 });
    expect(outcome).toMatchObject({
      refusal: { code: "CONFLICT", current: { quote: "Ten crowns.", version: 2 } },
    });
    expect(await rowOf(evidenceId)).not.toBeNull();
  });
});
