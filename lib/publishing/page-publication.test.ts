import { describe, expect, it } from "vitest";
import type { PagePublication } from "#lib/domain/page/page.ts";
import { pageExcerpt, renderPageText } from "./page-html.ts";
import { buildPagePublication, saysTheSame } from "./page-publication.ts";
import { changesOfVersion, versionsOf } from "./page-versions.ts";

const page = {
  id: "019a0000-0000-7000-8000-000000000009",
  ...{ slug: "ethics", title: "Ethics", text: "No gifts.", language: "en", lastPublication: 0 },
};
const edition = {
  state: "live",
  note: null,
  publishedAt: "2026-05-04T09:30:00.000Z",
  firstPublishedAt: null,
  chain: { seq: 7, hash: "c".repeat(64) },
} as const;

const published = (fields: Partial<PagePublication> = {}): PagePublication => ({
  ...buildPagePublication(page, edition),
  ...fields,
});
const stored = (bodies: readonly (PagePublication | null)[]) =>
  bodies.map((body, index) => ({
    ...{ n: index + 1, publishedAt: "2026-05-04T09:30:00.000Z", sha256: "a".repeat(64) },
    body: body === null ? null : { ...body, n: index + 1 },
  }));

describe("a page's publication", () => {
  it("freezes the words with number, day and the head of the history", () => {
    expect(buildPagePublication(page, edition)).toEqual({
      ...{ kind: "page", page: "text", pageId: page.id, slug: "ethics", n: 1, state: "live" },
      ...{ title: "Ethics", language: "en", text: "No gifts.", note: null, chain: edition.chain },
      publishedAt: edition.publishedAt,
      firstPublishedAt: edition.publishedAt,
    });
  });

  it("has no text when the page is retired, and keeps the day of the first", () => {
    const firstPublishedAt = "2026-01-01T00:00:00.000Z";
    const retired = buildPagePublication(
      { ...page, lastPublication: 3 },
      { ...edition, state: "retired", note: "Gone.", firstPublishedAt },
    );
    expect(retired).toMatchObject({ n: 4, state: "retired", text: "", note: "Gone.", firstPublishedAt });
  });

  it("says the same as the working copy only while it is live and every word is", () => {
    expect(saysTheSame(page, published())).toBe(true);
    expect(saysTheSame(page, null)).toBe(false);
    const others = [
      { state: "retired" },
      { title: "Ethic" },
      { text: "Gifts." },
      { language: "uk" },
    ] as const;
    expect(others.map((other) => saysTheSame(page, published(other)))).toEqual([false, false, false, false]);
  });
});

describe("the history of a page", () => {
  it("names each version, and of a redacted one only number and day", () => {
    const versions = versionsOf(stored([published({ note: "First." }), null]));
    expect(versions).toMatchObject([
      { n: 1, state: "live", title: "Ethics", note: "First." },
      { n: 2, state: "redacted", title: null, note: null },
    ]);
  });

  it("shows what a version changed against the words that were in force before it", () => {
    const all = stored([
      published({ text: "We take no gifts." }),
      published({ state: "retired", text: "" }),
      published({ text: "We take small gifts." }),
    ]);
    expect(changesOfVersion(all, 1)).toBeNull();
    expect(changesOfVersion(all, 2)).toBeNull();
    expect(changesOfVersion(all, 3)?.flatMap((c) => c.runs)).toEqual(
      expect.arrayContaining([
        { kind: "removed", text: "no" },
        { kind: "added", text: "small" },
      ]),
    );
  });
});

describe("the text of a page", () => {
  it.each(["# Gifts\n\n## Small ones", "## Gifts\n\n### Small ones", "### Gifts\n\n#### Small ones"])(
    "begins its headings right below the title, whatever was typed: %j",
    (text) => {
      expect(renderPageText(text, 2).replace(/\n/g, "")).toBe("<h2>Gifts</h2><h3>Small ones</h3>");
    },
  );

  it("begins them below a section where it stands in one", () => {
    expect(renderPageText("# Gifts", 3).trim()).toBe("<h3>Gifts</h3>");
  });

  it("leaves no level above the first and none beyond the sixth", () => {
    const html = renderPageText("###### Small\n\n# Gifts", 3);
    expect(html.replace(/\n/g, "")).toBe("<h6>Small</h6><h3>Gifts</h3>");
  });

  it("is told in short without headings and markup, cut at a word", () => {
    const text = "## Gifts\n\nWe **return** them & [say](https://desk.example) so <b>.\n\n- One\n- Two";
    expect(pageExcerpt(text)).toBe("We return them & say so <b>. One Two");
    expect(pageExcerpt("one two three", 9)).toBe("one two…");
    expect(pageExcerpt("x".repeat(20), 9)).toBe(`${"x".repeat(8)}…`);
  });

  it("shows typed markup as the characters it is", () => {
    expect(renderPageText("<h1 onclick=x>Gifts</h1>", 2)).not.toMatch(/<h\d/);
    expect(renderPageText("a <script>alert(1)</script>", 2)).not.toContain("<script>");
  });
});
