import { expect, type Locator, type Page } from "@playwright/test";

import { fillField } from "./fill.ts";

/** The claim's page at the desk, as somebody who reads button names and headings uses it. */
export class ClaimWorkspace {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the claim by its address or id. */
  async open(slug: string): Promise<void> {
    await this.page.goto(`/desk/claims/${slug}`);
    await expect(this.page.getByRole("region", { name: "Gate" })).toBeVisible();
  }

  region(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** Presses a move that asks for nothing. */
  async move(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Unfolds a move that asks for something, fills what it asks for, and makes it. */
  async moveWith(name: string, fill: (page: Page) => Promise<void>, disclosure = `${name}…`): Promise<void> {
    await this.page.getByText(disclosure, { exact: true }).click();
    await fill(this.page);
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Waits until the claim stands in a stage. */
  async expectStage(label: string): Promise<void> {
    await expect(this.page.locator("header, main").getByText(label, { exact: true }).first()).toBeVisible();
  }

  async addEvidence(fields: EvidenceFields): Promise<void> {
    const evidence = this.region("Evidence");
    await evidence.getByText("Add evidence…", { exact: true }).click();
    await fillField(
      evidence.getByRole("textbox", { name: "Title of the source", exact: true }),
      fields.title,
    );
    await fillField(evidence.getByRole("textbox", { name: "Publisher", exact: true }), fields.publisher);
    await evidence.getByRole("combobox", { name: "Kind", exact: true }).selectOption(fields.kind);
    await evidence.getByRole("combobox", { name: "Tier", exact: true }).selectOption(fields.tier);
    await evidence.getByRole("combobox", { name: "Stance", exact: true }).selectOption(fields.stance);
    if (fields.url !== undefined)
      await fillField(evidence.getByRole("textbox", { name: "Web address" }), fields.url);
    if (fields.day !== undefined) await evidence.getByLabel("Published on").fill(fields.day);
    else await evidence.getByRole("checkbox", { name: "Undated" }).check();
    await fillField(evidence.getByRole("textbox", { name: "Exact quote", exact: true }), fields.quote);
    await evidence.getByRole("button", { name: "Add evidence", exact: true }).click();
    await expect(evidence.getByText(fields.title).first()).toBeVisible();
  }

  /** Writes the reasons that stand in for a second source, the other side and a reply. */
  async writeReasons(reasons: Readonly<Record<string, string>>): Promise<void> {
    const evidence = this.region("Evidence");
    await evidence.getByText("Written reasons instead of evidence", { exact: true }).click();
    for (const [label, text] of Object.entries(reasons)) {
      await fillField(evidence.getByRole("textbox", { name: label }), text);
    }
    await evidence.getByRole("button", { name: "Save reasons" }).click();
    await expect(evidence.getByText(Object.values(reasons)[0] ?? "").first()).toBeVisible();
  }

  async saveVerdict(verdict: { content: string; attribution?: string; summary: string }): Promise<void> {
    const region = this.region("Verdict");
    const group = (name: RegExp) => region.getByRole("group", { name });
    await group(/Content/)
      .getByRole("radio", { name: verdict.content, exact: true })
      .check();
    if (verdict.attribution !== undefined) {
      await group(/Attribution/)
        .getByRole("radio", { name: verdict.attribution, exact: true })
        .check();
    }
    await fillField(region.getByRole("textbox", { name: "Summary", exact: true }), verdict.summary);
    await region.getByRole("button", { name: "Save verdict" }).click();
    await expect(region.getByRole("status")).toBeVisible();
  }
}

export interface EvidenceFields {
  readonly title: string;
  readonly publisher: string;
  /** Labels of the choices. */
  readonly kind: string;
  readonly tier: string;
  readonly stance: string;
  readonly url?: string;
  /** `YYYY-MM-DD`; absent means undated. */
  readonly day?: string;
  readonly quote: string;
}
