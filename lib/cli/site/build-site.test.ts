import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "./build-site.ts";
import type { AnnouncedFonts } from "./serif-faces.ts";

const projectRoot = path.resolve(import.meta.dirname, "../../..");

describe("the files of the public site", () => {
  let folder: string;
  let names: Readonly<Record<"style" | "script", string>> & { readonly fonts: readonly AnnouncedFonts[] };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "plumbline-test-site-"));
    await writeFile(path.join(folder, "site-000000000000.css"), "of an earlier build");
    await buildSite(projectRoot, folder);
    names = JSON.parse(await readFile(path.join(folder, "assets.json"), "utf8")) as typeof names;
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true }));

  const read = (name: string) => readFile(path.join(folder, name));

  it("carry a hash of their content in their names, and those of an earlier build are gone", async () => {
    expect(names).toEqual({
      style: expect.stringMatching(/^site-[0-9a-f]{12}\.css$/),
      script: expect.stringMatching(/^site-[0-9a-f]{12}\.js$/),
      fonts: expect.arrayContaining([
        {
          names: [400, 600].map((weight): unknown =>
            expect.stringMatching(new RegExp(`^serif-latin-${String(weight)}-[0-9a-f]{12}\\.woff2$`)),
          ),
          letters: null,
        },
      ]),
    });
    const files = await readdir(folder);
    expect(files).toEqual(
      expect.arrayContaining([names.style, names.script, ...names.fonts.flatMap((font) => font.names)]),
    );
    expect(files).not.toContain("site-000000000000.css");
    for (const file of files) expect(file).toMatch(/^assets\.json$|-[0-9a-f]{12}\.(css|js|woff2)$/);
  });

  it("have the same names when nothing changed", async () => {
    const before = await readdir(folder);
    await buildSite(projectRoot, folder);
    expect(await readdir(folder)).toEqual(before);
  }, 60_000);

  it("name nothing on another host, and no file that is not there", async () => {
    const style = (await read(names.style)).toString();
    const addresses = [...style.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address ?? "");
    expect(addresses.length).toBeGreaterThan(0);
    const files = (await readdir(folder)).map((name) => `/_site/${name}`);
    for (const address of addresses)
      expect(address.startsWith("data:") || files.includes(address), address).toBe(true);
    expect(style).not.toMatch(/@import/);
    expect((await read(names.script)).toString()).not.toMatch(/https?:\/\//);
  });

  it("are small: style 12 KB and script 2 KB compressed, fonts in one round of a connection", async () => {
    expect(gzipSync(await read(names.style)).byteLength).toBeLessThanOrEqual(12 * 1024);
    expect(gzipSync(await read(names.script)).byteLength).toBeLessThanOrEqual(2 * 1024);
    // Ten packets, as many as a server sends before it hears from the client (RFC 6928), headers included.
    for (const name of names.fonts.flatMap((font) => font.names))
      expect((await read(name)).byteLength).toBeLessThanOrEqual(14_000);
    // What every page loads: measured with Lighthouse (docs/bench.md).
    const ofEveryPage = names.fonts.filter((font) => font.letters === null).flatMap((font) => font.names);
    const sizes = await Promise.all(ofEveryPage.map(async (name) => (await read(name)).byteLength));
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12_750);
  });

  it("have the classes of public components, each side named by the text's direction", async () => {
    const style = (await read(names.style)).toString();
    expect(style).toContain(".font-serif");
    expect(style).toContain("Plumbline Serif");
    expect(style).toMatch(/margin-inline-start|padding-inline-start/);
  });
});
