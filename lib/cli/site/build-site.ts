import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { writeSerifFaces } from "./serif-faces.ts";

const sources = "app/(public)/_site";

/**
 * Makes what public pages load: one style sheet, the font, one small script (docs/adr/0040). Each file's name carries
 * a hash of its content, so that browsers may keep it for ever; `assets.json` tells the pages the names.
 *
 * @param folder where they go. Files of an earlier build are removed last: the pages of a running application find
 *   theirs at every moment.
 */
export async function buildSite(projectRoot: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const fonts = await writeSerifFaces(projectRoot, folder);
  const style = await writeHashed(folder, "site.css", `${fonts.css}\n${await compileStyle(projectRoot)}`);
  const script = await writeHashed(
    folder,
    "site.js",
    await readFile(path.join(projectRoot, sources, "site.js"), "utf8"),
  );
  const names = { style, script, fonts: fonts.announced };
  const list = path.join(folder, "assets.json");
  await writeFile(`${list}.new`, JSON.stringify(names));
  await rename(`${list}.new`, list);
  const current = new Set([style, script, ...fonts.names, "assets.json"]);
  const old = (await readdir(folder)).filter((name) => !current.has(name));
  await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
}

async function compileStyle(projectRoot: string): Promise<string> {
  const from = path.join(projectRoot, sources, "site.css");
  const compiled = await postcss([tailwind({ base: projectRoot, optimize: true })]).process(
    await readFile(from, "utf8"),
    { from },
  );
  return compiled.css;
}

async function writeHashed(folder: string, name: string, content: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const hashed = `${stem}-${hash}${ext}`;
  await writeFile(path.join(folder, hashed), content);
  return hashed;
}
