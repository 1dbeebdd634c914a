import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import {
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { database as openShared } from "#lib/db/database.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { languageHeader, tagsHeader } from "#lib/web/public-headers.ts";
import { GET as pictureOf } from "../claims/[slug]/image.png/route.tsx";
import { GET as embedOf } from "./[slug]/route.tsx";

// Next's own: outside its server there is no request whose connection could be waited for.
vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  connection: () => Promise.resolve(),
}));

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PUBLIC_ORIGIN", "https://desk.example");
});
afterAll(async () => {
  await openShared().$disconnect();
  await database.close();
});

type Handler = typeof embedOf;

function ask(handler: Handler, slug: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new NextRequest(`https://desk.example/${slug}`, { headers });
  return handler(request, { params: Promise.resolve({ slug }) });
}

async function publish(): Promise<{ id: string; slug: string }> {
  const id = await publishedClaim(desk);
  const { slug } = await database.db.publicClaim.findUniqueOrThrow({ where: { claimId: id } });
  return { id, slug };
}

async function retract(id: string): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "retract", { reason: "The source withdrew its table." }));
  done(await makeMove(desk, desk.managing, id, "retract"));
}

const hashOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString("base64");

describe("embed and picture of a claim", () => {
  it("stand for every live claim, kept until the claim or the desk changes", async () => {
    const { slug } = await publish();
    const embed = await ask(embedOf, slug);
    expect(embed.status).toBe(200);
    expect(embed.headers.get(tagsHeader)).toBe(`desk,claim:${slug}`);
    expect(embed.headers.get("cache-control")).toBe("public, no-cache");
    const markup = await embed.text();
    expect(markup).toContain("the ferry carried");
    expect(markup).toContain(`href="https://desk.example/claims/${slug}"`);
    const picture = await ask(pictureOf, slug);
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(picture.headers.get(tagsHeader)).toBe(`desk,claim:${slug}`);
  });

  it("are not there for a claim that nobody published", async () => {
    const embed = await ask(embedOf, "nothing-here");
    expect([embed.status, embed.headers.get(tagsHeader)]).toEqual([404, null]);
    expect(await embed.text()).toContain("There is no published claim at this address.");
    expect((await ask(pictureOf, "nothing-here")).status).toBe(404);
    expect((await ask(pictureOf, "../../etc")).status).toBe(404);
  });

  it("show nothing of the working copy", async () => {
    const { id, slug } = await publish();
    const before = await hashOf(await ask(pictureOf, slug));
    done(await makeMove(desk, desk.editor, id, "revise"));
    const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id } });
    const text = "Zqleak text of a draft";
    done(
      await editClaim(desk.deps, desk.editor, { claimId: id, textVersion, text, speaker: "Zqleak speaker" }),
    );
    expect(await (await ask(embedOf, slug)).text()).not.toMatch(/zqleak/i);
    expect(await hashOf(await ask(pictureOf, slug))).toBe(before);
  });

  it("say at once that a claim is under review, and show no verdict meanwhile", async () => {
    const { id, slug } = await publish();
    const before = await hashOf(await ask(pictureOf, slug));
    done(await makeMove(desk, desk.managing, id, "suspend", { reason: "A reader found a mistake." }));
    const markup = await (await ask(embedOf, slug)).text();
    expect(markup).toContain("Under review");
    expect(markup).not.toMatch(/Unverifiable|Confirmed|cannot be checked/);
    expect(await hashOf(await ask(pictureOf, slug))).not.toBe(before);
  });

  it("say of a retracted claim when and why, and nothing of what was found", async () => {
    const { id, slug } = await publish();
    await retract(id);
    const markup = await (await ask(embedOf, slug)).text();
    expect(markup).toContain("The source withdrew its table.");
    expect(markup).not.toMatch(/Unverifiable|Confirmed|cannot be checked/);
    expect((await ask(pictureOf, slug)).status).toBe(200);
  });

  it("follow a merged claim to where it went", async () => {
    const [gone, stays] = [await publish(), await publish()];
    done(
      await makeMove(desk, desk.managing, gone.id, "merge", { into: stays.id, reason: "The same claim." }),
    );
    const embed = await ask(embedOf, gone.slug, { [languageHeader]: "uk" });
    expect([embed.status, embed.headers.get("location")]).toEqual([308, `/uk/embed/${stays.slug}`]);
    const picture = await ask(pictureOf, gone.slug);
    expect([picture.status, picture.headers.get("location")]).toEqual([
      308,
      `/claims/${stays.slug}/image.png`,
    ]);
  });

  it("speak the language of the address, and lead to the claim in it", async () => {
    const { slug } = await publish();
    const markup = await (await ask(embedOf, slug, { [languageHeader]: "ar" })).text();
    expect(markup).toContain('<html lang="ar" dir="rtl">');
    expect(markup).toContain(`href="https://desk.example/ar/claims/${slug}"`);
    expect(markup).toContain(`rel="canonical" href="https://desk.example/claims/${slug}"`);
  });
});
