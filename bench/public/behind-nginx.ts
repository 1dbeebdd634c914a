import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { startNginx, type RunningNginx } from "../../e2e/fixtures/nginx.ts";
import { writeAddresses } from "./addresses.ts";
import { askAll } from "./ask-all.ts";
import type { BenchDesk } from "./bench-desk.ts";
import { measuredRow } from "./measured-row.ts";
import { verdict, type Part } from "./part.ts";
import { measureRounds, medianRatio, type Measured, type Target } from "./rounds.ts";

const port = 3186;
const plainPort = port + 2;
const rounds = 5;
const secondsEach = 3;
const leastShare = 0.9;

/**
 * The shipped deploy/nginx.conf against nginx's own proxy cache that never asks again, in the same nginx, with the same
 * bytes and the same log: claim pages by Zipf over all claims, and one page alone.
 */
export async function measureBehindNginx(desk: BenchDesk): Promise<Part> {
  const { claim } = await writeAddresses(desk.db, desk.folder);
  const one = path.join(desk.folder, "one-claim.txt");
  await writeFile(one, claim.all[0] ?? "/claims");
  const nginx = await startWithPlainCache(desk);
  const plainOrigin = `http://127.0.0.1:${String(plainPort)}`;
  try {
    for (const origin of [nginx.origin, plainOrigin]) await askAll(origin, claim.all);
    const target = (name: string, origin: string, file: string): Target => ({
      name,
      origin,
      file,
      gzip: true,
    });
    const found = await measureRounds({
      ...{ rounds, secondsEach, applicationPid: desk.application.pid, databasePid: nginx.pid },
      targets: [
        target("claims, nginx’s own cache", plainOrigin, claim.file),
        target("claims, shipped nginx.conf", nginx.origin, claim.file),
        target("one claim, nginx’s own cache", plainOrigin, one),
        target("one claim, shipped nginx.conf", nginx.origin, one),
      ],
    });
    return { rows: [{ measure: "— behind nginx, with gzip", value: headings }, ...rowsOf(found)], about: [] };
  } finally {
    await nginx.stop();
  }
}

const headings = "requests/s | CPU ms: application + nginx | p50 / p95 ms | KB";

async function startWithPlainCache(desk: BenchDesk): Promise<RunningNginx> {
  const folder = path.join(desk.folder, "nginx");
  await mkdir(folder, { recursive: true });
  const plain = [
    `proxy_cache_path ${path.join(folder, "plain")} levels=1:2 keys_zone=plain:64m max_size=4g inactive=1d use_temp_path=off;`,
    `server { listen 127.0.0.1:${String(plainPort)};`,
    `access_log ${path.join(folder, "plain.log")} combined buffer=64k flush=1s;`,
    "location / { proxy_pass http://plumbline; proxy_cache plain;",
    'proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Accept-Encoding gzip;',
    "proxy_cache_key $request_uri; proxy_cache_valid 200 1d; proxy_ignore_headers Cache-Control Expires Vary; } }",
  ];
  const { changesFolder } = desk;
  const applications = [Number(new URL(desk.origin).port)];
  return startNginx({ folder, port, applications, changesFolder, more: plain.join("\n") });
}

function rowsOf(found: ReadonlyMap<string, Measured[]>): Part["rows"] {
  return [...found].map(([name, measured]) => {
    const own = found.get(name.replace("shipped nginx.conf", "nginx’s own cache")) ?? [];
    const share = medianRatio(measured, own);
    const notes =
      own === measured
        ? []
        : [verdict(share >= leastShare, `${share.toFixed(2)} × its own cache, at least ${leastShare}`)];
    return measuredRow(name, measured, notes, 3);
  });
}
