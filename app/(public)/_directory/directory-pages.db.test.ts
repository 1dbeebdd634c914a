import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { addSpeaker } from "#lib/commands/speaker/add-speaker.ts";
import { mergeSpeakers } from "#lib/commands/speaker/merge-speakers.ts";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { database as openShared } from "#lib/db/database.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { languageHeader, tagsHeader } from "#lib/web/public-headers.ts";
import { GET as jsonFeed } from "../claims/feed.json/route.ts";
import { GET as rssFeed } from "../claims/feed.rss/route.ts";
import { GET as claimsPage } from "../claims/route.tsx";
import { GET as correctionsPage } from "../corrections/route.tsx";
import { GET as outletPage } from "../outlets/[slug]/route.tsx";
import { GET as outletsPage } from "../outlets/route.tsx";
import { GET as searchPage } from "../search/route.tsx";
import { GET as speakerRecord } from "../speakers/[slug]/record.json/route.ts";
import { GET as speakerPage } from "../speakers/[slug]/route.tsx";
import { GET as speakersPage } from "../speakers/route.tsx";
import { GET as topicPage } from "../topics/[slug]/route.tsx";
import { GET as topicsPage } from "../topics/route.tsx";
import { GET as transparencyPage } from "../transparency/route.tsx";

// Next's own: outside its server there is no request whose connection could be waited for.
vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  connection: () => Promise.resolve(),
}));

let database: TestDatabase;
let desk: TestDesk;
/** What the build leaves for pages to name: style, script and font. */
let built: string;

beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), "plumbline-built-"));
  await mkdir(path.join(built, "site"));
  const assets = { style: "a.css", script: "a.js", fonts: [{ names: ["a.woff2"], letters: null }] };
  await writeFile(path.join(built, "site", "assets.json"), JSON.stringify(assets));
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PUBLIC_ORIGIN", "https://desk.example");
  vi.stubEnv("PLUMBLINE_DIST", built);
});
afterAll(async () => {
  await openShared().$disconnect();
  await database.close();
  await rm(built, { recursive: true });
});

