import "server-only";

import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { mayRememberSite, siteFolder } from "./door/site-folder.ts";

const namesSchema = z.object({
  style: z.string(),
  script: z.string(),
  fonts: z.array(z.object({ name: z.string(), range: z.string().nullable() })),
});

/** Addresses of the style, the script and the fonts of public pages. */
export interface SiteFiles {
  readonly style: string;
  readonly script: string;
  /** The fonts that a page with this text uses for certain, or for the letters in it. */
  readonly fontsFor: (text: string) => readonly string[];
}

let files: SiteFiles | null = null;

/** The files of public pages as the build named them. */
export function siteFiles(): SiteFiles {
  if (files === null || !mayRememberSite()) files = readFiles();
  return files;
}

function readFiles(): SiteFiles {
  const read = namesSchema.parse(JSON.parse(readFileSync(path.join(siteFolder(), "assets.json"), "utf8")));
  const address = (name: string): string => `/_site/${name}`;
  const fonts = read.fonts.map(({ name, range }) => ({
    address: address(name),
    letters: range === null ? null : lettersOf(range),
  }));
  return {
    style: address(read.style),
    script: address(read.script),
    fontsFor: (text) =>
      fonts.filter(({ letters }) => letters === null || letters.test(text)).map((font) => font.address),
  };
}

/** A CSS unicode-range such as `U+0401,U+0410-044F` as a pattern for one of its letters. */
function lettersOf(range: string): RegExp {
  const parts = range
    .split(",")
    .map((part) =>
      part.replace(
        /^U\+(\w+)(?:-(\w+))?$/,
        (_, from: string, to?: string) => `\\u{${from}}${to === undefined ? "" : `-\\u{${to}}`}`,
      ),
    );
  return new RegExp(`[${parts.join("")}]`, "u");
}
