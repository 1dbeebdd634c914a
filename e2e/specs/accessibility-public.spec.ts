import { expect, test } from "../fixtures/sample-desk.ts";
import { overflowOf } from "../pages/axe-findings.ts";
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

test("nothing is cut off where the reader's letters are twice as large, or the words of a language long", async ({
  playwright,
  launchOptions,
  reader,
  desk,
  places,
}) => {
  test.setTimeout(120_000);
  // What readers sent has a table of its own, which stands once somebody sent something.
  const sent = publicStates(places).find((state) => state.name === "sent");
  if (sent === undefined) throw new Error("No state of the form after it was sent.");
  expect(await enterState(await reader(), sent, "")).toBe(200);
  const letters = ["--blink-settings=defaultFontSize=32"];
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), ...letters],
  });
  try {
    const large = await browser.newPage({ baseURL: desk.origin, viewport: { width: 320, height: 740 } });
    const small = await reader({ viewport: { width: 320, height: 740 } });
    const paths = [
      ...["/", "/claims", `/claims/${places.corrected}`, `/articles/${places.article}`, "/speakers/elin-orr"],
      ...["/methodology", "/submit"],
    ];
    for (const path of paths.flatMap((each) => [each, `/uk${each}`])) {
      await large.goto(path);
      expect.soft(await overflowOf(large), `${path} in large letters`).toBeLessThanOrEqual(0);
    }
    for (const path of ["/transparency", "/uk/transparency", "/fr/transparency"]) {
      await small.goto(path);
      expect.soft(await overflowOf(small), path).toBeLessThanOrEqual(0);
    }
  } finally {
    await browser.close();
  }
});
