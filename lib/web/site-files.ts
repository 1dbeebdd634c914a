import "server-only";

import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { mayRememberSite, siteFolder } from "./door/site-folder.ts";

const namesSchema = z.object({ style: z.string(), script: z.string(), fonts: z.array(z.string()) });

export type SiteFiles = z.infer<typeof namesSchema>;

let names: SiteFiles | null = null;

/** Addresses of the style, the script and the fonts that stand on all public pages, as the build named them. */
export function siteFiles(): SiteFiles {
  if (names === null || !mayRememberSite()) names = readNames();
  return names;
}

function readNames(): SiteFiles {
  const read = namesSchema.parse(JSON.parse(readFileSync(path.join(siteFolder(), "assets.json"), "utf8")));
  const address = (name: string): string => `/_site/${name}`;
  return { style: address(read.style), script: address(read.script), fonts: read.fonts.map(address) };
}
