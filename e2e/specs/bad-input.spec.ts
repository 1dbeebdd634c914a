import type { APIRequestContext, Locator, Page } from "@playwright/test";

import { makeToken } from "#lib/commands/user/make-token.ts";
import { claimInReview, done, importTestArticle, spotTestClaim } from "#lib/commands/testing/claim-path.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { expect, test } from "../fixtures/own-desk.ts";
import { commandDesk } from "../fixtures/state.ts";

const title = "A title that must stay";

/** Everything an import, a claim or a decision would have left behind, down to its event. */
async function rows(db: Database): Promise<object> {
  const [articles, revisions, outlets, claims, speakers, evidence, head] = await Promise.all([
    db.article.count(),
    db.articleRevision.count(),
    db.outlet.count(),
    db.claim.count(),
    db.speaker.count(),
    db.evidence.count(),
    db.chainHead.findFirst({ select: { seq: true, hash: true } }),
  ]);
  return { articles, revisions, outlets, claims, speakers, evidence, head };
}

/** The import form with a title, an outlet and the given text put into it, as a paste does it. */
async function openImport(page: Page, text: string): Promise<Locator> {
  await page.goto("/desk/articles/import");
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByLabel("Outlet").fill("Outlet of nobody");
  // Laying megabytes out takes Chromium longer than a test may wait, and is not what this is about.
  if (text.length > 1_000_000) await page.addStyleTag({ content: "textarea[name=text] { display: none }" });
  const area = page.locator("textarea[name=text]");
  await area.evaluate((element, value) => {
    (element as HTMLTextAreaElement).value = value;
  }, text);
  return area;
}

