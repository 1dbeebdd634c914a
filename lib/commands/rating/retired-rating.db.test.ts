import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveVerdict } from "#lib/commands/claim/save-verdict.ts";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  refusalFrom,
  satisfyGate,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import { readNewestScale } from "#lib/db/scales.ts";
import { publishScaleInput } from "#lib/domain/rating/rating.schema.ts";
import { getClaim } from "#lib/queries/desk/get-claim.ts";
import { publishScale } from "./publish-scale.ts";

let database: TestDatabase;
let desk: TestDesk;
let approved: string;
let published: string;

/** The next version of the scale, with one content rating retired or in use. */
async function setRetired(key: string, retired: boolean): Promise<void> {
  const { version, ratings } = await readNewestScale(database.db);
  const content = ratings.filter((rating) => rating.axis === "content");
  const at = content.findIndex((rating) => rating.key === key);
  const input = publishScaleInput.parse({
    version,
    content: { [key]: { ...content[at], position: at + 1, retired } },
  });
  done(await publishScale(desk.deps, desk.managing, input));
}

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
  published = await publishedClaim(desk);
  approved = await claimInReview(desk);
  done(await makeMove(desk, desk.reviewer, approved, "approve"));
  await setRetired("unverifiable", true);
});
afterAll(() => database.close());

const slugOf = async (claimId: string) =>
  (await database.db.claim.findUniqueOrThrow({ where: { id: claimId } })).slug;

describe("a rating that was worded otherwise since", () => {
  it("reads at the desk as the verdict will be published: by the version of the scale that it pins", async () => {
    const { version, ratings } = await readNewestScale(database.db);
    const confirmed = ratings.find((rating) => rating.key === "confirmed");
    const attribution = { confirmed: { ...confirmed, label: "On record", position: 1 } };
    done(await publishScale(desk.deps, desk.managing, publishScaleInput.parse({ version, attribution })));
    const view = await getClaim(database.db, desk.editor, await slugOf(approved), desk.deps.now());
    expect(view?.verdictRatings.map((rating) => rating.label)).toEqual(["Unverifiable", "Confirmed"]);
    expect(view?.ratings.find((rating) => rating.key === "confirmed")?.label).toBe("On record");
  });
});

describe("a rating that was retired", () => {
  it("closes the gate of a claim that readers have not seen with it", async () => {
    const refused = refusalFrom(await makeMove(desk, desk.managing, approved, "publish"));
    expect(refused.code).toBe("NOT_READY");
    expect(refused.unmet).toContain(
      "Content rating: “Unverifiable” was retired from the scale: choose another rating.",
    );
  });

  it("is not chosen anew, and the form offers the scale in force", async () => {
    const claimId = await spotTestClaim(desk);
    done(await makeMove(desk, desk.editor, claimId, "accept"));
    done(await makeMove(desk, desk.editor, claimId, "take"));
    await satisfyGate(desk, claimId, "false");
    const view = await getClaim(database.db, desk.editor, await slugOf(claimId), desk.deps.now());
    const offered = view?.ratings.filter((r) => r.axis === "content").map((r) => r.key) ?? [];
    expect(offered).toContain("false");
    expect(offered).not.toContain("unverifiable");
    const { version } = await database.db.verdict.findUniqueOrThrow({ where: { claimId } });
    const refused = refusalFrom(
      await saveVerdict(desk.deps, desk.editor, { claimId, version, content: "unverifiable" }),
    );
    expect(refused.fields).toHaveProperty("content");
  });

  it("stays where readers see it: a typing error there is corrected without another verdict", async () => {
    done(await makeMove(desk, desk.editor, published, "revise"));
    const copy = await loadWorkingCopy(database.db, published);
    const verdict = { claimId: published, version: copy?.verdict?.version ?? 0 };
    done(await saveVerdict(desk.deps, desk.editor, { ...verdict, summary: "The number cannot be checked." }));
    const view = await getClaim(database.db, desk.editor, await slugOf(published), desk.deps.now());
    expect(view?.gate.find((item) => item.rule === "rating")?.state).toBe("pass");
    expect(view?.verdict).toMatchObject({ content: "unverifiable", scaleVersion: 3 });
  });

  it("opens the gate again when the scale takes it up again, without another approval", async () => {
    await setRetired("unverifiable", false);
    done(await makeMove(desk, desk.managing, approved, "publish"));
    const row = await database.db.publicClaim.findUniqueOrThrow({ where: { claimId: approved } });
    expect(row.contentLabel).toBe("Unverifiable");
  });
});
