import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { addSpeaker } from "#lib/commands/speaker/add-speaker.ts";
import { editSpeaker } from "#lib/commands/speaker/edit-speaker.ts";
import { mergeSpeakers } from "#lib/commands/speaker/merge-speakers.ts";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  satisfyGate,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { getPublicOutlet } from "./get-public-outlet.ts";
import { getPublicSpeaker } from "./get-public-speaker.ts";
import { getPublicTopic } from "./get-public-topic.ts";
import { getTransparency } from "./get-transparency.ts";
import { listCorrectionLog, parseCorrectionQuery } from "./list-correction-log.ts";
import { listCorrections } from "./list-corrections.ts";
import { listEntryLetters, listPublicEntries } from "./list-public-entries.ts";
import { listPublicSpeakers } from "./list-public-speakers.ts";
import { resolveEntrySlug } from "./resolve-entry-address.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

const person = { kind: "person" as const, aliases: [], roles: [], sameAs: [] };

async function publishFor(speakerId: string, topics: string[] = []): Promise<string> {
  const claimId = await claimInReview(desk);
  const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
  done(await editClaim(desk.deps, desk.editor, { claimId, textVersion, topics, speaker: { id: speakerId } }));
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  done(await makeMove(desk, desk.managing, claimId, "publish"));
  return claimId;
}

async function correct(id: string, kind: "typo" | "verdict_change", content: string): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "revise"));
  await satisfyGate(desk, id, content);
  done(await makeMove(desk, desk.editor, id, "submit"));
  done(await makeMove(desk, desk.reviewer, id, "approve"));
  done(await makeMove(desk, desk.managing, id, "publish", { correction: { kind, note: `A ${kind}.` } }));
}

async function retract(id: string): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "retract", { reason: "The table was withdrawn." }));
  done(await makeMove(desk, desk.managing, id, "retract"));
}

const addPerson = async (name: string) => done(await addSpeaker(desk.deps, desk.editor, { ...person, name }));

describe("a speaker's page", () => {
  it("is nowhere before a live claim, and gone with the last one", async () => {
    const { speakerId, slug } = await addPerson("Zoë Ébert");
    const slugs = async () => (await listPublicSpeakers(database.db)).items.map((item) => item.slug);
    expect([await getPublicSpeaker(database.db, slug), await slugs()]).toEqual([null, []]);
    const claimId = await publishFor(speakerId, ["Quays"]);
    expect(await getPublicSpeaker(database.db, slug)).toMatchObject({
      ...{ entry: { name: "Zoë Ébert", speakerKind: "person" }, n: 1, claims: 1 },
      ratings: [{ key: "unverifiable", label: "Unverifiable", claims: 1 }],
      attributions: [{ key: "confirmed", claims: 1 }],
      shared: { speaker: [], topic: [{ slug: "quays", name: "Quays", claims: 1 }], outlet: [{ claims: 1 }] },
      page: { items: [{ claimId }], nextCursor: null },
    });
    expect(await slugs()).toEqual([slug]);
    expect((await getPublicTopic(database.db, "quays")) !== null).toBe(true);
    await retract(claimId);
    expect([await getPublicSpeaker(database.db, slug), await slugs()]).toEqual([null, []]);
    expect(await getPublicTopic(database.db, "quays")).toBeNull();
    expect(await listEntryLetters(database.db, "topic")).toEqual([]);
    await publishFor(speakerId);
    expect(await getPublicSpeaker(database.db, slug)).toMatchObject({ n: 1, claims: 1 });
  });

  it("shows nothing of a claim that is not published, and none of what the desk only knows", async () => {
    const { speakerId, slug } = await addPerson("Yara Quiet");
    await publishFor(speakerId, ["Boats"]);
    const waiting = await claimInReview(desk);
    const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id: waiting } });
    const secret = { text: "MARKER said something else", statement: "MARKER", topics: ["MARKER topic"] };
    done(
      await editClaim(desk.deps, desk.editor, {
        claimId: waiting,
        textVersion,
        speaker: { id: speakerId },
        ...secret,
      }),
    );
    const shown = [
      await getPublicSpeaker(database.db, slug),
      await listPublicEntries(database.db, "topic"),
      await getTransparency(database.db, new Date()),
    ];
    expect(JSON.stringify(shown)).not.toContain("MARKER");
  });

  it("takes the fields as an editor changes them, at once", async () => {
    const { speakerId, slug } = await addPerson("Xaver Kurz");
    await publishFor(speakerId);
    const roles = [
      { title: "Clerk", fromOn: "2019-01-01", untilOn: "2020-01-01" },
      { title: "Mayor", fromOn: "2020-01-01" },
    ];
    done(
      await editSpeaker(desk.deps, desk.editor, {
        ...person,
        ...{ speakerId, version: 1, name: "Xaver Kurtz", aliases: ["Xaver Kurz"], roles },
      }),
    );
    expect(await getPublicSpeaker(database.db, slug)).toMatchObject({
      n: 2,
      entry: {
        ...{ slug, name: "Xaver Kurtz", aliases: ["Xaver Kurz"] },
        roles: [{ title: "Mayor", untilOn: null }, { title: "Clerk" }],
      },
    });
  });

  it("leads to the speaker it was merged into, and filters follow", async () => {
    const from = await addPerson("Willi Alt");
    const into = await addPerson("Wilhelm Alt");
    const claimId = await publishFor(from.speakerId);
    const { version } = await database.db.speaker.findUniqueOrThrow({ where: { id: from.speakerId } });
    done(
      await mergeSpeakers(desk.deps, desk.editor, {
        speakerId: from.speakerId,
        intoId: into.speakerId,
        version,
      }),
    );
    expect(await getPublicSpeaker(database.db, from.slug)).toEqual({ redirect: into.slug });
    expect(await getPublicSpeaker(database.db, into.slug)).toMatchObject({
      claims: 1,
      page: { items: [{ claimId, speaker: { slug: into.slug, name: "Willi Alt" } }] },
    });
    expect(await resolveEntrySlug(database.db, "speaker", from.slug)).toBe(into.slug);
    await retract(claimId);
    expect(await getPublicSpeaker(database.db, from.slug)).toBeNull();
  });
});

