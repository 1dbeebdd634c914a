import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Door } from "./testing/door.ts";

const style = ".claim { color: var(--ink) }\n".repeat(200);
let folder: string;
let door: Door;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "plumbline-assets-"));
  await mkdir(path.join(folder, "site"));
  await writeFile(path.join(folder, "site", "site-0.css"), style);
  await writeFile(path.join(folder, "site", "serif-0.woff2"), Buffer.alloc(5000, 7));
  vi.stubEnv("PLUMBLINE_DIST", folder);
  vi.resetModules();
  const { openDoor } = await import("./testing/door.ts");
  door = await openDoor((_request, response) => void response.writeHead(404).end());
});

afterEach(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

describe("files of the site", () => {
  it("come in the smallest encoding that the client reads, and may be kept for good", async () => {
    const get = (encoding: string) =>
      door.ask("/_site/site-0.css", { headers: { "accept-encoding": encoding } });
    const [browser, older, none] = await Promise.all(["gzip, deflate, br", "gzip", "br;q=0"].map(get));
    expect(browser?.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(browser?.raw ?? "").toString()).toBe(style);
    expect(older?.headers["content-encoding"]).toBe("gzip");
    expect(older?.body).toBe(style);
    expect(none?.headers["content-encoding"]).toBeUndefined();
    expect(none?.body).toBe(style);
    for (const answer of [browser, older, none]) {
      expect(answer?.status).toBe(200);
      expect(answer?.headers).toMatchObject({
        ...{ vary: "Accept-Encoding", "content-type": "text/css; charset=utf-8" },
        "cache-control": "public, max-age=31536000, immutable",
        "content-length": String(answer?.raw.byteLength),
      });
    }
  });

  it("are not compressed twice", async () => {
    const font = await door.ask("/_site/serif-0.woff2", { headers: { "accept-encoding": "gzip, br" } });
    expect(font.headers["content-encoding"]).toBeUndefined();
    expect(font.raw).toEqual(Buffer.alloc(5000, 7));
  });

  it("send their head alone to HEAD, and what is no file is left to the pages", async () => {
    const head = await door.ask("/_site/site-0.css", { method: "HEAD" });
    expect(head.raw.byteLength).toBe(0);
    expect(head.headers["content-length"]).toBe(String(style.length));
    expect((await door.ask("/_site/../site/site-0.css")).status).toBe(404);
    expect((await door.ask("/_site/site-1.css")).status).toBe(404);
  });
});
