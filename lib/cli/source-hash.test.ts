import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { hashSources } from "./source-hash.ts";

describe("the hash of the sources", () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "plumbline-sources-"));
    await mkdir(path.join(root, "app"));
    await mkdir(path.join(root, "lib/db/generated"), { recursive: true });
    await mkdir(path.join(root, "lib/cli/site"), { recursive: true });
    await write("app/page.tsx", "a page");
    await write("package-lock.json", "{}");
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  async function write(file: string, text: string): Promise<void> {
    await writeFile(path.join(root, file), text);
  }

  it("changes with a source, a new source and the lock file", async () => {
    const seen = [await hashSources(root)];
    await write("app/page.tsx", "another page");
    seen.push(await hashSources(root));
    await write("app/other.tsx", "a page");
    seen.push(await hashSources(root));
    await write("package-lock.json", "{ }");
    seen.push(await hashSources(root));
    await write("lib/cli/site/faces.ts", "fonts");
    seen.push(await hashSources(root));
    expect(new Set(seen).size).toBe(5);
  });

  it("does not change with file times, tests, documents or generated code", async () => {
    const before = await hashSources(root);
    await utimes(path.join(root, "app/page.tsx"), new Date(0), new Date(0));
    await write("app/page.test.tsx", "a test");
    await write("README.md", "a document");
    await write("lib/db/generated/client.ts", "generated");
    await write("lib/cli/start.ts", "a command");
    await write("lib/cli/site/faces.test.ts", "a test");
    expect(await hashSources(root)).toBe(before);
  });

  it("tells a renamed file from the same text elsewhere", async () => {
    const before = await hashSources(root);
    await rm(path.join(root, "app/page.tsx"));
    await write("app/layout.tsx", "a page");
    expect(await hashSources(root)).not.toBe(before);
  });
});
