import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { systemActor } from "#lib/auth/system-actor.ts";
import { runCommand } from "#lib/commands/run-command.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { verifyChain } from "./verify-chain.ts";

const actor = systemActor("test");
const claimId = "01900000-0000-7000-8000-000000000001";
let test: TestDatabase;

/** Seven events; number 4 comes with publication 1 of a claim, which remembers event 3 as the head. */
async function writeRecord(): Promise<void> {
  const deps = { db: test.db, now: () => new Date("2026-11-01T10:00:00Z") };
  for (let index = 1; index <= 7; index += 1) {
    const written = await runCommand(deps, actor, async ({ tx, now, record }) => {
      if (index !== 4) {
        record("topic.added", "topic", String(index), { name: `Topic ${String(index)}` });
        return ok(null);
      }
      const head = await lockChainHead(tx);
      const body = canonicalJson({ kind: "claim", n: 1 });
      const publication = { kind: "claim" as const, subjectId: claimId, n: 1, body, sha256: sha256(body) };
      const chain = { chainSeq: head.seq, chainHash: head.hash };
      await tx.publication.create({
        data: { ...publication, ...chain, secondReviewed: true, publishedAt: now },
      });
      record("claim.published", "claim", claimId, {
        n: 1,
        sha256: sha256(body),
        slug: "the-claim",
        correction: null,
        secondReviewed: true,
      });
      return ok(null);
    });
    expect(written.ok).toBe(true);
  }
}

/** Does what a person with the database's password can do: switches the guards off and writes. */
async function tamper(...statements: string[]): Promise<void> {
  await test.db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

const verify = () => verifyChain(test.db, actor);

beforeEach(async () => {
  test = await createTestDatabase();
  await writeRecord();
});
afterEach(() => test.close());

describe("verifying the record", () => {
  it("finds nothing wrong with a record nobody touched, and says how far it can see", async () => {
    expect(await verify()).toMatchObject({
      events: 7,
      publications: 1,
      redacted: 0,
      vouchedSeq: "3",
      findings: [],
      findingCount: 0,
    });
  });

  it("finds an edited payload", async () => {
    await tamper(`UPDATE event_payloads SET body = '{"name":"Other"}' WHERE seq = 2`);
    expect((await verify()).findings).toEqual([
      { kind: "edited", what: "The payload of event 2 was edited." },
    ]);
  });

  it("finds an edited event, once", async () => {
    await tamper(`UPDATE events SET actor_name = 'Somebody else' WHERE seq = 5`);
    expect((await verify()).findings).toEqual([{ kind: "edited", what: "Event 5 was edited." }]);
  });

  it("finds an event that was edited together with its hash, by the one that follows", async () => {
    await tamper(`UPDATE events SET hash = repeat('a', 64) WHERE seq = 5`);
    const whats = (await verify()).findings.map((finding) => finding.what);
    expect(whats).toContain("Event 6 does not follow the event before it: one of the two was edited.");
  });

  it("finds a gap", async () => {
    await tamper("DELETE FROM event_payloads WHERE seq IN (5, 6)", "DELETE FROM events WHERE seq IN (5, 6)");
    expect((await verify()).findings).toEqual([{ kind: "missing", what: "Events 5 to 6 are missing." }]);
  });

  it("finds a tail that was cut without moving the head", async () => {
    await tamper("DELETE FROM event_payloads WHERE seq = 7", "DELETE FROM events WHERE seq = 7");
    const [finding] = (await verify()).findings;
    expect(finding).toEqual({
      kind: "cut",
      what: "The head names event 7, but the history ends at 6: its end was cut off.",
    });
  });

  it("finds a tail cut before the last publication, although the head was moved too", async () => {
    await tamper(
      "DELETE FROM event_payloads WHERE seq > 2",
      "DELETE FROM events WHERE seq > 2",
      "UPDATE chain_head SET seq = 2, hash = (SELECT hash FROM events WHERE seq = 2)",
    );
    const { findings } = await verify();
    expect(findings).toHaveLength(1);
    expect(findings[0]?.kind).toBe("cut");
    expect(findings[0]?.what).toContain("remembers event 3, but the history ends at 2");
  });

  it("cannot see a tail cut after the last publication, and says from where on", async () => {
    await tamper(
      "DELETE FROM event_payloads WHERE seq > 4",
      "DELETE FROM events WHERE seq > 4",
      "UPDATE chain_head SET seq = 4, hash = (SELECT hash FROM events WHERE seq = 4)",
    );
    expect(await verify()).toMatchObject({ findings: [], vouchedSeq: "3" });
  });

  it("finds an edited publication, also when its hash was edited with it", async () => {
    await tamper(`UPDATE publications SET body = '{"n":1,"other":true}'`);
    expect((await verify()).findings).toEqual([
      { kind: "edited", what: `Publication 1 of claim ${claimId} was edited.` },
    ]);
    await tamper(`UPDATE publications SET sha256 = '${sha256('{"n":1,"other":true}')}'`);
    expect((await verify()).findings).toEqual([
      { kind: "edited", what: `Publication 1 of claim ${claimId} is not the one that event 4 made.` },
    ]);
  });

  it("finds a publication that was taken away", async () => {
    await tamper("DELETE FROM publications");
    expect((await verify()).findings).toEqual([
      { kind: "missing", what: `Publication 1 of claim ${claimId}, made by event 4, is missing.` },
    ]);
  });

  it("takes a redaction for what it is", async () => {
    await test.db.eventPayload.update({ where: { seq: 2n }, data: { body: "", redactedAt: new Date() } });
    expect(await verify()).toMatchObject({ findings: [], redacted: 1 });
  });
});
