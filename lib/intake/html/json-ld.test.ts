import { expect, test } from "vitest";
import { readLinkedArticles } from "./json-ld.ts";
import { parsePage } from "./parse-page.ts";

function read(...scripts: unknown[]) {
  const html = scripts
    .map((script) => (typeof script === "string" ? script : JSON.stringify(script)))
    .map((script) => `<script type="application/ld+json">${script}</script>`)
    .join("");
  return readLinkedArticles(parsePage(html));
}

test("articles come before pages, and those with a headline before those without", () => {
  const page = { "@type": "WebPage", name: "Pier" };
  const bare = { "@type": "Article" };
  const article = { "@type": "http://schema.org/NewsArticle", headline: "Pier shut" };
  expect(read([page, bare, article]).map(({ headline }) => headline)).toEqual(["Pier shut", "", ""]);
});

test("names are read from texts, objects, lists and references", () => {
  const author = ["Ada Quill", { name: "Tom Brandt" }, { "@id": "#ines" }, { "@id": "#nobody" }, null, 7];
  const people = { "@type": "Person", "@id": "#ines", name: ["Ines Calder"] };
  const [article] = read({ "@type": "Article", author }, people);
  expect(article?.authors).toEqual(["Ada Quill", "Tom Brandt", "Ines Calder"]);
});

test("a reference in a circle ends", () => {
  const author = { "@id": "#a", name: { "@id": "#a", name: { "@id": "#a" } } };
  expect(read({ "@type": "Article", author })[0]?.authors).toEqual([]);
});

test("scripts that are no JSON are passed over", () => {
  expect(read("not json", "{", { "@type": "Article", headline: "Pier shut" })).toHaveLength(1);
});

test("keys that name an object's prototype are data like any other", () => {
  read('{"@type":"Article","__proto__":{"polluted":true},"author":{"name":"Ada Quill"}}');
  expect("polluted" in {}).toBe(false);
});
