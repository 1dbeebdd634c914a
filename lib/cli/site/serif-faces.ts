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
 * Basic Latin and the punctuation of news stand in files of their own, the only ones an English page loads; other
 * letters come from the package's subsets, each loaded by pages that have such letters.
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

/**
 * Text and headings (theme.css). Two fixed weights of 10 and 11 KB instead of one variable file of 23: what is longer than
 * 14 KB takes a new connection twice the time, and the largest paint in Lighthouse's mobile profile waits for it.
 */
const weights = [400, 620] as const;

/**
 * Kerning, and what accents need that are signs of their own. The rest of the package's features (small capitals,
 * fractions, old figures) no page asks for.
 */
const features = ["kern", "mark", "mkmk", "ccmp", "locl"];

/** Text set in Times until the font is there takes the same room, so nothing moves (figures of Next's own fallback). */
const fallback = `@font-face{font-family:"Plumbline Serif Fallback";src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");ascent-override:87.45%;descent-override:28.28%;line-gap-override:0%;size-adjust:118.46%}`;

/** What was written: the style that names the files, their names, and those that every page uses. */
interface SerifFaces {
  readonly css: string;
  readonly names: readonly string[];
  readonly first: readonly string[];
}

/** Writes the font files into the folder. */
export async function writeSerifFaces(projectRoot: string, folder: string): Promise<SerifFaces> {
  const rules: string[] = [fallback];
  const names: string[] = [];
  for (const { source, range } of faces) {
    const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${source}-wght-normal.woff2`;
    const whole = await readFile(path.join(projectRoot, "node_modules", file));
    for (const weight of weights) {
      const font = await subsetFont(whole, lettersOf(range), {
        ...{ targetFormat: "woff2", keepFeatures: features, variationAxes: { wght: weight } },
      });
      const hash = createHash("sha256").update(font).digest("hex").slice(0, 12);
      const name = `serif-${source}-${String(weight)}-${hash}.woff2`;
      await writeFile(path.join(folder, name), font);
      names.push(name);
      rules.push(
        `@font-face{font-family:"Plumbline Serif";src:url("/_site/${name}") format("woff2");font-weight:${String(weight)};font-display:swap;unicode-range:${range}}`,
      );
    }
  }
  return { css: rules.join("\n"), names, first: names.slice(0, weights.length) };
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
