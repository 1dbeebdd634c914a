import { describe, expect, it } from "vitest";
import { sitemapIndexXml, sitemapXml } from "./sitemap.ts";

describe("a sitemap", () => {
  it("names addresses with the time they changed, where it is known", () => {
    expect(
      sitemapXml([
        { url: "https://facts.example/claims/a?x=1&y=2", changedAt: "2026-03-10T09:00:00.000Z" },
        { url: "https://facts.example/", changedAt: null },
      ]),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
        "<url><loc>https://facts.example/claims/a?x=1&amp;y=2</loc><lastmod>2026-03-10T09:00:00.000Z</lastmod></url>" +
        "<url><loc>https://facts.example/</loc></url></urlset>\n",
    );
  });

  it("of several files is an index of them", () => {
    const xml = sitemapIndexXml([{ url: "https://facts.example/sitemaps/claims-1.xml", changedAt: null }]);
    expect(xml).toContain("<sitemapindex ");
    expect(xml).toContain("<sitemap><loc>https://facts.example/sitemaps/claims-1.xml</loc></sitemap>");
  });
});
