import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { expect, test } from "../fixtures/test.ts";
import { ArticleView, importArticle } from "../pages/article-view.ts";
import { ClaimWorkspace } from "../pages/claim-workspace.ts";
import { claimReviewsOn } from "../pages/public-claim.ts";

// The five real articles are read from where they are and never committed (interfaces.md, PLUMBLINE_ARTICLES).
const folder = path.resolve(process.env["PLUMBLINE_ARTICLES"] ?? "../shared/articles");
const isThere = existsSync(folder);

const claim = {
  text: "Trump said he'd spoken to Putin for two and a half hours",
  statement: "Trump spoke to Putin for two and a half hours",
  speaker: "Donald Trump",
};

if (!isThere && process.env["CI"] === undefined) {
  test("the five articles are not at PLUMBLINE_ARTICLES: their journey was not run", () => {
    expect(isThere).toBe(false);
  });
} else {
  test("article 003 becomes the claim about the two and a half hours, is corrected and retracted", async ({
    as,
    reader,
  }) => {
    test.setTimeout(180_000);
    const [editor, reviewer, managing, visitor] = [
      await as("editor"),
      await as("reviewer"),
      await as("managing"),
      await reader(),
    ];
    const text = await readFile(path.join(folder, "003_39260ab1450c9e89.txt"), "utf8");
    await importArticle(editor, { text });
    await expect(editor.getByText("17 October 2025").first()).toBeVisible();
    const view = new ArticleView(editor);
    const href = await view.makeClaim("I spoke to him yesterday for two and a half hours.", claim);
    const slug = href.split("/").at(-1) ?? "";
    const desk = new ClaimWorkspace(editor);
    await desk.open(slug);
    await desk.move("Accept");
    await desk.move("Take");
    await desk.addEvidence({
      title: "His own words in the article",
      publisher: "The article itself",
      kind: "News report",
      tier: "Primary",
      stance: "Supports",
      url: "https://example.org/003",
      day: "2025-10-17",
      quote: "I spoke to him yesterday for two and a half hours.",
    });
    await desk.writeReasons({
      "Why one source is enough": "The words are his own.",
      "Where the other side was looked for": "No record of the call’s length is public.",
    });
    const replies = desk.region("Right of reply");
    await replies.getByText("A reason for not asking", { exact: true }).click();
    await replies
      .getByRole("textbox", { name: "Why nobody was asked" })
      .fill("The words are quoted in full.");
    await replies.getByRole("button", { name: "Save reason" }).click();
    await desk.saveVerdict({
      content: "Unverifiable",
      attribution: "Confirmed",
      summary: "He said it; the length of the call is on no public record.",
    });
    await desk.move("Submit for review");
    await desk.expectStage("In review");
    await approve(new ClaimWorkspace(reviewer), slug);
    const lead = new ClaimWorkspace(managing);
    await lead.open(slug);
    await lead.move("Publish");
    await lead.expectStage("Published");

    expect((await visitor.goto(`/claims/${slug}`))?.status()).toBe(200);
    await expect(visitor.locator("mark")).toHaveText("I spoke to him yesterday for two and a half hours.");
    await expect(visitor.getByText("Second-reviewed").first()).toBeVisible();
    const reviews = await claimReviewsOn(visitor);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      claimReviewed: claim.statement,
      reviewRating: { alternateName: "Unverifiable" },
      itemReviewed: { author: { name: claim.speaker } },
    });
    const csv = await editor.request.get("/desk/reports/claims?format=csv");
    expect(await csv.text()).toContain("spoken to Putin for two and a half hours");

    await desk.open(slug);
    await desk.move("Revise");
    await desk.saveVerdict({
      content: "Unverifiable",
      attribution: "Confirmed",
      summary: "He said it on 17 October; the length of the call is on no public record.",
    });
    await desk.move("Submit for review");
    await desk.expectStage("In review");
    await approve(new ClaimWorkspace(reviewer), slug);
    await lead.open(slug);
    await lead.moveWith("Publish", async (page) => {
      await page.getByRole("combobox", { name: "Kind of correction" }).selectOption("Clarification");
      await page.getByRole("textbox", { name: "Public note" }).fill("Says on which day.");
    });
    await lead.expectStage("Published");
    await visitor.goto(`/claims/${slug}`);
    await expect(visitor.getByText("Says on which day.").first()).toBeVisible();

    await lead.open(slug);
    await lead.moveWith("Retract", (page) =>
      page.getByRole("textbox", { name: "Public reason" }).fill("Only a test of the desk."),
    );
    await expect(
      managing.getByText("You proposed this retraction; another person confirms it."),
    ).toBeVisible();
    await desk.open(slug);
    await desk.moveWith("Retract", async () => {}, "Confirm retraction…");
    await desk.expectStage("Retracted");
    await visitor.goto(`/claims/${slug}`);
    await expect(visitor.getByText("Only a test of the desk.").first()).toBeVisible();
    expect(await claimReviewsOn(visitor)).toEqual([]);
  });
}

async function approve(desk: ClaimWorkspace, slug: string): Promise<void> {
  await desk.open(slug);
  await desk.move("Approve");
  await desk.expectStage("Approved");
}