describe("lists of the directory", () => {
  it("are by name without accents, by letter, and page through everybody once", async () => {
    for (const name of ["Örn Acker", "Otto Bach", "Ogden Cole"]) {
      await publishFor((await addPerson(name)).speakerId, [`Topic of ${name}`]);
    }
    const named = async (letter: string) =>
      (await listPublicEntries(database.db, "speaker", { letter })).items.map((item) => item.entry.name);
    expect(await named("o")).toEqual(["Ogden Cole", "Örn Acker", "Otto Bach"]);
    expect(await named("Ö")).toEqual(await named("o"));
    expect(await named("q")).toEqual([]);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPublicEntries(database.db, "speaker", { after }, 2);
      seen.push(...page.items.map((item) => item.entry.slug));
      after = page.nextCursor ?? undefined;
    } while (after !== undefined);
    const letters = await listEntryLetters(database.db, "speaker");
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(letters.reduce((sum, { entries }) => sum + entries, 0));
    expect((await listPublicEntries(database.db, "topic", { after: "nonsense\0" }, 1)).items).toHaveLength(1);
    expect(await getPublicOutlet(database.db, "harbour-post")).toMatchObject({ entry: { kind: "outlet" } });
  });
});

describe("the log of corrections", () => {
  it("says which verdict became which, and no more once the claim is retracted", async () => {
    const { speakerId } = await addPerson("Vera Log");
    const claimId = await publishFor(speakerId);
    await correct(claimId, "typo", "unverifiable");
    await correct(claimId, "verdict_change", "false");
    const mine = async () => {
      const { items } = await listCorrectionLog(database.db, {});
      const { slug } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
      return items.filter((item) => item.claim.slug === slug);
    };
    expect(await mine()).toMatchObject([
      { kind: "verdict_change", n: 3, verdict: { before: { key: "unverifiable" }, after: { key: "false" } } },
      { kind: "typo", n: 2, verdict: null },
    ]);
    await retract(claimId);
    expect((await mine()).map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ["retraction", null],
      ["verdict_change", null],
      ["typo", null],
    ]);
    await correct(claimId, "verdict_change", "mostly_true");
    expect((await mine()).map(({ verdict }) => verdict)).toEqual([null, null, null, null]);
  });

  it("is filtered by kind and by year of the desk's clock; feeds and API leave typos out", async () => {
    const typos = await listCorrectionLog(
      database.db,
      parseCorrectionQuery(new URLSearchParams("kind=typo")),
    );
    expect(new Set(typos.items.map((item) => item.kind))).toEqual(new Set(["typo"]));
    expect(typos.kinds).toEqual(["typo", "verdict_change", "retraction"]);
    expect(typos.years).toEqual(["2026"]);
    const year = async (value: string) =>
      (await listCorrectionLog(database.db, { year: value })).items.length > 0;
    expect([await year("2026"), await year("2025")]).toEqual([true, false]);
    expect(parseCorrectionQuery(new URLSearchParams("kind=nonsense&year=20"))).toEqual({});
    expect((await listCorrections(database.db)).items.map((item) => item.kind)).not.toContain("typo");
  });
});

describe("the desk's own figures", () => {
  it("count live claims, their evidence and their log, with the month in which each became public", async () => {
    const now = new Date(desk.deps.now());
    const figures = await getTransparency(database.db, now);
    const live = await database.db.publicClaim.count({ where: { state: "live" } });
    const gone = await database.db.publicClaim.count({ where: { state: "retracted" } });
    expect(figures).toMatchObject({
      claims: { live, retracted: gone, suspended: 0, everPublic: live + gone },
      secondReviewed: { number: live, of: live },
      from: { person: live, organization: 0, nobody: 0 },
      evidence: { primary: { number: live, of: live }, stored: { number: 0 }, bothSides: { number: 0 } },
      reply: { asked: { number: 0, of: live }, answered: { number: 0, of: 0 } },
      daysToPublish: { value: 3, of: live },
      coverage: { articles: live, decisions: [{ decision: "claim", sentences: live }] },
    });
    expect(figures.months).toHaveLength(24);
    expect(figures.months.at(-1)).toMatchObject({ month: "2026-05", claims: live });
    expect(figures.ratings.reduce((sum, { claims }) => sum + claims, 0)).toBe(live);
    const kinds = await database.db.notice.groupBy({ by: ["kind"], _count: true });
    expect(figures.log.kinds).toHaveLength(kinds.length);
    expect(figures.log.daysToRight).toMatchObject({ value: 0 });
  });
});
