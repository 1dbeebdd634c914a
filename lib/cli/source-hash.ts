import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Folders and files a build is made of. Tests, scripts and documents do not change it. */
const sources = [
  "app",
  "lib",
  // What puts together style, fonts and script of the public site; the rest of that folder are commands.
  "lib/cli/site",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "next.config.js",
  "postcss.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

const irrelevant =
  /(^|\/)(generated|_?testing|cli(?!\/site(\/|$))|node_modules|\.[^/]*)(\/|$)|\.(test|fixtures)\.tsx?$/;

/**
 * sha256 over names and contents of everything a build is made of, in a fixed order. File times do not enter (a fresh
 * checkout has new ones), nor does git (a source archive has none).
 *
 * @param root the checkout.
 */
export async function hashSources(root: string): Promise<string> {
  const files = (await Promise.all(sources.map((source) => listFiles(root, source)))).flat().sort();
  const hash = createHash("sha256").update(`node ${process.versions.node}\n`);
  for (const file of files) {
    const content = await readFile(path.join(root, file));
    hash.update(`${file} ${String(content.byteLength)}\n`).update(content);
  }
  return hash.digest("hex");
}

async function listFiles(root: string, relative: string): Promise<string[]> {
  if (irrelevant.test(relative)) return [];
  try {
    const entries = await readdir(path.join(root, relative));
    return (await Promise.all(entries.map((entry) => listFiles(root, `${relative}/${entry}`)))).flat();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOTDIR") return [relative];
    if (code === "ENOENT") return [];
    throw error;
  }
}
