import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FontWeight } from "satori";
import subsetFont from "subset-font";
import { pictureScripts, type PictureFamily } from "#lib/publishing/share-image.ts";

/** One family of a picture: a cut of a variable font that is installed for the site's own pages (Arabic: for pictures). */
interface Cut {
  readonly family: PictureFamily;
  readonly package: string;
  /** Which of the package's files; each holds the axes that its name says, and the weight. */
  readonly file: "opsz" | "wght";
  readonly axes: { readonly wght: number; readonly opsz?: number };
}

/** Large serif letters take the display cut (optical size 48), as a browser would choose it. */
const cuts: readonly Cut[] = [
  { family: "Serif", package: "source-serif-4", file: "opsz", axes: { wght: 560, opsz: 48 } },
  { family: "Sans", package: "inter", file: "wght", axes: { wght: 460 } },
  { family: "SansBold", package: "inter", file: "wght", axes: { wght: 640 } },
];

interface PictureFont {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: FontWeight;
  readonly style: "normal";
}

let loading: Promise<PictureFont[]> | null = null;

/**
 * The fonts pictures are drawn with. Made once a process (a quarter of a second and 0.7 MB for the 21 of them, measured here) and
 * always the same array, because satori remembers parsed fonts by it.
 */
export function pictureFonts(): Promise<PictureFont[]> {
  loading ??= Promise.all(cuts.flatMap((cut) => pictureScripts.map((script) => makeFont(cut, script))));
  return loading;
}

/** satori draws a variable font as its default instance only, so the wanted one is cut out of it first. */
async function makeFont(cut: Cut, script: string): Promise<PictureFont> {
  const { wght } = cut.axes;
  // Both families take their Arabic letters from one font, each in its own weight.
  const font = script === "arabic" ? { package: "vazirmatn", file: "wght", axes: { wght } } : cut;
  const file = `${font.package}-${script}-${font.file}-normal.woff2`;
  // Every way to start the application starts in the project's folder (lib/cli/launch.js).
  const folder = join(process.cwd(), "node_modules/@fontsource-variable", font.package, "files");
  const data = await subsetFont(await readFile(join(folder, file)), "", {
    keepAllGlyphs: true,
    noHinting: true,
    targetFormat: "sfnt",
    variationAxes: font.axes,
  });
  return { name: `${cut.family} ${script}`, data, weight: 400, style: "normal" };
}
