import { done, makeMove, publishedClaim } from "#lib/commands/testing/claim-path.ts";
import { expect, test } from "../fixtures/own-desk.ts";
import { commandDesk } from "../fixtures/state.ts";
import {
  before,
  correct,
  expectCorrected,
  expectRetracted,
  note,
  placeOf,
  read,
  retract,
  warm,
  withinTwoSeconds,
} from "../pages/every-surface.ts";

test("a correction or retraction of which no server was told shows at once, and still after a crash", async ({
  ownDesk,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const desk = await commandDesk(db, actor);
  const claimId = await publishedClaim(desk);
  const place = await placeOf(desk, claimId);
  await warm(ownDesk.origin, place);
  expect(await read(ownDesk.origin, "/claims")).toContain(before);

  await correct(desk, claimId);
  await withinTwoSeconds(() => expectCorrected(ownDesk.origin, place));
  await warm(ownDesk.origin, place);
  await ownDesk.crashAndRestart();
  await expectCorrected(ownDesk.origin, place);

  await warm(ownDesk.origin, place);
  await retract(desk, claimId);
  await withinTwoSeconds(() => expectRetracted(ownDesk.origin, place));
  await ownDesk.crashAndRestart();
  await expectRetracted(ownDesk.origin, place);
});

test("what is corrected and retracted while the server lies dead is right at its first answer", async ({
  ownDesk,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const desk = await commandDesk(db, actor);
  const [corrected, retracted] = [await publishedClaim(desk), await publishedClaim(desk)];
  const places = [await placeOf(desk, corrected), await placeOf(desk, retracted)] as const;
  for (const place of places) await warm(ownDesk.origin, place);
  await ownDesk.crashAndRestart(async () => {
    await correct(desk, corrected);
    await retract(desk, retracted);
  });
  const page = await read(ownDesk.origin, `/claims/${places[0].slug}`);
  expect(page).toContain(note);
  expect(page).not.toContain(before);
  await expectRetracted(ownDesk.origin, { ...places[1], surfaces: [`/claims/${places[1].slug}`] });
});

test("a second process on the same database shows what the first one published, within two seconds", async ({
  ownDesk,
  db,
  actor,
  as,
}) => {
  test.setTimeout(120_000);
  const desk = await commandDesk(db, actor);
  const claimId = await publishedClaim(desk);
  const place = await placeOf(desk, claimId);
  const second = await ownDesk.startSecond();
  try {
    await warm(second.origin, place);
    // Through the form of the first process, which drops its own caches and cannot reach the other's.
    const managing = await as("managing");
    await managing.goto(`/desk/claims/${place.slug}`);
    await managing.getByText("Suspend…", { exact: true }).click();
    await managing.getByRole("textbox", { name: /reason/i }).fill("The port sent other books.");
    await managing.getByRole("button", { name: "Suspend", exact: true }).click();
    const state = () => db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { publication: true } });
    await expect.poll(state).toEqual({ publication: "suspended" });
    for (const origin of [ownDesk.origin, second.origin]) {
      await withinTwoSeconds(async () => {
        expect(await read(origin, `/claims/${place.slug}`)).toContain("The port sent other books.");
        expect(await read(origin, "/corrections")).toContain("The port sent other books.");
        expect(await read(origin, "/api/v1/claims")).not.toContain(`/claims/${place.slug}`);
      });
    }
    done(await makeMove(desk, desk.managing, claimId, "unsuspend"));
    await withinTwoSeconds(async () => {
      expect(await read(second.origin, `/claims/${place.slug}`)).toContain(before);
    });
    await warm(second.origin, place);
    await retract(desk, claimId);
    await withinTwoSeconds(async () => {
      expect(await read(second.origin, `/claims/${place.slug}`)).not.toContain(before);
    });
  } finally {
    await second.stop();
  }
});
