import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { expect, test } from "../fixtures/test.ts";
import { ArticleView, importArticle } from "../pages/article-view.ts";
import { ClaimWorkspace } from "../pages/claim-workspace.ts";
import { claimReviewsOn } from "../pages/public-claim.ts";

const article = `date 2026-03-06 Mayor Ada Brandt during a walk along the quay on Thursday. Photograph: Ola Reed/Quay Pictures

The mayor of Port Lorne expects the bridge talks to end before the summer.

Advertisement

“Let us see what happens. I spoke to the island council yesterday for three hours. We went through a lot of details,” Mrs Brandt said before the meeting.

The council did not comment.`;

const claim = {
  text: "Ada Brandt said she had spoken to the island council for three hours",
  statement: "Ada Brandt spoke to the island council for three hours",
  speaker: "Ada Brandt",
};

test("an article becomes a public claim, is corrected and retracted", async ({ as, reader }) => {
  test.setTimeout(180_000);
  const editor = await as("editor");
  const reviewer = await as("reviewer");
  const managing = await as("managing");
  const visitor = await reader();
  const slug = await test.step("the editor imports it and takes it apart", async () => {
    await importArticle(editor, {
      text: article,
      outlet: "Quay Courier",
      address: "https://courier.example/bridge",
    });
    const view = new ArticleView(editor);
    const href = await view.makeClaim("I spoke to the island council yesterday for three hours.", claim);
    return href.split("/").at(-1) ?? "";
  });
  const atDesk = new ClaimWorkspace(editor);

  await test.step("nobody outside sees it yet", async () => {
    expect((await visitor.goto(`/claims/${slug}`))?.status()).toBe(404);
  });

  await test.step("the editor researches it and drafts the verdict", async () => {
    await atDesk.open(slug);
    await atDesk.move("Accept");
    await atDesk.move("Take");
    await atDesk.addEvidence({
      title: "Her own words in the article",
      publisher: "Quay Courier",
      kind: "News report",
      tier: "Primary",
      stance: "Supports",
      url: "https://courier.example/bridge",
      day: "2026-03-06",
      quote: "I spoke to the island council yesterday for three hours.",
    });
    await atDesk.writeReasons({
      "Why one source is enough": "The words are hers, in a report that nobody disputes.",
      "Where the other side was looked for":
        "Looked in the council’s diary and in both papers; found nothing.",
    });
    const replies = atDesk.region("Right of reply");
    await replies.getByText("A reason for not asking", { exact: true }).click();
    await replies
      .getByRole("textbox", { name: "Why nobody was asked" })
      .fill("The council answers no questions.");
    await replies.getByRole("button", { name: "Save reason" }).click();
    await atDesk.saveVerdict({
      content: "Unverifiable",
      attribution: "Confirmed",
      summary: "She said it; how long the talk was cannot be checked.",
    });
    await atDesk.move("Submit for review");
    await atDesk.expectStage("In review");
    await expect(editor.getByRole("button", { name: "Approve" })).toHaveAttribute("aria-disabled", "true");
  });

  await test.step("a second editor approves and a managing editor publishes", async () => {
    const review = new ClaimWorkspace(reviewer);
    await review.open(slug);
    await review.move("Approve");
    await review.expectStage("Approved");
    const desk = new ClaimWorkspace(managing);
    await desk.open(slug);
    await desk.move("Publish");
    await desk.expectStage("Published");
  });

  await test.step("readers find it, with the passage, one ClaimReview and its record", async () => {
    expect((await visitor.goto(`/claims/${slug}`))?.status()).toBe(200);
    await expect(visitor.getByRole("heading", { level: 1, name: claim.text })).toBeVisible();
    await expect(visitor.getByText("Unverifiable", { exact: true }).first()).toBeVisible();
    await expect(visitor.getByText("Confirmed", { exact: true }).first()).toBeVisible();
    await expect(visitor.locator("mark")).toHaveText(/I spoke to the island council yesterday/);
    const [review, ...more] = await claimReviewsOn(visitor);
    expect(more).toEqual([]);
    expect(review).toMatchObject({
      claimReviewed: claim.statement,
      reviewRating: { alternateName: "Unverifiable" },
    });
    expect(review?.["reviewRating"]).not.toHaveProperty("ratingValue");
    await visitor.goto("/claims?q=island+council");
    await expect(
      visitor.getByRole("list", { name: "Claims" }).getByRole("link", { name: claim.text }),
    ).toBeVisible();
    const file = await visitor.request.get(`/claims/${slug}/publications/1`);
    expect(((await file.json()) as ClaimPublication).content.text).toBe(claim.text);
    const csv = await editor.request.get("/desk/reports/claims?format=csv&q=island+council");
    expect(await csv.text()).toContain(claim.text);
  });

  await test.step("a correction shows at the next request", async () => {
    await atDesk.open(slug);
    await atDesk.move("Revise");
    await atDesk.saveVerdict({
      content: "Mostly true",
      attribution: "Confirmed",
      summary: "The minutes say two hours and fifty.",
    });
    await atDesk.move("Submit for review");
    await atDesk.expectStage("In review");
    const review = new ClaimWorkspace(reviewer);
    await review.open(slug);
    await review.move("Approve");
    await review.expectStage("Approved");
    const desk = new ClaimWorkspace(managing);
    await desk.open(slug);
    await desk.moveWith("Publish", async (page) => {
      await page.getByRole("combobox", { name: "Kind of correction" }).selectOption("Verdict change");
      await page.getByRole("textbox", { name: "Public note" }).fill("The council published its minutes.");
    });
    await desk.expectStage("Published");
    await visitor.goto(`/claims/${slug}`);
    await expect(visitor.getByText("The council published its minutes.").first()).toBeVisible();
    await expect(visitor.getByText("Mostly true", { exact: true }).first()).toBeVisible();
    await visitor.goto("/corrections");
    await expect(visitor.getByText("The council published its minutes.")).toBeVisible();
  });

  await test.step("a retraction takes two people and leaves the trace, not the verdict", async () => {
    await atDesk.open(slug);
    await atDesk.moveWith("Retract", (page) =>
      page.getByRole("textbox", { name: "Public reason" }).fill("The minutes belonged to another meeting."),
    );
    await expect(editor.getByText("You proposed this retraction; another person confirms it.")).toBeVisible();
    await expect(editor.getByText("Confirm retraction…")).toHaveCount(0);
    const desk = new ClaimWorkspace(managing);
    await desk.open(slug);
    await desk.moveWith("Retract", async () => {}, "Confirm retraction…");
    await desk.expectStage("Retracted");
    expect((await visitor.goto(`/claims/${slug}`))?.status()).toBe(200);
    await expect(visitor.getByText("The minutes belonged to another meeting.").first()).toBeVisible();
    await expect(visitor.getByText("Mostly true", { exact: true })).toHaveCount(0);
    expect(await claimReviewsOn(visitor)).toEqual([]);
    await expect(visitor.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await visitor.goto("/claims?q=island+council");
    await expect(visitor.getByRole("link", { name: claim.text })).toHaveCount(0);
  });
});
