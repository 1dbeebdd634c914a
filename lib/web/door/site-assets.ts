import type { IncomingMessage, ServerResponse } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { mayRememberSite, siteFolder } from "./site-folder.ts";
import { takesGzip } from "./send-kept.ts";

/** A file of the public site: style, script, fonts. Its name carries a hash of its content. */
interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** Null where the format is compressed already. */
  readonly gzip: Buffer | null;
}

const prefix = "/_site/";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
};

let loaded: Promise<ReadonlyMap<string, Asset>> | null = null;

/** The file at an address, null where there is none. All are read once: together they are some 200 KB. */
export async function findAsset(address: string): Promise<Asset | null> {
  if (!address.startsWith(prefix)) return null;
  if (loaded === null || !mayRememberSite()) {
    loaded = load();
    // The next reader tries again.
    loaded.catch(() => (loaded = null));
  }
  return (await loaded).get(address.slice(prefix.length)) ?? null;
}

async function load(): Promise<ReadonlyMap<string, Asset>> {
  const folder = siteFolder();
  const names = (await readdir(folder)).filter((name) => path.extname(name) in types);
  const entries = names.map(async (name): Promise<[string, Asset]> => {
    const body = await readFile(path.join(folder, name));
    const extension = path.extname(name);
    return [
      name,
      { type: types[extension] ?? "", body, gzip: extension === ".woff2" ? null : gzipSync(body) },
    ];
  });
  return new Map(await Promise.all(entries));
}

/** Sends a file of the site. A name never gets another content, so browsers may keep it for a year. */
export function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  const gzip = takesGzip(request.headers["accept-encoding"]) ? asset.gzip : null;
  const body = gzip ?? asset.body;
  response.writeHead(200, {
    "content-type": asset.type,
    "content-length": body.byteLength,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    ...(asset.gzip === null ? {} : { vary: "Accept-Encoding" }),
    ...(gzip === null ? {} : { "content-encoding": "gzip" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
