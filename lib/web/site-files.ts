import "server-only";

import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { mayRememberSite, siteFolder } from "./door/site-folder.ts";

const namesSchema = z.object({
  style: z.string(),
  script: z.string(),
  fonts: z.array(z.object({ names: z.array(z.string()), letters: z.string().nullable() })),
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
  const fonts = read.fonts.map(({ names, letters }) => ({
    addresses: names.map(address),
    // Letters only: none of them means anything inside a pattern's brackets.
    used: letters === null ? null : new RegExp(`[${letters}]`, "u"),
  }));
  return {
    style: address(read.style),
    script: address(read.script),
    fontsFor: (text) => fonts.flatMap(({ used, addresses }) => (used?.test(text) === false ? [] : addresses)),
  };
}
