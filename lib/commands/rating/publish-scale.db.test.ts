import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "#lib/auth/system-actor.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { addUser, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { readNewestScale, readScales } from "#lib/db/scales.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { publishScaleInput, type PublishScaleInput } from "#lib/domain/rating/rating.schema.ts";
import { scaleSubjectId, type ScalePublication } from "#lib/domain/rating/rating.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { verifyChain } from "#lib/queries/desk/verify-chain.ts";
import { publishScale } from "./publish-scale.ts";

let desk: TestDatabase;
let deps: CommandDeps;
let managing: Actor;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  deps = depsOf(desk.db);
  managing = await addUser(desk.db, "managing_editor", "Mara");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());

const outdated = {
  label: "Outdated",
  definition: "It was so once.",
  value: null,
  tone: "open",
  position: 8,
};

const input = (fields: Record<string, unknown>): PublishScaleInput => publishScaleInput.parse(fields);
const publish = (fields: Record<string, unknown>, actor = managing) =>
  publishScale(deps, actor, input(fields));

describe("a new version of the rating scale", () => {
  it("stands beside the earlier one, with its note, its event and its frozen publication", async () => {
    const outcome = await publish({
      version: 1,
      note: "We say plainly what “outdated” means.",
      content: { outdated },
    });
    expect(done(outcome)).toEqual({ version: 2, changed: true });
    expect(outcome.ok && outcome.value.changedTags).toEqual(["desk", "page:methodology"]);
    const [second, first] = await readScales(desk.db);
    expect(second).toMatchObject({ version: 2, note: "We say plainly what “outdated” means." });
    expect(second?.ratings).toHaveLength(13);
    expect(first?.ratings.find((r) => r.key === "outdated")?.definition).toMatch(/was accurate once/);
    expect(second?.ratings.find((r) => r.key === "outdated")?.definition).toBe("It was so once.");
    expect(await eventKinds(desk.db, scaleSubjectId)).toEqual(["scale.published"]);
    const frozen = await desk.db.publication.findFirstOrThrow({ where: { subjectId: scaleSubjectId, n: 2 } });
    expect(sha256(frozen.body)).toBe(frozen.sha256);
    const body = JSON.parse(frozen.body) as ScalePublication;
    expect(body.ratings).toEqual(second?.ratings);
  });

  it("is made by one of two people who publish at once; the other is shown the ratings of the first", async () => {
    const outcomes = await Promise.all(
      ["Out of date", "Overtaken"].map((label) =>
        publish({ version: 2, content: { outdated: { ...outdated, label } } }),
      ),
    );
    const [loser, ...others] = outcomes.filter((outcome) => !outcome.ok);
    if (loser === undefined) throw new Error("Both were published.");
    expect(others).toEqual([]);
    const { version, ratings } = await readNewestScale(desk.db);
    expect(version).toBe(3);
    expect(refusalFrom(loser)).toMatchObject({
      code: "CONFLICT",
      current: {
        version: 3,
        "content.outdated.label": ratings.find((r) => r.key === "outdated")?.label,
        "content.outdated.position": "8",
        "content.outdated.retired": "",
      },
    });
  });

  it("is not made when nothing changes, nor by an editor, nor of what cannot be", async () => {
    expect(done(await publish({ version: 3 }))).toEqual({ version: 3, changed: false });
    expect(refusalFrom(await publish({ version: 3 }, editor)).code).toBe("FORBIDDEN");
    const invalid = await publish({ version: 3, content: { outdated: { ...outdated, label: "True" } } });
    expect(refusalFrom(invalid)).toMatchObject({
      code: "INVALID",
      fields: { "content.outdated.label": [/./] },
    });
    expect((await readNewestScale(desk.db)).version).toBe(3);
  });

  it("takes a rating more and retires one, and keeps both in every version after", async () => {
    const added = {
      axis: "content",
      label: "Satire",
      definition: "Made to amuse.",
      tone: "open",
      position: 9,
    };
    done(await publish({ version: 3, content: { outdated: { ...outdated, retired: "on" } }, added }));
    const { ratings } = await readNewestScale(desk.db);
    expect(ratings.filter((r) => r.axis === "content").map((r) => r.key)).toEqual([
      ...["true", "mostly_true", "half_true", "mostly_false", "false", "misleading", "unverifiable"],
      ...["outdated", "not_a_claim", "satire"],
    ]);
    expect(ratings.find((r) => r.key === "outdated")?.retired).toBe(true);
    expect(ratings.find((r) => r.key === "satire")).toMatchObject({ retired: false, value: null });
  });
});

describe("the versions of the scale", () => {
  it("are never changed, taken out or emptied", async () => {
    const where = { scaleVersion: 1 };
    await expect(desk.db.rating.updateMany({ where, data: { label: "Sure" } })).rejects.toThrow(
      /append-only/,
    );
    await expect(desk.db.rating.deleteMany({ where })).rejects.toThrow(/append-only/);
    await expect(desk.db.ratingScale.deleteMany()).rejects.toThrow(/append-only/);
    await expect(desk.db.$executeRaw`TRUNCATE ratings`).rejects.toThrow(/append-only/);
  });

  it("hold under verification", async () => {
    expect((await verifyChain(desk.db, systemActor("test"))).findings).toEqual([]);
  });
});
