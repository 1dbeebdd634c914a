import { expect, test } from "../fixtures/sample-desk.ts";
import { enterState, publicStates } from "../pages/public-states.ts";
import { expectSound, nthScheme, schemes } from "../pages/schemes.ts";

test.use({ trace: "off" });

/**
 * Pages on which every colour of the site stands are looked at in all four schemes, the others in one of them, page by
 * page the next: that each pair of colours has its contrast in each scheme is said by contrast.test.ts.
 */
const colourful = /^\/(claims|articles)\/[^?/]+$/;

test("every public page in every state is accessible on a phone, in all schemes", async ({
  reader,
  places,
}) => {
  test.setTimeout(240_000);
  // Colours that fade from scheme to scheme would be measured on their way.
  const page = await reader({ reducedMotion: "reduce" });
  for (const [i, state] of publicStates(places).entries()) {
    await page.setViewportSize({ width: 320, height: 740 });
    const what = `${state.path} ${state.name ?? ""}`;
    expect.soft(await enterState(page, state, ""), what).toBe(state.status ?? 200);
    await expectSound(page, what, colourful.test(state.path) && state.name ? schemes : nthScheme(i));
  }
});
