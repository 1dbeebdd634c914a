import type { ReactElement } from "react";
import { shareImageSize } from "#lib/publishing/share-image.ts";
import { pictureFonts } from "./picture-fonts.ts";

/** How to draw one thing. */
interface Drawing<T> {
  readonly thing: T;
  /** Its layout by step, each with smaller letters than the one before. */
  readonly at: (thing: T, step: number) => ReactElement;
  /** The step that is tried first, and the number of steps. */
  readonly firstStep: number;
  readonly steps: number;
  /** The thing as it can be drawn with fonts that lack the `missing` characters. */
  readonly without: (thing: T, missing: ReadonlySet<string>) => T;
}

/** Pictures wait for each other: laying one out holds the event loop, and pages come first between two of them. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture as PNG: the first step at which the element with the key `fit` is no higher than the one with the
 * key `room`, without characters that no font has. Measured here: 10 to 15 ms a step on the event loop, then 25 ms of
 * painting beside it.
 */
export async function drawPicture<T>(drawing: Drawing<T>): Promise<Uint8Array<ArrayBuffer>> {
  const mine = last.then(() => draw(drawing));
  last = mine.catch(() => undefined);
  return mine;
}

async function draw<T>({
  thing,
  at,
  firstStep,
  steps,
  without,
}: Drawing<T>): Promise<Uint8Array<ArrayBuffer>> {
  let shown = without(thing, new Set());
  let layout = await layOut(at(shown, firstStep));
  if (layout.missing.size > 0) {
    shown = without(thing, layout.missing);
    layout = await layOut(at(shown, firstStep));
  }
  for (let step = firstStep + 1; step < steps && !layout.fits; step++) layout = await layOut(at(shown, step));
  return paint(layout.svg);
}

interface Layout {
  readonly svg: string;
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
  readonly fits: boolean;
}

/** satori weighs 1.6 MB of script with HarfBuzz inside: it is loaded with the first picture, not with the server. */
async function layOut(element: ReactElement): Promise<Layout> {
  const { default: satori } = await import("satori");
  const missing = new Set<string>();
  const heights = new Map<string, number>();
  const svg = await satori(element, {
    ...shareImageSize,
    fonts: await pictureFonts(),
    loadAdditionalAsset: (_language, characters) => {
      // An emoji may be made of a digit (1️⃣), which every font has.
      for (const character of characters) if (character > "\u007f") missing.add(character);
      return Promise.resolve([]);
    },
    onNodeDetected: ({ key, height }) => {
      if (key !== undefined) heights.set(String(key), height);
    },
  });
  return { svg, missing, fits: (heights.get("fit") ?? 0) <= (heights.get("room") ?? Infinity) };
}

async function paint(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { renderAsync } = await import("@resvg/resvg-js");
  // All letters are outlines by now: no font of the machine is looked at.
  const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return new Uint8Array(picture.asPng());
}