interface Seen {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

async function open(
  handler: (request: NextRequest, context: { params: Promise<never> }) => Promise<Response>,
  {
    slug = "",
    search = "",
    headers = {},
  }: { slug?: string; search?: string; headers?: Record<string, string> } = {},
): Promise<Seen> {
  const request = new NextRequest(`https://desk.example/x${search}`, { headers });
  const answer = await handler(request, { params: Promise.resolve({ slug }) as Promise<never> });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
}

const addPerson = async (name: string) =>
  done(
    await addSpeaker(desk.deps, desk.editor, {
      ...{ name, kind: "person", description: `<b>${name}</b> & co`, sameAs: ["https://who.example/x"] },
      ...{ aliases: [`${name} the Elder`], roles: [{ title: "Mayor", fromOn: "2020-01-01" }] },
    }),
  );

async function publishFor(speakerId: string, topics: string[]): Promise<string> {
  const claimId = await claimInReview(desk);
  const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
  done(await editClaim(desk.deps, desk.editor, { claimId, textVersion, topics, speaker: { id: speakerId } }));
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  done(await makeMove(desk, desk.managing, claimId, "publish"));
  return claimId;
}

describe("pages of an empty desk", () => {
  it("say that there is nothing yet, and what will bring something", async () => {
    for (const [handler, sentence] of [
      [speakersPage, "No speaker has a published claim yet"],
      [outletsPage, "No outlet has a published claim in its articles yet"],
      [topicsPage, "No topic has a published claim yet"],
      [correctionsPage, "Nothing has been corrected yet"],
      [transparencyPage, "Nothing is published yet"],
    ] as const) {
      const { status, html } = await open(handler);
      expect([status, html.includes(sentence)]).toEqual([200, true]);
    }
    expect((await open(speakerPage, { slug: "nobody" })).status).toBe(404);
  });
});

describe("a speaker's page", () => {
  it("shows what is on file, its numbers with the claims behind them, and no ClaimReview", async () => {
    const { speakerId, slug } = await addPerson("Ylva Strand");
    await publishFor(speakerId, ["Tides"]);
    const { status, html, headers } = await open(speakerPage, { slug });
    expect(status).toBe(200);
    expect(headers.get(tagsHeader)).toContain(`speaker:${slug}`);
    for (const part of [
      "Ylva Strand the Elder",
      "Mayor, since 1 January 2020",
      "&lt;b&gt;Ylva Strand&lt;/b&gt; &amp; co",
      `href="/claims?speaker=${slug}&amp;rating=unverifiable"`,
      `href="/claims?speaker=${slug}&amp;topic=tides"`,
      `href="/speakers/${slug}/record.json"`,
      "not how often Ylva Strand is right",
    ]) {
      expect(html).toContain(part);
    }
    expect(html).not.toContain("ClaimReview");
    expect(html).toContain('"@type":"CollectionPage"');
    const record = await open(speakerRecord, { slug });
    expect(record.headers.get("etag")).toBe(`"${sha256(record.html)}"`);
    expect(JSON.parse(record.html)).toMatchObject({ kind: "directory", n: 1, entry: { slug } });
  });

  it("is answered in other languages under their prefix, with links that keep it", async () => {
    const { html } = await open(speakerPage, { slug: "ylva-strand", headers: { [languageHeader]: "ar" } });
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('href="/ar/topics/tides"');
    expect(html).not.toContain("CollectionPage");
  });

  it("is gone with its last claim, with everything of it, and its topic too", async () => {
    const { speakerId, slug } = await addPerson("Xenia Bay");
    const claimId = await publishFor(speakerId, ["Moorings"]);
    expect((await open(topicPage, { slug: "moorings" })).status).toBe(200);
    done(await makeMove(desk, desk.editor, claimId, "retract", { reason: "Withdrawn." }));
    const confirmed = await makeMove(desk, desk.managing, claimId, "retract");
    expect(confirmed.ok && confirmed.value.changedTags).toEqual(
      expect.arrayContaining([`speaker:${slug}`, "topic:moorings", "claims"]),
    );
    for (const [handler, gone] of [
      [speakerPage, slug],
      [speakerRecord, slug],
      [topicPage, "moorings"],
    ] as const) {
      expect((await open(handler, { slug: gone })).status).toBe(404);
    }
    expect((await open(speakersPage)).html).not.toContain("Xenia Bay");
    expect((await open(topicsPage)).html).not.toContain("Moorings");
  });

  it("moves for ever to the speaker it was merged into", async () => {
    const from = await addPerson("Will Moor");
    const into = await addPerson("William Moor");
    await publishFor(from.speakerId, []);
    const { version } = await database.db.speaker.findUniqueOrThrow({ where: { id: from.speakerId } });
    const pair = { speakerId: from.speakerId, intoId: into.speakerId, version };
    done(await mergeSpeakers(desk.deps, desk.editor, pair));
    const { status, headers } = await open(speakerPage, { slug: from.slug });
    expect([status, headers.get("location")]).toEqual([308, `/speakers/${into.slug}`]);
    const found = { status: 200, location: null };
    for (const [handler, path] of [
      [claimsPage, "/claims"],
      [searchPage, "/search"],
      [rssFeed, "/claims/feed.rss"],
      [jsonFeed, "/claims/feed.json"],
    ] as const) {
      const at = async (search: string) => {
        const answer = await open(handler, { search, headers: { [languageHeader]: "uk" } });
        return { status: answer.status, location: answer.headers.get("location") };
      };
      const moved = `?speaker=${into.slug}&corrected=1`;
      expect(await at(`?corrected=1&speaker=${from.slug}`)).toEqual({
        status: 308,
        location: `/uk${path}${moved}`,
      });
      expect([await at(moved), await at("?speaker=nobody")]).toEqual([found, found]);
    }
  });
});

describe("lists and figures", () => {
  it("lead to every entry, and narrow by letter without being indexed twice", async () => {
    const outlets = await open(outletsPage);
    expect(outlets.html).toContain('href="/outlets/harbour-post"');
    expect((await open(outletPage, { slug: "harbour-post" })).status).toBe(200);
    const none = await open(speakersPage, { search: "?letter=q" });
    expect(none.html).toContain("No name begins with this letter");
    expect(none.html).toContain("noindex");
    expect((await open(speakersPage, { search: "?after=nonsense&letter=%00" })).status).toBe(200);
  });

  it("say what was corrected and count it", async () => {
    const log = await open(correctionsPage, { search: "?kind=retraction" });
    expect(log.html).toContain("We withdrew our check of the claim. Its page says why.");
    expect(log.html).toContain("Withdrawn.");
    expect((await open(correctionsPage, { search: "?kind=typo" })).html).toContain(
      "The log has no such entry",
    );
    const figures = await open(transparencyPage);
    expect(figures.html).toContain('href="/corrections?kind=retraction"');
    expect(figures.html).toContain("With a primary source");
    expect(figures.html).not.toMatch(/transparency\.|directory\.|corrections\./);
  });
});
