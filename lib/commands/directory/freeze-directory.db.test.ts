import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { editOutlet } from "#lib/commands/outlet/edit-outlet.ts";
import { editSpeaker } from "#lib/commands/speaker/edit-speaker.ts";
import { mergeSpeakers } from "#lib/commands/speaker/merge-speakers.ts";
import { addSpeaker } from "#lib/commands/speaker/add-speaker.ts";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  satisfyGate,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { editTopic } from "#lib/commands/topic/edit-topic.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { DirectoryKind, DirectoryPublication } from "#lib/domain/publication/publication.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { freezeDirectory } from "./freeze-directory.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

async function copiesOf(kind: DirectoryKind, slug: string): Promise<DirectoryPublication[]> {
  const entry = await database.db.publicEntry.findUnique({ where: { kind_slug: { kind, slug } } });
  if (entry === null) return [];
  const rows = await database.db.publication.findMany({
    where: { kind: "directory", subjectId: entry.entryId },
    orderBy: { n: "asc" },
  });
  for (const row of rows) expect(sha256(row.body)).toBe(row.sha256);
  return rows.map((row) => JSON.parse(row.body) as DirectoryPublication);
}

const numberOf = async (kind: string, slug: string, figure = "all") =>
  (await database.db.publicCount.findUnique({ where: { kind_slug_figure: { kind, slug, figure } } }))
    ?.number ?? 0;

/** Every count anew from the rows themselves, by the function the triggers use, and as the triggers have kept it. */
async function countsAgree(): Promise<void> {
  const wrong = await database.db.$queryRaw<unknown[]>`
    WITH fresh AS (
      SELECT f.kind, f.slug, f.figure, count(*)::int AS number
      FROM public_claims r, public_claim_figures(r.state, r.content, r.attribution, r.speaker_slug, r.topic_slugs,
        r.outlet_slugs, r.first_published_at, r.second_reviewed, r.figures) f GROUP BY 1, 2, 3
    ), kept AS (
      SELECT * FROM public_counts WHERE kind <> 'coverage' AND figure !~ '^(notice|righted):' AND number <> 0
    )
    SELECT * FROM fresh FULL JOIN kept USING (kind, slug, figure, number)
    WHERE fresh IS NULL OR kept IS NULL`;
  expect(wrong).toEqual([]);
}

/** A claim with these topics, live. */
async function publishWith(topics: string[]): Promise<string> {
  const claimId = await claimInReview(desk);
  const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
  done(await editClaim(desk.deps, desk.editor, { claimId, textVersion, topics }));
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  done(await makeMove(desk, desk.managing, claimId, "publish"));
  return claimId;
}

async function retract(claimId: string): Promise<void> {
  done(await makeMove(desk, desk.editor, claimId, "retract", { reason: "The table was withdrawn." }));
  done(await makeMove(desk, desk.managing, claimId, "retract"));
}

const speaker = { kind: "person" as const, aliases: [], roles: [], sameAs: [] };

