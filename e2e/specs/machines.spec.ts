import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import {
  done,
  makeMove,
  publishedClaim,
  satisfyGate,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { checkJsonLd } from "#lib/publishing/testing/check-json-ld.ts";
import { expect, test } from "../fixtures/test.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";

const fileOf = async (address: string): Promise<string> => (await fetch(address)).text();

/** Identities of a feed's entries, as another reader finds them in each format. */
async function entriesOf(origin: string, path: string): Promise<Record<string, (string | undefined)[]>> {
  const [rss, atom, json] = await Promise.all(
    ["rss", "atom", "json"].map((format) => fileOf(`${origin}${path}.${format}`)),
  );
  return {
    rss: parseRssFeed(rss ?? "").items?.map((item) => item.guid?.value) ?? [],
    atom: parseAtomFeed(atom ?? "").entries?.map((entry) => entry.id) ?? [],
    json: parseJsonFeed(JSON.parse(json ?? "")).items?.map((item) => item.id) ?? [],
  };
}

const everyFormat = (ids: unknown) => ({ rss: ids, atom: ids, json: ids });

/** What search engines, archives and other programs are told of a claim. */
async function toldOf(origin: string, slug: string, words: string) {
  const search = new URLSearchParams({ query: words });
  const [sitemap, lines, feed, found, page] = await Promise.all([
    fileOf(`${origin}/sitemap.xml`),
    fileOf(`${origin}/claimreview.jsonl`),
    fileOf(`${origin}/claimreview.json`),
    fileOf(`${origin}/v1alpha1/claims:search?${search.toString()}`),
    fileOf(`${origin}/claims/${slug}`),
  ]);
  const url = `${origin}/claims/${slug}`;
  const reviews = lines
    .split("\n")
    .filter((line) => line.includes(`"${url}#review"`))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    inSitemap: sitemap.includes(`<loc>${url}</loc>`),
    reviews,
    inDataFeed: JSON.stringify(JSON.parse(feed)).includes(`"${url}#review"`),
    found: JSON.stringify(JSON.parse(found)).includes(`"${url}"`),
    page,
  };
}

async function correct(desk: TestDesk, claimId: string): Promise<void> {
  done(await makeMove(desk, desk.editor, claimId, "revise"));
  await satisfyGate(desk, claimId, "mostly_false");
  done(await makeMove(desk, desk.editor, claimId, "submit"));
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  const correction = { kind: "verdict_change", note: "The port counted again." } as const;
  done(await makeMove(desk, desk.managing, claimId, "publish", { correction }));
}

test("programs are told of a claim, of its correction and of its retraction at their next request", async ({
  db,
  actor,
  desk: { origin },
}) => {
  const desk = await commandDesk(db, actor);
  const claimId = await publishedClaim(desk);
  const slug = await slugOf(db, claimId);
  const url = `${origin}/claims/${slug}`;
  const { statement } = await db.publicClaim.findUniqueOrThrow({ where: { slug } });
  const words = statement ?? "";

  const live = await toldOf(origin, slug, words);
  expect(live).toMatchObject({ inSitemap: true, inDataFeed: true, found: true });
  expect(live.reviews).toHaveLength(1);
  expect(checkJsonLd(live.page, url, "one")).toEqual([]);
  expect(await entriesOf(origin, "/claims/feed")).toEqual(everyFormat(expect.arrayContaining([url])));

  await correct(desk, claimId);
  const corrected = await toldOf(origin, slug, words);
  expect(corrected.reviews[0]).toMatchObject({
    reviewRating: { alternateName: "Mostly false", ratingValue: 2 },
    correction: [{ text: "The port counted again.", url: `${url}#log-1` }],
  });
  expect(checkJsonLd(corrected.page, url, "one")).toEqual([]);
  expect(await entriesOf(origin, "/corrections/feed")).toEqual(
    everyFormat(expect.arrayContaining([`${url}#log-1`])),
  );

  done(await makeMove(desk, desk.editor, claimId, "retract", { reason: "The table was withdrawn." }));
  done(await makeMove(desk, desk.managing, claimId, "retract"));
  const retracted = await toldOf(origin, slug, words);
  expect(retracted).toMatchObject({ inSitemap: false, inDataFeed: false, found: false, reviews: [] });
  expect(checkJsonLd(retracted.page, url, "none")).toEqual([]);
  expect(await entriesOf(origin, "/claims/feed")).toEqual(everyFormat(expect.not.arrayContaining([url])));
  expect(await entriesOf(origin, "/corrections/feed")).toEqual(
    everyFormat(expect.arrayContaining([`${url}#log-2`])),
  );
});

test("a claim page says where its other forms are, and each of them is there", async ({
  db,
  actor,
  desk: { origin },
}) => {
  const slug = await slugOf(db, await publishedClaim(await commandDesk(db, actor)));
  const page = await fetch(`${origin}/claims/${slug}`);
  const inHeader = [
    ...(page.headers.get("link") ?? "").matchAll(/<([^>]+)>; rel="alternate"; type="([^"]+)"/g),
  ].map(([, href = "", type]) => ({ type, href }));
  expect(inHeader.map(({ type }) => type)).toEqual(["application/json", "application/json+oembed"]);
  const html = await page.text();
  const inHead = [...html.matchAll(/<link rel="alternate" href="([^"]+)" type="([^"]+)"/g)].map(
    ([, href = "", type]) => ({ type, href: href.replaceAll("&amp;", "&") }),
  );
  expect(inHead).toEqual(expect.arrayContaining(inHeader));
  const xml = inHead.filter(({ type }) => type === "text/xml+oembed");
  expect(xml).toHaveLength(1);
  for (const { href } of [...inHeader, ...xml]) {
    const other = await fetch(href);
    expect(other.status, href).toBe(200);
    expect(other.headers.get("access-control-allow-origin")).toBe("*");
  }
  const embed = (await (await fetch(inHeader[1]?.href ?? "")).json()) as { html: string };
  expect(embed.html).toContain(`src="${origin}/embed/${slug}"`);
  expect((await fetch(`${origin}/embed/${slug}`)).status).toBe(200);
});

test("files for machines are in the language of their address, and refuse what they do not know", async ({
  desk: { origin },
}) => {
  const statusOf = async (path: string) => (await fetch(origin + path, { redirect: "manual" })).status;
  expect(parseRssFeed(await fileOf(`${origin}/uk/claims/feed.rss`)).language).toBe("uk");
  expect(await statusOf("/en/claims/feed.rss")).toBe(308);
  expect(await statusOf("/uk/sitemap.xml")).toBe(404);
  expect(await statusOf("/sitemaps/claims-9999.xml")).toBe(404);
  expect(await statusOf("/oembed?url=https://elsewhere.example/claims/a")).toBe(404);
  expect(await statusOf("/oembed?url=x&format=yaml")).toBe(501);
  expect(await statusOf("/articles/no-such-article/markup.json")).toBe(404);
  expect(await statusOf("/v1alpha1/claims%3Asearch?query=ferry")).toBe(200);
  const refused = await fetch(`${origin}/v1alpha1/claims:search?query=a&pageSize=many`);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: { code: 400, status: "INVALID_ARGUMENT" } });
  const dump = await fetch(`${origin}/claimreview.jsonl`);
  await dump.text();
  const again = await fetch(`${origin}/claimreview.jsonl`, {
    headers: { "if-none-match": dump.headers.get("etag") ?? "" },
  });
  expect([200, 304]).toContain(again.status);
});
