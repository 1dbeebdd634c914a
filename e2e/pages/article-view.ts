import { expect, type Locator, type Page } from "@playwright/test";

/** The take-apart view of an article. */
export class ArticleView {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  text(): Locator {
    return this.page.getByRole("region", { name: "Article text" });
  }

  /** Selects exact words of the article as a mouse would, from their first character to their last. */
  async select(words: string): Promise<void> {
    await this.text().evaluate((region, wanted) => {
      const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const whole = nodes.map((node) => node.data).join("");
      const start = whole.indexOf(wanted);
      if (start < 0) throw new Error(`The article does not say “${wanted}”.`);
      const at = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.data.length) return [node, left];
          left -= node.data.length;
        }
        throw new Error("The offset is past the end.");
      };
      const range = document.createRange();
      range.setStart(...at(start));
      range.setEnd(...at(start + wanted.length));
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }, words);
  }

  /** Makes a claim of exact words of the article and returns the address of its workspace. */
  async makeClaim(
    words: string,
    claim: { text: string; statement: string; speaker: string },
  ): Promise<string> {
    await this.select(words);
    await this.page
      .getByRole("toolbar", { name: "Selection" })
      .getByRole("button", { name: "Make claim", exact: true })
      .click();
    const dialog = this.page.getByRole("dialog");
    const form = (await dialog.count()) > 0 ? dialog : this.page;
    await form.getByRole("textbox", { name: "Claim", exact: true }).fill(claim.text);
    await form.getByRole("textbox", { name: "Statement" }).fill(claim.statement);
    await form.getByRole("combobox", { name: "Speaker" }).fill(claim.speaker);
    await form.getByRole("combobox", { name: "Type" }).selectOption("Quotation");
    await form.getByRole("textbox", { name: "Reason for checking" }).fill("The talks rest on it.");
    await form.getByRole("button", { name: "Save claim", exact: true }).click();
    const link = this.page.getByRole("link", { name: claim.text }).first();
    await expect(link).toBeVisible();
    return (await link.getAttribute("href")) ?? "";
  }
}

/** Imports an article through the form and waits for its view. Returns the article's address at the desk. */
export async function importArticle(
  page: Page,
  article: { text: string; outlet?: string; address?: string; title?: string; published?: string },
): Promise<string> {
  await page.goto("/desk/articles/import");
  await page.getByRole("textbox", { name: "Article text" }).fill(article.text);
  if (article.address !== undefined)
    await page.getByRole("textbox", { name: "Address" }).fill(article.address);
  if (article.title !== undefined) await page.getByRole("textbox", { name: "Title" }).fill(article.title);
  if (article.outlet !== undefined) await page.getByRole("textbox", { name: "Outlet" }).fill(article.outlet);
  if (article.published !== undefined)
    await page.getByRole("textbox", { name: "Published" }).fill(article.published);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByRole("region", { name: "Article text" })).toBeVisible();
  return new URL(page.url()).pathname;
}