describe("entries of the public directory", () => {
  it("are frozen with the first live claim, once however many follow", async () => {
    expect(await copiesOf("speaker", "ada-brandt")).toEqual([]);
    await publishWith(["Ferries"]);
    await publishWith(["Ferries", "Money"]);
    expect(await copiesOf("speaker", "ada-brandt")).toMatchObject([
      { n: 1, entry: { kind: "speaker", name: "Ada Brandt", aliases: [], roles: [] } },
    ]);
    expect(await copiesOf("outlet", "harbour-post")).toMatchObject([
      { n: 1, entry: { name: "Harbour Post" } },
    ]);
    expect(await copiesOf("topic", "ferries")).toHaveLength(1);
    expect(await numberOf("topic", "ferries")).toBe(2);
    expect(await numberOf("topic", "money", "speaker:ada-brandt")).toBe(1);
    expect(await numberOf("speaker", "ada-brandt", "rating:unverifiable")).toBe(2);
    await countsAgree();
  });

  it("are frozen anew when an editor changes them in public, and not before they are public", async () => {
    const row = await database.db.speaker.findUniqueOrThrow({ where: { slug: "ada-brandt" } });
    const edit = { speakerId: row.id, name: "Ada Brandt", ...speaker, aliases: ["A. Brandt"] };
    const outcome = await editSpeaker(desk.deps, desk.editor, { ...edit, version: row.version });
    expect(outcome.ok && outcome.value.changedTags).toContain("speaker:ada-brandt");
    expect(await copiesOf("speaker", "ada-brandt")).toMatchObject([
      { n: 1 },
      { n: 2, entry: { aliases: ["A. Brandt"] } },
    ]);
    // The same fields again make no new number.
    done(await editSpeaker(desk.deps, desk.editor, { ...edit, version: row.version + 1 }));
    expect(await copiesOf("speaker", "ada-brandt")).toHaveLength(2);
    const { slug } = done(await addSpeaker(desk.deps, desk.editor, { name: "Nobody Heard", ...speaker }));
    expect(await copiesOf("speaker", slug)).toEqual([]);
  });

  it("take the new name and text of outlets and topics", async () => {
    const outlet = await database.db.outlet.findUniqueOrThrow({ where: { slug: "harbour-post" } });
    const { id: outletId, version } = outlet;
    const url = "https://post.example/";
    done(await editOutlet(desk.deps, desk.editor, { outletId, version, name: "The Harbour Post", url }));
    expect((await copiesOf("outlet", "harbour-post")).at(-1)).toMatchObject({
      n: 2,
      entry: { name: "The Harbour Post", url },
    });
    done(
      await editOutlet(desk.deps, desk.editor, { outletId, version: version + 1, name: "Harbour Post", url }),
    );
    const topic = await database.db.topic.findUniqueOrThrow({ where: { slug: "ferries" } });
    const description = "Boats that carry people.";
    done(
      await editTopic(desk.deps, desk.editor, {
        topicId: topic.id,
        version: 1,
        name: "Ferries",
        description,
      }),
    );
    expect((await copiesOf("topic", "ferries")).at(-1)).toMatchObject({ n: 2, entry: { description } });
  });

  it("stay as they were while their claims go and come back, and count only live ones", async () => {
    const claimId = await publishWith(["Fog"]);
    const before = await numberOf("speaker", "ada-brandt");
    done(await makeMove(desk, desk.managing, claimId, "suspend", { reason: "A letter came." }));
    expect(await numberOf("topic", "fog")).toBe(0);
    expect(await numberOf("speaker", "ada-brandt")).toBe(before - 1);
    done(await makeMove(desk, desk.managing, claimId, "unsuspend"));
    expect(await numberOf("topic", "fog")).toBe(1);
    await retract(claimId);
    expect(await numberOf("topic", "fog")).toBe(0);
    expect(await copiesOf("topic", "fog")).toHaveLength(1);
    await countsAgree();
  });

  it("lose a claim that is published anew with another topic", async () => {
    const claimId = await publishWith(["Rain"]);
    done(await makeMove(desk, desk.editor, claimId, "revise"));
    await satisfyGate(desk, claimId, "false");
    const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
    done(await editClaim(desk.deps, desk.editor, { claimId, textVersion, topics: ["Snow"] }));
    done(await makeMove(desk, desk.editor, claimId, "submit"));
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    const correction = { kind: "verdict_change" as const, note: "The port published new figures." };
    const outcome = await makeMove(desk, desk.managing, claimId, "publish", { correction });
    expect(outcome.ok && outcome.value.changedTags).toEqual(
      expect.arrayContaining(["topic:rain", "topic:snow", "speaker:ada-brandt", "directory"]),
    );
    expect([await numberOf("topic", "rain"), await numberOf("topic", "snow", "rating:false")]).toEqual([
      0, 1,
    ]);
    await countsAgree();
  });

  it("of a speaker merged away go to whom they became, at one step from every address", async () => {
    const [first, second, third] = await Promise.all(
      ["Wilma Ost", "Wilma West", "Wilma Nord"].map(async (name) =>
        done(await addSpeaker(desk.deps, desk.editor, { name, ...speaker })),
      ),
    );
    if (!first || !second || !third) throw new Error("Three speakers were added.");
    const claimId = await claimInReview(desk);
    const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
    done(await editClaim(desk.deps, desk.editor, { claimId, textVersion, speaker: { id: first.speakerId } }));
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    done(await makeMove(desk, desk.managing, claimId, "publish"));
    expect(await copiesOf("speaker", "wilma-ost")).toHaveLength(1);
    const versionOf = async (id: string) =>
      (await database.db.speaker.findUniqueOrThrow({ where: { id } })).version;
    const merge = async (from: string, into: string) =>
      done(
        await mergeSpeakers(desk.deps, desk.editor, {
          speakerId: from,
          intoId: into,
          version: await versionOf(from),
        }),
      );
    await merge(first.speakerId, second.speakerId);
    expect(await copiesOf("speaker", "wilma-west")).toMatchObject([{ entry: { aliases: ["Wilma Ost"] } }]);
    await merge(second.speakerId, third.speakerId);
    const rows = await database.db.speaker.findMany({
      where: { slug: { in: ["wilma-ost", "wilma-west"] } },
      select: { mergedIntoId: true },
    });
    expect(rows).toEqual([{ mergedIntoId: third.speakerId }, { mergedIntoId: third.speakerId }]);
    expect([await numberOf("speaker", "wilma-ost"), await numberOf("speaker", "wilma-nord")]).toEqual([0, 1]);
    await countsAgree();
  });

  it("make no number when they are frozen twice, and wait for each other when two claims go out at once", async () => {
    await publishedClaim(desk);
    const before = await database.db.publication.count({ where: { kind: "directory" } });
    const refs = [
      { kind: "speaker" as const, slug: "ada-brandt" },
      { kind: "outlet" as const, slug: "harbour-post" },
      { kind: "topic" as const, slug: "nothing-here" },
    ];
    const opts = { now: new Date(), byId: null };
    const tags = await database.db.$transaction((tx) => freezeDirectory(tx, opts, refs));
    expect(tags).toEqual(["directory", "speaker:ada-brandt", "outlet:harbour-post", "topic:nothing-here"]);
    expect(await database.db.publication.count({ where: { kind: "directory" } })).toBe(before);
    const [a, b, c] = [await publishWith(["Wind"]), await publishWith(["Wind"]), await publishedClaim(desk)];
    const outcomes = await Promise.all([
      makeMove(desk, desk.managing, a, "suspend", { reason: "One." }),
      makeMove(desk, desk.managing, b, "suspend", { reason: "Two." }),
      makeMove(desk, desk.managing, c, "suspend", { reason: "Three." }),
    ]);
    expect(outcomes.map((o) => o.ok)).toEqual([true, true, true]);
    expect(await numberOf("topic", "wind")).toBe(0);
    await countsAgree();
  });
});
