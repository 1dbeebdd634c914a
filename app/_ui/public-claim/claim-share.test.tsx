import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import { deskWords } from "#lib/words/words.ts";
import { ClaimShare } from "./claim-share.tsx";
import { shareTextOf } from "./share-text.ts";

const site = "https://desk.example";
const urls = {
  claim: `${site}/claims/a`,
  embed: `${site}/embed/a`,
  picture: `${site}/claims/a/image.png`,
  version: `${site}/claims/a/publications/1`,
};
const words = deskWords();

function markupOf(publication = claimPublication()): string {
  return renderToStaticMarkup(
    <ClaimShare
      {...{ publication, urls, words }}
      deskName="Port Lorne Desk"
      timeZone="Europe/London"
      sha256={"a".repeat(64)}
    />,
  );
}

test("a reader can share, cite and embed a claim with plain links and fields, without a script", () => {
  const markup = markupOf();
  expect(markup).not.toContain("<script");
  for (const name of ["Mastodon", "Bluesky", "WhatsApp", "Facebook", "X", "E-mail"]) {
    expect(markup).toContain(`>${name}</a>`);
  }
  for (const label of [
    "Address of this page",
    "One line",
    "APA",
    "MLA",
    "BibTeX",
    "RIS",
    "Code for your page",
  ]) {
    expect(markup).toMatch(
      new RegExp(`<label for="[a-z-]+"[^>]*>${label}</label><textarea id="[a-z-]+" readOnly`, "i"),
    );
  }
  expect(markup).toContain(`href="${urls.embed}"`);
});

test("links to other sites neither pass on the window nor vouch for what is there", () => {
  const outside = [...markupOf().matchAll(/<a href="(?!https:\/\/desk\.example)[^"]*" ([^>]*)>/g)];
  expect(outside).toHaveLength(6);
  expect(outside.every(([, attributes]) => attributes?.includes('rel="noopener nofollow"'))).toBe(true);
});

test("the code of the frame is text to copy, not a frame", () => {
  expect(markupOf()).not.toContain("<iframe");
  expect(markupOf()).toContain("&lt;iframe src=");
});

test("a post gives both answers on reported speech, and stays within 280 characters with the longest claim", () => {
  expect(shareTextOf(claimPublication(), "Port Lorne Desk", words)).toBe(
    "“Ruth Vane said the harbour budget has doubled” Checked by Port Lorne Desk. Is it so? Mostly true. Did they say it? Confirmed.",
  );
  const long = claimPublication({
    content: { text: "word ".repeat(100), verdict: frozenVerdict({ attribution: null }) },
  });
  expect(shareTextOf(long, "Port Lorne Desk", words).length).toBeLessThan(280 - 24);
});

test("on paper there are the addresses of the page and of the frozen copy, and its hash", () => {
  const foot = markupOf().split('class="print-only')[1] ?? "";
  for (const part of [urls.claim, urls.version, "a".repeat(64)]) expect(foot).toContain(part);
});
