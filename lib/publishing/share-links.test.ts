import { expect, test } from "vitest";
import { mailLink, shareLinks } from "./share-links.ts";

const text = "“40 % & more” #1\nIs it so? False.";
const url = "https://desk.example/claims/a?b=c&d=e";

test("every place gets the whole text and the whole address, whatever signs they have", () => {
  for (const { name, href } of shareLinks(text, url)) {
    const address = new URL(href.replace("/#", "/?"));
    const given = [...address.searchParams.values()].join(" ");
    expect(address.protocol).toBe("https:");
    expect(given).toContain(url);
    if (name !== "Facebook") expect(given).toContain(text);
  }
});

test("Mastodon's link keeps the text behind the number sign, where no server sees it", () => {
  const [mastodon] = shareLinks(text, url);
  expect(new URL(mastodon?.href ?? "").search).toBe("");
});

test("a letter has subject, text and address, and no header of somebody else's making", () => {
  const { searchParams } = new URL(mailLink("A check\r\nBcc: x@y.example", text, url));
  expect([...searchParams.keys()]).toEqual(["subject", "body"]);
  expect(searchParams.get("body")).toBe(`${text}\r\n\r\n${url}\r\n`);
});
