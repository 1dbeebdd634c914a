import { expect, test } from "vitest";
import { wordsFor } from "#lib/words/words.ts";
import { feedTitle } from "./feed-title.ts";

const [english, french] = [wordsFor("en", false), wordsFor("fr", true)];

test("a feed is called after the words and filters that its list shows", () => {
  expect(feedTitle(english, "Quay Desk", { sort: "newest" }, [])).toBe("Quay Desk: checked claims");
  const query = { q: "ferry", rating: "false", speaker: "ruth-vane", from: "2026-03-02" };
  const chosen = [
    { kind: "rating", key: "false", label: "False" },
    { kind: "speaker", key: "ruth-vane", label: "Ruth Vane" },
  ];
  expect(feedTitle(english, "Quay Desk", query, chosen)).toBe(
    "Quay Desk: checked claims (ferry, Rating: False, Speaker: Ruth Vane, Published from 2 March 2026)",
  );
  expect(feedTitle(french, "Quay Desk", { rating: "false" }, chosen)).toContain("Faux");
});

test("a value that no live claim answers to is named as in the address", () => {
  expect(feedTitle(english, "Quay Desk", { speaker: "nobody" }, [])).toContain("Speaker: nobody");
});