/** One sentence says what is wrong, and what was typed is still there. */
async function expectRefused(page: Page, sentence: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Import article" }).click();
  const alert = page.getByRole("alert").filter({ hasText: sentence });
  await expect(alert.first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
  await expect(page.getByLabel("Outlet")).toHaveValue("Outlet of nobody");
  await expect(page).toHaveURL(/\/desk\/articles\/import$/);
}

const pasted = [
  { what: "nothing", text: "", sentence: /Paste the article’s text, choose files, or give its address/ },
  { what: "white space", text: " \n\t ", sentence: /Paste the article’s text/ },
  { what: "characters nobody sees", text: "\u200b\u00ad\ufeff\u2060", sentence: /The text is empty\./ },
  {
    what: "5 MB",
    text: "The ferry came. ".repeat(327_680),
    sentence: /The text has 5,242,880 characters; at most 1,000,000/,
  },
  { what: "NUL bytes", text: "The ferry\0 came.", sentence: /contains NUL bytes/ },
];

for (const { what, text, sentence } of pasted) {
  test(`pasting ${what} gets a sentence, and nothing is written or lost`, async ({ as, db }) => {
    const page = await as("editor");
    const before = await rows(db);
    const area = await openImport(page, text);
    await expectRefused(page, sentence);
    expect(await area.evaluate((element) => (element as HTMLTextAreaElement).value.length)).toBe(text.length);
    expect(await rows(db)).toEqual(before);
  });
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const files = [
  {
    what: "a picture",
    bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    sentence: /This is a picture/,
  },
  {
    what: "a program",
    bytes: Buffer.from("7f454c460201010000ff00fe0003003e", "hex"),
    sentence: /binary file/,
  },
  { what: "NUL bytes in a text", bytes: Buffer.from("The ferry\0 came."), sentence: /NUL bytes/ },
  {
    what: "5 MB",
    bytes: Buffer.alloc(5_000_000, "The ferry came. "),
    sentence: /The file has 5\.0 MB; at most 4 MB/,
  },
  { what: "lone surrogates", bytes: utf16("The ferry \ud83d came."), sentence: /not a text/ },
  {
    what: "another encoding",
    bytes: Buffer.from("Die F\xe4hre kam.", "latin1"),
    sentence: /save it as UTF-8/,
  },
];

for (const { what, bytes, sentence } of files) {
  test(`a file of ${what} gets a sentence, and nothing is written or lost`, async ({ as, db }) => {
    const page = await as("editor");
    const before = await rows(db);
    await openImport(page, "");
    await page
      .getByLabel("Or choose files")
      .setInputFiles({ name: "article.txt", mimeType: "text/plain", buffer: bytes });
    await expectRefused(page, sentence);
    expect(await rows(db)).toEqual(before);
  });
}

test("right-to-left text is imported as it is and reads from the right", async ({ as, db }) => {
  const words = "قالت رئيسة البلدية إن العبّارة نقلت تسعمئة راكب.";
  const page = await as("editor");
  await openImport(page, `${words}\n\nلم يعلّق المجلس على ذلك.`);
  await page.getByRole("button", { name: "Import article" }).click();
  const text = page.getByRole("region", { name: "Article text" });
  await expect(text).toContainText(words);
  const direction = await text
    .getByText(words)
    .first()
    .evaluate((element) => getComputedStyle(element).direction);
  expect(direction).toBe("rtl");
  const revision = await db.articleRevision.findFirstOrThrow({
    where: { text: { contains: words } },
    select: { text: true },
  });
  expect(revision.text.startsWith(words)).toBe(true);
});

interface Call {
  readonly method?: string;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends to the HTTP interface with a token of the editor. */
async function client(db: Database, editor: Actor, request: APIRequestContext) {
  const { token } = done(
    await makeToken({ db, now: () => new Date() }, editor, { name: "bad input", days: 1 }),
  );
  return (path: string, { method = "POST", data, headers = {} }: Call) =>
    request.fetch(`/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
      ...(data === undefined ? {} : { data }),
    });
}

test("the HTTP interface refuses bad input with problem details, and writes nothing", async ({
  db,
  actor,
  request,
}) => {
  const desk = await commandDesk(db, actor);
  const send = await client(db, desk.editor, request);
  const article = await importTestArticle(desk);
  const candidate = await spotTestClaim(desk);
  const reviewed = await claimInReview(desk);
  const claim = { text: "The ferry was full", type: "event", start: 0, end: 10 };
  const nobody = "0198a5b2-0000-7000-8000-000000000000";
  const spot = `/articles/${article.id}/claims`;
  const verdict = { content: "false", summary: "No." };
  const withVersion = { "If-Match": '"1"' };
  const calls: (Call & { readonly path: string; readonly status: number; readonly what: string })[] = [
    { what: "a span past the end", path: spot, data: { ...claim, end: 100_000 }, status: 422 },
    { what: "a span that ends before it starts", path: spot, data: { ...claim, start: 20 }, status: 422 },
    { what: "an unknown speaker", path: spot, data: { ...claim, speaker: { id: nobody } }, status: 422 },
    { what: "a speaker id that is none", path: spot, data: { ...claim, speaker: { id: "7" } }, status: 422 },
    { what: "an unknown article", path: `/articles/${nobody}/claims`, data: claim, status: 404 },
    { what: "broken JSON", path: spot, data: Buffer.from('{"text": "The fer'), status: 422 },
    { what: "bytes that are no UTF-8", path: spot, data: Buffer.from([0x7b, 0xff, 0x7d]), status: 422 },
    { what: "an empty article", path: "/articles", data: { text: "" }, status: 422 },
    { what: "5 MB", path: "/articles", data: { text: "x".repeat(5_242_880) }, status: 422 },
    { what: "7 MB", path: "/articles", data: { text: "x".repeat(7_340_032) }, status: 422 },
    { what: "NUL", path: "/articles", data: { text: "The\0ferry" }, status: 422 },
    {
      what: "a lone surrogate",
      path: "/articles",
      data: Buffer.from('{"text":"The \\ud83d ferry"}'),
      status: 422,
    },
    { what: "a NUL in an address", path: "/claims/%00", method: "GET", status: 404 },
    { what: "no If-Match", path: `/claims/${reviewed}/verdict`, method: "PUT", data: verdict, status: 428 },
    {
      ...{
        what: "a stale If-Match",
        path: `/claims/${candidate}`,
        method: "PATCH",
        data: { reason: "Other." },
      },
      ...{ headers: { "If-Match": '"99"' }, status: 412 },
    },
    {
      ...{ what: "a stale verdict", path: `/claims/${candidate}/verdict`, method: "PUT", data: verdict },
      ...{ headers: withVersion, status: 412 },
    },
    {
      ...{ what: "a stale move", path: `/claims/${candidate}/moves/accept` },
      ...{ data: { version: 99 }, status: 409 },
    },
    {
      ...{ what: "a move of another stage", path: `/claims/${candidate}/moves/withdraw` },
      ...{ data: { version: 1 }, status: 409 },
    },
  ];
  const before = await rows(db);
  for (const { what, path, status, ...call } of calls) {
    const response = await send(path, call);
    const text = await response.text();
    expect(response.status(), `${what}: ${text}`).toBe(status);
    expect(response.headers()["content-type"], what).toBe("application/problem+json");
    expect((JSON.parse(text) as { detail: string }).detail, what).toMatch(/[.?!…]$/);
    expect(text, what).not.toMatch(/prisma|postgres|\bat \w+ \(|node_modules/i);
  }
  expect(await rows(db)).toEqual(before);
});
