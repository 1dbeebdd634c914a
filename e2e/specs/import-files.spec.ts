import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { strToU8, zipSync } from "fflate";
import { buildDocx, paragraph } from "#lib/intake/documents/testing/build-docx.ts";
import { buildPdf, column } from "#lib/intake/documents/testing/build-pdf.ts";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";

const chosen = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

/** A sentence that no other test has imported. */
const newWords = (what: string) =>
  `The ${what} of Port Lorne was counted on Monday, ${String(Date.now())} in all.`;

async function openImport(page: Page): Promise<void> {
  await page.goto("/desk/articles/import");
  await expect(page.getByRole("button", { name: "Import article" })).toBeVisible();
}

test("several files are imported, and each says what became of it", async ({ as, db }) => {
  const page = await as("editor");
  const words = newWords("ferry");
  await openImport(page);
  await page.getByRole("textbox", { name: "Outlet" }).fill("Lorne Courier");
  await page
    .getByLabel("Or choose files")
    .setInputFiles([
      chosen("ferry.docx", buildDocx({ body: paragraph(words), author: "Ada Brandt" })),
      chosen("again.txt", words),
      chosen("photo.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1])),
      chosen("toll.pdf", buildPdf([column([newWords("toll")], { x: 60, y: 700 })])),
    ]);
  await page.getByRole("button", { name: "Import 4 articles" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "4 files: 2 imported, 1 there already, 1 refused." }),
  ).toBeVisible();
  const row = (name: string) =>
    page.getByRole("list", { name: "Files" }).locator(":scope > li").filter({ hasText: name });
  await expect(row("photo.txt")).toContainText("This is a picture, not a text.");
  const there = await row("ferry.docx").getByRole("link", { name: "Open the article" }).getAttribute("href");
  await expect(row("again.txt").getByRole("link", { name: "Open the one that is there" })).toHaveAttribute(
    "href",
    there ?? "",
  );
  await row("toll.pdf").getByRole("link", { name: "Open the article" }).click();
  await expect(page.getByRole("region", { name: "Article text" })).toContainText("The toll of Port Lorne");

  const article = await db.article.findUniqueOrThrow({
    where: { slug: there?.split("/").at(-1) ?? "" },
    select: {
      byline: true,
      outlet: { select: { name: true } },
      snapshots: { select: { fileName: true } },
    },
  });
  expect(article).toMatchObject({
    byline: "Ada Brandt",
    outlet: { name: "Lorne Courier" },
    snapshots: [{ fileName: "ferry.docx" }],
  });
});

test("a ZIP is opened, and a single file opens its article", async ({ as }) => {
  const page = await as("researcher");
  await openImport(page);
  const zip = zipSync({
    "may/a.txt": strToU8(newWords("fleet")),
    "may/b.txt": strToU8(""),
    "may/": new Uint8Array(0),
  });
  await page.getByLabel("Or choose files").setInputFiles(chosen("may.zip", zip));
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 files: 1 imported, 1 refused." })).toBeVisible();
  await expect(page.getByRole("list", { name: "Files" })).toContainText("may.zip/may/b.txt");

  await openImport(page);
  await page
    .getByLabel("Or choose files")
    .setInputFiles(
      chosen(
        "quay.html",
        `<!doctype html><title>Quay</title><article><h1>Quay</h1><p>${newWords("quay")}</p></article>`,
      ),
    );
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByRole("region", { name: "Article text" })).toContainText("The quay of Port Lorne");
});

test("a file can be dropped, and taken out again before it is sent", async ({ as }) => {
  const page = await as("editor");
  await openImport(page);
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(["The pier is closed."], "pier.txt"));
    return dropped;
  });
  await page.getByText("Or choose files").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByRole("list", { name: "Files" })).toContainText("pier.txt");
  await page.getByRole("button", { name: "Remove pier.txt" }).click();
  await expect(page.getByRole("list", { name: "Files" })).toBeHidden();
});

test("several files go in without JavaScript as well", async ({ as }) => {
  const page = await as("editor", { javaScriptEnabled: false });
  await openImport(page);
  await page
    .getByLabel("Or choose files")
    .setInputFiles([chosen("a.txt", newWords("bridge")), chosen("b.txt", "")]);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByText("2 files: 1 imported, 1 refused.")).toBeVisible();
  await page.getByRole("link", { name: "Open the article" }).click();
  await expect(page.getByRole("region", { name: "Article text" })).toContainText("The bridge of Port Lorne");
});

/** A newspaper at another site than the desk: "localhost" instead of its address, with a strict policy of its own. */
async function newspaper(html: string): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'",
    });
    response.end(html);
  });
  await new Promise<void>((go) => server.listen(0, "localhost", go));
  return { server, address: `http://localhost:${String((server.address() as AddressInfo).port)}/late` };
}

test("the bookmarklet hands an open page to the desk, which keeps nothing before the button is pressed", async ({
  as,
  db,
}) => {
  const words = newWords("lighthouse");
  const { server, address } = await newspaper(
    `<!doctype html><title>Light</title><article><h1>The light is out</h1><p>${words}</p><p>${words}</p></article>`,
  );
  try {
    const page = await as("editor");
    await page.goto("/desk/articles/import/bookmarklet");
    const link = await page.getByRole("link", { name: "Send to the desk" }).getAttribute("href");
    await page.goto(address);
    const opening = page.waitForEvent("popup");
    await page.evaluate(decodeURIComponent((link ?? "").slice("javascript:".length)));
    const desk = await opening;
    await expect(desk.getByText(address)).toBeVisible();
    expect(await db.articleRevision.count({ where: { text: { contains: words } } })).toBe(0);
    await desk.getByRole("button", { name: "Import article" }).click();
    await expect(desk.getByRole("region", { name: "Article text" })).toContainText(words);
    const article = await db.article.findFirstOrThrow({
      where: { revisions: { some: { text: { contains: words } } } },
      select: { url: true, title: true },
    });
    expect(article).toEqual({ url: address, title: "The light is out" });
  } finally {
    server.close();
  }
});

test("a page that names another site’s address is not taken", async ({ as }) => {
  const { server, address } = await newspaper("<!doctype html><p>Hostile");
  try {
    const page = await as("editor");
    await page.goto("/desk/articles/import/bookmarklet");
    const link = decodeURIComponent(
      ((await page.getByRole("link", { name: "Send to the desk" }).getAttribute("href")) ?? "").slice(
        "javascript:".length,
      ),
    );
    await page.goto(address);
    const opening = page.waitForEvent("popup");
    await page.evaluate(link.replace("url:location.href", 'url:"https://courier.example/late"'));
    const desk = await opening;
    await expect(desk.getByText("A page named an address that is not its own.")).toBeVisible();
    await expect(desk.getByRole("button", { name: "Import article" })).toHaveCount(0);
  } finally {
    server.close();
  }
});
