import type { Page } from "@playwright/test";

/** Where the keyboard is. */
export interface Stop {
  readonly name: string;
  /** In the window, with nothing over it, and with a ring of at least two pixels. */
  readonly isSeen: boolean;
  /** Whether the keyboard was here before. */
  readonly isAgain: boolean;
}

/** The element that has the focus; null when it is none of the page's. */
export function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const box = at.getClientRects()[0] ?? new DOMRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isOnTop = top !== null && (at.contains(top) || top.contains(at));
    const isRinged = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    const isAgain = at.hasAttribute("data-was-stop");
    at.setAttribute("data-was-stop", "");
    const name = at.getAttribute("aria-label") ?? at.textContent.trim().slice(0, 60);
    return { name: name || (at.getAttribute("name") ?? at.tagName), isSeen: isOnTop && isRinged, isAgain };
  });
}

/** Every stop of the Tab key from the top of the page to its end. Throws when it does not end: the focus is trapped. */
export async function tabThrough(page: Page, most = 250): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    const stop = await stopOf(page);
    if (stop === null || (stop.isAgain && stop.name === stops[0]?.name)) return stops;
    stops.push(stop);
  }
  throw new Error(`After ${String(most)} stops the keyboard is still on the page.`);
}

/** Names of what a pointer could act on and the page shows: what the keyboard has to reach. */
export function shownControls(page: Page): Promise<number> {
  return page
    .locator("a[href], button, summary, select, textarea, input:not([type=hidden], [tabindex='-1'])")
    .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
}

/** Presses Tab until the named element has the focus. */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    const stop = await stopOf(page);
    if (stop !== null && (typeof name === "string" ? stop.name === name : name.test(stop.name))) return;
  }
  throw new Error(`The keyboard does not reach ${String(name)}.`);
}
