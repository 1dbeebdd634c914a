import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

/** One file of the serif family: the letters it has and where they come from. */
interface Face {
  readonly source: string;
  readonly range: string;
}

/**
 * Basic Latin and the punctuation of news stand in a file of their own, the only one an English page loads; other
 * letters come from the package's subsets, each loaded by pages that have such letters. (The package's own first file
 * has 51 KB: with it the largest paint came at 1.4 s in Lighthouse's mobile profile, target 1.2.)
 */
const faces: readonly Face[] = [
  {
    source: "latin",
    range:
      "U+0020-007E,U+00A0,U+00B7,U+00D7,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+2032-2033,U+2212",
  },
  {
    source: "latin",
    range: "U+00A1-00B6,U+00B8-00D6,U+00D8-00FF,U+0131,U+0152-0153,U+201A,U+201E,U+2039-203A,U+20AC,U+2122",
  },
  { source: "latin-ext", range: "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF" },
  { source: "cyrillic", range: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" },
];

/** Weights in use: normal to semibold (theme.css). */
const weights = { min: 400, max: 650 };

/** Text set in Times until the font is there takes the same room, so nothing moves (figures of Next's own fallback). */
const fallback = `@font-face{font-family:"Plumbline Serif Fallback";src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");ascent-override:87.45%;descent-override:28.28%;line-gap-override:0%;size-adjust:118.46%}`;

/** Writes the font files into the folder. Returns the style that names them, their names and the one to load first. */
export async function writeSerifFaces(
  projectRoot: string,
  folder: string,
): Promise<{ css: string; names: readonly string[]; first: string }> {
  const rules: string[] = [fallback];
  const names: string[] = [];
  for (const face of faces) {
    const file = `source-serif-4-${face.source}-wght-normal.woff2`;
    const whole = await readFile(
      path.join(projectRoot, "node_modules/@fontsource-variable/source-serif-4/files", file),
    );
    const font = await subsetFont(whole, lettersOf(face.range), {
      targetFormat: "woff2",
      variationAxes: { wght: weights },
    });
    const hash = createHash("sha256").update(font).digest("hex").slice(0, 12);
    const name = `serif-${face.source}-${hash}.woff2`;
    await writeFile(path.join(folder, name), font);
    names.push(name);
    rules.push(
      `@font-face{font-family:"Plumbline Serif";src:url("/_site/${name}") format("woff2");font-weight:${String(weights.min)} ${String(weights.max)};font-display:swap;unicode-range:${face.range}}`,
    );
  }
  return { css: rules.join("\n"), names, first: names[0] ?? "" };
}

/** The letters of a CSS unicode-range such as `U+0020-007E,U+00A0`. */
function lettersOf(range: string): string {
  return range
    .split(",")
    .map((part) => {
      const [from = 0, to = from] = part
        .replace("U+", "")
        .split("-")
        .map((hex) => parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
    })
    .join("");
}
