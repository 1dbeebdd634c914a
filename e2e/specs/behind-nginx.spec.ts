import { readFile } from "node:fs/promises";
import path from "node:path";
import { publishedClaim } from "#lib/commands/testing/claim-path.ts";
import { startNginx, type RunningNginx } from "../fixtures/nginx.ts";
import { expect, test as base } from "../fixtures/own-desk.ts";
import { freePort } from "../fixtures/server.ts";
import { commandDesk } from "../fixtures/state.ts";
import {
  correct,
  expectCorrected,
  expectRetracted,
  note,
  placeOf,
  read,
  retract,
  warm,
  withinTwoSeconds,
} from "../pages/every-surface.ts";

/** The shipped deploy/nginx.conf in front of two processes of one desk. */
const test = base.extend<object, { readonly nginx: RunningNginx & { readonly log: string } }>({
  nginx: [
    async ({ ownDesk }, use) => {
      const second = await ownDesk.startSecond();
      const folder = path.join(ownDesk.dataFolder, "nginx");
      const nginx = await startNginx({
        ...{ folder, port: await freePort() },
        applications: [ownDesk.origin, second.origin].map((origin) => Number(new URL(origin).port)),
        changesFolder: path.join(ownDesk.dataFolder, "changes"),
      });
      await use({ ...nginx, log: path.join(folder, "access.log") });
      await nginx.stop();
      await second.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test("a correction and a retraction show behind nginx within two seconds, on every surface", async ({
  nginx,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const desk = await commandDesk(db, actor);
  const claimId = await publishedClaim(desk);
  const place = await placeOf(desk, claimId);
  await withinTwoSeconds(() => warm(nginx.origin, place));
  await correct(desk, claimId);
  await withinTwoSeconds(() => expectCorrected(nginx.origin, place));
  await warm(nginx.origin, place);
  await retract(desk, claimId);
  await withinTwoSeconds(() => expectRetracted(nginx.origin, place));
});

test("nginx goes on answering, and shows no old page, while a process lies dead", async ({
  nginx,
  ownDesk,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const desk = await commandDesk(db, actor);
  const claimId = await publishedClaim(desk);
  const place = await placeOf(desk, claimId);
  const page = `/claims/${place.slug}`;
  await withinTwoSeconds(() => warm(nginx.origin, place));
  await ownDesk.crashAndRestart(async () => {
    expect(await read(nginx.origin, page)).toMatch(/^200 /);
    await correct(desk, claimId);
    await withinTwoSeconds(async () => {
      expect(await read(nginx.origin, page)).toContain(note);
    });
  });
  await withinTwoSeconds(() => expectCorrected(nginx.origin, place));
});

test("what is somebody's own is never kept", async ({ nginx, as, reader }) => {
  const editor = await as("editor", { baseURL: nginx.origin });
  const admin = await as("admin", { baseURL: nginx.origin });
  // Cookies belong to a host whatever its port, so both are signed in behind nginx too.
  for (const [page, name] of [
    [editor, "Edda Brown"],
    [admin, "Ines Okafor"],
  ] as const) {
    const answer = await page.goto("/desk");
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await expect(page.getByText(name).first()).toBeVisible();
  }
  const stranger = await reader({ baseURL: nginx.origin });
  await stranger.goto("/desk");
  await expect(stranger).toHaveURL(/\/sign-in/);
  await expect(stranger.getByText("Edda Brown")).toHaveCount(0);
});

test("bodies stay compressed, are unpacked for who cannot read gzip, and are not sent twice", async ({
  nginx,
  ownDesk,
}) => {
  const get = (origin: string, headers: Record<string, string>) =>
    fetch(`${origin}/claims`, { headers: { "accept-encoding": "identity", ...headers } });
  const direct = await (await get(ownDesk.origin, {})).text();
  // Once to fill the cache, once out of it.
  for (const round of ["made", "kept"]) {
    const plain = await get(nginx.origin, {});
    expect(plain.headers.get("content-encoding"), round).toBeNull();
    expect(await plain.text(), round).toBe(direct);
    const packed = await get(nginx.origin, { "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding"), round).toBe("gzip");
    expect(await packed.text(), round).toBe(direct);
    for (const name of ["content-security-policy", "x-content-type-options", "referrer-policy", "vary"]) {
      expect(packed.headers.get(name), name).not.toBeNull();
    }
    const etag = packed.headers.get("etag") ?? "";
    const again = await get(nginx.origin, { "accept-encoding": "gzip", "if-none-match": etag });
    expect(again.status, round).toBe(304);
  }
});

test("files of the site come as brotli to whoever reads it, and to nobody else", async ({
  nginx,
  ownDesk,
}) => {
  const home = await (await fetch(ownDesk.origin)).text();
  const style = /\/_site\/site-[0-9a-f]+\.css/.exec(home)?.[0] ?? "";
  const get = (origin: string, encoding: string) =>
    fetch(origin + style, { headers: { "accept-encoding": encoding } });
  const direct = await (await get(ownDesk.origin, "identity")).text();
  expect(direct).toContain("Plumbline Serif");
  for (const round of ["made", "kept"]) {
    for (const [asked, sent] of [
      ["gzip, deflate, br, zstd", "br"],
      ["br", "br"],
      ["gzip", "gzip"],
      ["identity", null],
    ] as const) {
      const answer = await get(nginx.origin, asked);
      expect(answer.headers.get("content-encoding"), `${asked}, ${round}`).toBe(sent);
      expect(await answer.text(), `${asked}, ${round}`).toBe(direct);
    }
  }
});

test("addresses that are secrets stay out of nginx's log", async ({ nginx }) => {
  const secret = "A".repeat(43);
  for (const path of [
    `/submit/${secret}`,
    `/uk/submit/${secret}`,
    `/invitation/${secret}`,
    "/claims?logged",
  ]) {
    await fetch(nginx.origin + path);
  }
  await expect(async () => {
    const log = await readFile(nginx.log, "utf8");
    expect(log).toContain("/claims?logged");
    expect(log).not.toContain(secret);
  }).toPass();
});
