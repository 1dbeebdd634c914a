import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsFor } from "#lib/words/words.ts";
import { FeedLinks } from "./feed-links.tsx";

const linksIn = (language: "en" | "uk") => {
  const filter = { q: "night ferry", rating: "false", sort: "oldest", after: "here", topic: undefined };
  const markup = renderToStaticMarkup(
    <FeedLinks list="/claims" filter={filter} words={wordsFor(language, language !== "en")} />,
  );
  return [...markup.matchAll(/<a href="([^"]*)" type="([^"]*)"[^>]*>([^<]*)</g)].map(([, ...found]) => found);
};

test("a list offers its feeds with its filter, in the reader’s language, without page and order", () => {
  expect(linksIn("en")).toEqual([
    ["/claims/feed.rss?q=night+ferry&amp;rating=false", "application/rss+xml", "RSS"],
    ["/claims/feed.atom?q=night+ferry&amp;rating=false", "application/atom+xml", "Atom"],
    ["/claims/feed.json?q=night+ferry&amp;rating=false", "application/feed+json", "JSON Feed"],
  ]);
  expect(linksIn("uk")[0]?.[0]).toBe("/uk/claims/feed.rss?q=night+ferry&amp;rating=false");
});
