import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

/** One part of the serif family. */
interface Face {
  readonly name: string;
  readonly range: string;
  readonly features: readonly string[];
  /** When pages ask for it before their style has come: always, where they have its letters, or never. */
  readonly preload: "always" | "used" | "never";
}

/**
 * Text and headings (theme.css), two fixed weights. They are cut from whole fonts, because those that are sold for the
 * web come in parts by script, and a part more is a connection more.
 */
const weights = [
  { weight: 400, source: "400Regular/SourceSerif4_400Regular.ttf" },
  { weight: 600, source: "600SemiBold/SourceSerif4_600SemiBold.ttf" },
] as const;

/** The rest of the fonts' features (small capitals, fractions, old figures) no page asks for. */
const kerning = ["kern"];

/** What accents need that are signs of their own (stress marks). */
const marks = ["kern", "mark", "mkmk", "ccmp", "locl"];

/** Nothing reads them in a font of one weight for one line. */
const unusedTables = ["STAT", "BASE"];

/**
 * Letters of English and of European names stand in two files that every page loads, 25 KB together. With a third file, or
 * with 27 KB, the largest paint in Lighthouse's mobile profile is a whole way to the server later (1.21 s instead of 1.1):
 * connections share the line, and each way carries so much. Other letters and rare signs come in parts, each loaded by
 * pages that have them. A part that the browser learns of from the style alone arrives some 200 ms later on a phone, so the
 * usual ones are announced by the pages that have their letters.
 */
const faces: readonly Face[] = [
  {
    name: "latin",
    range: [
      // Letters, digits and punctuation of English, German, French, Spanish, Portuguese, Nordic languages.
      "U+0020-0022,U+0024-0029,U+002B-003B,U+003F,U+0041-005B,U+005D,U+0061-007A,U+00A0,U+00AB,U+00B7,U+00BB",
      "U+00C0-00C1,U+00C9,U+00D6,U+00DC,U+00DF-00F6,U+00F8-00FF",
      // Small letters of Central Europe, the Baltic, Romania and Turkey, and the capitals their names begin with.
      "U+0101,U+0103,U+0105,U+0107,U+010C-010D,U+010F,U+0111,U+0113,U+0117,U+0119,U+011B,U+011F,U+012B,U+0130-0131",
      "U+0137,U+013C,U+0141-0142,U+0144,U+0146,U+0148,U+0151,U+0159-015B,U+015E-0161,U+0165,U+016B,U+016F",
      "U+0171,U+0173,U+017A-017E,U+0219,U+021B",
      "U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+20AC",
    ].join(),
    features: kerning,
    preload: "always",
  },
  {
    name: "signs",
    range:
      "U+0023,U+002A,U+003C-003E,U+0040,U+005C,U+005E-0060,U+007B-007E,U+00A1-00AA,U+00AC-00B6,U+00B8-00BA,U+00BC-00BF,U+00C2-00C8,U+00CA-00D5,U+00D7-00DB,U+00DD-00DE,U+00F7,U+0152-0153,U+201A,U+201E,U+2032-2033,U+2039-203A,U+2122,U+2212",
    features: kerning,
    preload: "never",
  },
  {
    name: "latin-rest",
    range: [
      "U+0100,U+0102,U+0104,U+0106,U+0108-010B,U+010E,U+0110,U+0112,U+0114-0116,U+0118,U+011A,U+011C-011E,U+0120-012A",
      "U+012C-012F,U+0132-0136,U+0138-013B,U+013D-0140,U+0143,U+0145,U+0147,U+0149-0150,U+0154-0158,U+015C-015D",
      "U+0162-0164,U+0166-016A,U+016C-016E,U+0170,U+0172,U+0174-0179,U+017F-0218,U+021A,U+021C-02BA,U+1E00-1E9F,U+1EF2-1EFF",
    ].join(),
    features: marks,
    preload: "never",
  },
  {
    name: "cyrillic",
    range:
      "U+0301,U+0401,U+0404,U+0406-0407,U+040E,U+0410-044F,U+0451,U+0454,U+0456-0457,U+045E,U+0490-0491,U+2116",
    features: marks,
    preload: "used",
  },
  {
    name: "cyrillic-rest",
    range:
      "U+0400,U+0402-0403,U+0405,U+0408-040D,U+040F,U+0450,U+0452-0453,U+0455,U+0458-045D,U+045F,U+04B0-04B1",
    features: marks,
    preload: "never",
  },
];

/**
 * Fonts are `optional`: one that is not there when text is first painted waits for the next page, since letters that
 * change under a reader's eyes push lines about. Text in Times takes the same room: widened by what an English text of 300
 * letters is narrower in it (measured in Chromium, each weight by itself), with the font's own ascent and descent.
 */
const fallbacks = [
  { weight: 400, names: ["Times New Roman", "Liberation Serif", "Tinos"], widening: 1.172 },
  {
    weight: 600,
    names: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"],
    widening: 1.123,
  },
];

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Ascent and descent are those of Source Serif 4, in parts of its size. */
const fallbackRules = fallbacks.map(
  ({ weight, names, widening }) =>
    `@font-face{font-family:"Plumbline Serif Fallback";src:${names.map((name) => `local("${name}")`).join(",")};` +
    `font-weight:${String(weight)};ascent-override:${percent(1.036 / widening)};descent-override:${percent(0.335 / widening)};` +
    `line-gap-override:0%;size-adjust:${percent(widening)}}`,
);

/** The files of a part, one a weight, that pages announce: always, or where they have one of its letters. */
export interface AnnouncedFonts {
  readonly names: readonly string[];
  readonly letters: string | null;
}

/** What was written: the style that names the files, their names, and those that pages announce. */
interface SerifFaces {
  readonly css: string;
  readonly names: readonly string[];
  readonly announced: readonly AnnouncedFonts[];
}

/** Writes the font files into the folder. */
export async function writeSerifFaces(projectRoot: string, folder: string): Promise<SerifFaces> {
  const rules: string[] = [...fallbackRules];
  const names: string[] = [];
  const announced: AnnouncedFonts[] = [];
  const fonts = path.join(projectRoot, "node_modules/@expo-google-fonts/source-serif-4");
  const cuts = await Promise.all(
    weights.map(async ({ weight, source }) => ({ weight, whole: await readFile(path.join(fonts, source)) })),
  );
  for (const { name, range, features, preload } of faces) {
    const letters = lettersOf(range);
    const own: string[] = [];
    for (const { weight, whole } of cuts) {
      const font = await subsetFont(whole, letters, {
        ...{ targetFormat: "woff2", keepFeatures: [...features], dropTables: unusedTables },
      });
      const hash = createHash("sha256").update(font).digest("hex").slice(0, 12);
      const file = `serif-${name}-${String(weight)}-${hash}.woff2`;
      await writeFile(path.join(folder, file), font);
      own.push(file);
      rules.push(
        `@font-face{font-family:"Plumbline Serif";src:url("/_site/${file}") format("woff2");font-weight:${String(weight)};font-display:optional;unicode-range:${range}}`,
      );
    }
    names.push(...own);
    if (preload !== "never") announced.push({ names: own, letters: preload === "always" ? null : letters });
  }
  return { css: rules.join("\n"), names, announced };
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
