import type { IncomingMessage, ServerResponse } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { mayRememberSite, siteFolder } from "./site-folder.ts";
import { takes } from "./takes.ts";

/** A file of the public site: style, script, fonts. Its name carries a hash of its content. */
interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** Null where the format is compressed already, and while the files are being worked on. */
  readonly packed: Readonly<Record<Encoding, Buffer>> | null;
}

/** In the order in which they are preferred: brotli makes the style an eighth smaller. */
const encodings = ["br", "gzip"] as const;
type Encoding = (typeof encodings)[number];

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
    const packed = extension === ".woff2" || !mayRememberSite() ? null : await pack(body);
    return [name, { type: types[extension] ?? "", body, packed }];
  });
  return new Map(await Promise.all(entries));
}

/** Compressed as well as can be, a tenth of a second for the style: it is done once. */
async function pack(body: Buffer): Promise<Record<Encoding, Buffer>> {
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(body),
    promisify(gzip)(body, { level: 9 }),
  ]);
  return { br, gzip: gzipped };
}

/** Sends a file of the site. A name never gets another content, so browsers may keep it for a year. */
export function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  const { body, packed } = asset;
  const encoding = encodings.find((each) => packed !== null && takes(each, request.headers));
  const sent = encoding === undefined || packed === null ? body : packed[encoding];
  response.writeHead(200, {
    "content-type": asset.type,
    "content-length": sent.byteLength,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    ...(packed === null ? {} : { vary: "Accept-Encoding" }),
    ...(encoding === undefined ? {} : { "content-encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : sent);
}
