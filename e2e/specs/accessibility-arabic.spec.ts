import { expect, test } from "../fixtures/sample-desk.ts";
import { enterState, publicStates } from "../pages/public-states.ts";
import { expectSound, nthScheme } from "../pages/schemes.ts";

test.use({ trace: "off" });

test("every public page in every state is accessible in Arabic on a desk, from right to left", async ({
  reader,
  places,
}) => {
  test.setTimeout(240_000);
  // Colours that fade from scheme to scheme would be measured on their way.
  const page = await reader({ reducedMotion: "reduce" });
  for (const [i, state] of publicStates(places).entries()) {
    if (state.path.startsWith("/api/")) continue;
    await page.setViewportSize({ width: 1280, height: 900 });
    const what = `/ar${state.path} ${state.name ?? ""}`;
    expect.soft(await enterState(page, state, "/ar"), what).toBe(state.status ?? 200);
    await expect.soft(page.locator("html"), what).toHaveAttribute("dir", "rtl");
    await expectSound(page, what, nthScheme(i + 2));
  }
});
