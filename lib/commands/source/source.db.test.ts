import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addClaim,
  addUser,
  claimState,
  depsOf,
  eventKinds,
  testNow,
} from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { readStoredFile } from "#lib/db/stored-files.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { maxSnapshotBytes } from "#lib/domain/evidence/evidence.schema.ts";
import { addSnapshot } from "./add-snapshot.ts";
import { addSource } from "./add-source.ts";
import { editSource } from "./edit-source.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const fields = {
  title: "Harbour accounts",
  publisher: "Harbour board",
  kind: "document",
  tier: "primary",
} as const;

describe("the library of sources", () => {
  let database: TestDatabase;
  let deps: CommandDeps;
  let researcher: Actor & { userId: string };
  let editor: Actor & { userId: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    deps = depsOf(database.db);
    researcher = await addUser(database.db, "researcher", "Researcher");
    editor = await addUser(database.db, "editor", "Editor");
  });

  afterAll(() => database.close());

  async function seed(): Promise<string> {
    const outcome = await addSource(deps, researcher, fields);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value.result.sourceId;
  }

  const use = (sourceId: string, claimId: string) =>
    database.db.evidence.create({ data: { sourceId, claimId, stance: "supports" } });

  it("takes a source from a researcher, with its event", async () => {
    const sourceId = await seed();
    const row = await database.db.source.findUniqueOrThrow({ where: { id: sourceId } });
    expect(row).toMatchObject({
      ...fields,
      url: null,
      undated: false,
      createdById: researcher.userId,
      version: 1,
    });
    expect(await eventKinds(database.db, sourceId)).toEqual(["source.added"]);
  });

  it("refuses a source that is dated and undated at once", async () => {
    const outcome = await addSource(deps, researcher, {
      ...fields,
      publishedAt: "2026-01-01",
      undated: true,
    });
    expect(outcome).toMatchObject({
      refusal: { code: "INVALID", fields: { publishedAt: [expect.any(String)] } },
    });
  });

  it("lets an editor change a source, and a researcher who did not add it not", async () => {
    const outcome = await addSource(deps, editor, fields);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const { sourceId } = outcome.value.result;
    const change = {
      ...fields,
      sourceId,
      version: 1,
      title: "Harbour accounts 2025",
      publishedAt: "2026-01-15",
    };
    expect(await editSource(deps, researcher, change)).toMatchObject({ refusal: { code: "FORBIDDEN" } });
    expect(await editSource(deps, editor, change)).toMatchObject({
      ok: true,
      value: { result: { version: 2 } },
    });
    const row = await database.db.source.findUniqueOrThrow({ where: { id: sourceId } });
    expect(row).toMatchObject({ title: "Harbour accounts 2025", version: 2 });
    expect(await eventKinds(database.db, sourceId)).toEqual(["source.added", "source.edited"]);
  });

  it("lets a researcher complete a source of their own, but not under somebody else's review", async () => {
    const sourceId = await seed();
    const change = { ...fields, sourceId, version: 1, publishedAt: "2026-01-15" };
    expect(await editSource(deps, researcher, change)).toMatchObject({ ok: true });
    await use(sourceId, await addClaim(database.db, { stage: "in_review", assignee: editor }));
    const later = await editSource(deps, researcher, { ...change, version: 2, title: "Other accounts" });
    expect(later).toMatchObject({ refusal: { code: "FORBIDDEN" } });
  });

  it("answers a stale version with the present values and a missing source with NOT_FOUND", async () => {
    const sourceId = await seed();
    await editSource(deps, editor, { ...fields, sourceId, version: 1, title: "Newer" });
    const stale = await editSource(deps, editor, { ...fields, sourceId, version: 1, title: "Older" });
    expect(stale).toMatchObject({ refusal: { code: "CONFLICT", current: { title: "Newer", version: 2 } } });
    const missing = await editSource(deps, editor, { ...fields, sourceId: nowhere, version: 1 });
    expect(missing).toMatchObject({ refusal: { code: "NOT_FOUND" } });
  });

  it("writes nothing when nothing differs", async () => {
    const sourceId = await seed();
    expect(await editSource(deps, editor, { ...fields, sourceId, version: 1 })).toMatchObject({ ok: true });
    expect(await eventKinds(database.db, sourceId)).toEqual(["source.added"]);
  });

  it("tells every claim in work that uses a source about its change, and voids approvals", async () => {
    const sourceId = await seed();
    const inReview = await addClaim(database.db, { stage: "in_review" });
    const approved = await addClaim(database.db, { stage: "approved", approvedBy: researcher });
    const published = await addClaim(database.db, { stage: "published", lastPublication: 1 });
    const elsewhere = await addClaim(database.db);
    for (const claimId of [inReview, approved, published]) await use(sourceId, claimId);
    await editSource(deps, editor, { ...fields, sourceId, version: 1, title: "Newer" });
    const contributors = [editor.userId];
    expect(await claimState(database.db, inReview)).toMatchObject({
      version: 2,
      stage: "in_review",
      contributors,
    });
    expect(await claimState(database.db, approved)).toMatchObject({
      version: 2,
      stage: "researching",
      contributors,
    });
    // Its working copy is not being judged, but whoever changed its source does not approve its next publication.
    expect(await claimState(database.db, published)).toMatchObject({
      version: 1,
      stage: "published",
      contributors,
    });
    expect(await claimState(database.db, elsewhere)).toMatchObject({ version: 1, contributors: [] });
  });

  it("keeps a stored copy byte for byte, in chunks, with its sha256 and the time it was captured", async () => {
    const sourceId = await seed();
    const claimId = await addClaim(database.db);
    await use(sourceId, claimId);
    const bytes = Uint8Array.from({ length: 600_000 }, (_, i) => (i * 7 + (i >> 8)) % 256);
    const outcome = await addSnapshot(deps, researcher, {
      sourceId,
      fileName: "accounts.pdf",
      mediaType: "application/pdf",
      bytes,
    });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(outcome).toMatchObject({ ok: true, value: { result: { sha256, added: true } } });
    expect(await database.db.fileChunk.count({ where: { sha256 } })).toBe(3);
    const read: Uint8Array[] = [];
    for await (const chunk of readStoredFile(database.db, { sha256, size: bytes.byteLength }))
      read.push(chunk);
    expect(Buffer.concat(read).equals(bytes)).toBe(true);
    const row = await database.db.snapshot.findFirstOrThrow({ where: { sourceId } });
    expect(row).toMatchObject({
      fileName: "accounts.pdf",
      mediaType: "application/pdf",
      capturedAt: testNow,
    });
    expect(await eventKinds(database.db, sourceId)).toEqual(["source.added", "source.snapshot-added"]);
    expect(await claimState(database.db, claimId)).toMatchObject({
      version: 2,
      contributors: [researcher.userId],
    });
  });

  it("adds nothing for the same file again, also when two send it at once", async () => {
    const sourceId = await seed();
    const copy = {
      sourceId,
      fileName: "a.txt",
      mediaType: "text/plain",
      bytes: new TextEncoder().encode("the very same"),
    };
    const outcomes = await Promise.all([
      addSnapshot(deps, editor, copy),
      addSnapshot(deps, researcher, copy),
    ]);
    const added = outcomes.map((outcome) => (outcome.ok ? outcome.value.result.added : null));
    expect(added.sort()).toEqual([false, true]);
    expect(await database.db.snapshot.count({ where: { sourceId } })).toBe(1);
    expect(await eventKinds(database.db, sourceId)).toEqual(["source.added", "source.snapshot-added"]);
  });

  it("refuses an empty file, one above 25 MB and one for no source", async () => {
    const sourceId = await seed();
    const copy = { sourceId, fileName: "a.bin", mediaType: "application/octet-stream" };
    const empty = await addSnapshot(deps, editor, { ...copy, bytes: new Uint8Array() });
    expect(empty).toMatchObject({ refusal: { code: "INVALID", fields: { file: ["The file is empty."] } } });
    const large = await addSnapshot(deps, editor, { ...copy, bytes: new Uint8Array(maxSnapshotBytes + 1) });
    expect(large).toMatchObject({
      refusal: { code: "INVALID", message: expect.stringContaining("25 MB") as string },
    });
    const missing = await addSnapshot(deps, editor, {
      ...copy,
      sourceId: nowhere,
      bytes: new Uint8Array([1]),
    });
    expect(missing).toMatchObject({ refusal: { code: "NOT_FOUND" } });
    expect(await database.db.snapshot.count({ where: { sourceId } })).toBe(0);
  });

  it("refuses a researcher's copy for a claim that somebody else's review is about, and keeps no bytes of it", async () => {
    const sourceId = await seed();
    await use(sourceId, await addClaim(database.db, { stage: "in_review", assignee: editor }));
    const bytes = new TextEncoder().encode("a copy nobody asked for");
    const copy = { sourceId, fileName: "a.txt", mediaType: "text/plain", bytes };
    expect(await addSnapshot(deps, researcher, copy)).toMatchObject({ refusal: { code: "FORBIDDEN" } });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await database.db.storedFile.count({ where: { sha256 } })).toBe(0);
    expect(await addSnapshot(deps, editor, copy)).toMatchObject({ ok: true });
  });

  it("fails loudly when a chunk of a stored file is missing", async () => {
    const sourceId = await seed();
    const bytes = new TextEncoder().encode("cut short");
    const outcome = await addSnapshot(deps, editor, {
      sourceId,
      fileName: "a.txt",
      mediaType: "text/plain",
      bytes,
    });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const { sha256 } = outcome.value.result;
    await database.db.fileChunk.deleteMany({ where: { sha256 } });
    const chunks = readStoredFile(database.db, { sha256, size: bytes.byteLength });
    await expect(chunks.next()).rejects.toThrow("is missing");
  });
});
