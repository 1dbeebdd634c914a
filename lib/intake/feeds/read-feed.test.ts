import { describe, expect, it } from "vitest";
import { feedText } from "./feed-text.ts";
import { findFeedLink } from "./find-feed-link.ts";
import { readFeed } from "./read-feed.ts";

const at = "https://post.example/feeds/all.xml";

function read(text: string, url = at) {
  const outcome = readFeed(text, url);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

const rss = (items: string, channel = "<link>https://post.example/</link>") =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${channel}${items}</channel></rss>`;

describe("a feed is read whatever its format", () => {
  const wanted = {
    title: "Harbour Post",
    entries: [
      {
        key: "tag:1",
        url: "https://post.example/toll",
        title: "Toll to rise",
        summary: "The council voted.",
        publishedAt: new Date("2026-11-20T10:00:00Z"),
      },
    ],
  };

  it.each([
    [
      "RSS",
      rss(
        `<item><guid isPermaLink="false">tag:1</guid><link>/toll?utm_source=rss</link><title>Toll to rise</title>
         <description>The council voted.</description><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>`,
      ),
    ],
    [
      "Atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><link href="https://post.example/"/>
       <entry><id>tag:1</id><title>Toll to rise</title><link rel="enclosure" href="/a.mp3"/><link href="/toll"/>
       <summary>The council voted.</summary><published>2026-11-20T10:00:00Z</published></entry></feed>`,
    ],
    [
      "RDF",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example/"><title>Harbour Post</title>
       <link>https://post.example/</link><description>-</description></channel><item rdf:about="tag:1">
       <title>Toll to rise</title><link>https://post.example/toll</link><description>The council voted.</description>
       <dc:date>2026-11-20T10:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Harbour Post",
        items: [
          {
            id: "tag:1",
            url: "https://post.example/toll",
            title: "Toll to rise",
            summary: "The council voted.",
            date_published: "2026-11-20T10:00:00Z",
          },
        ],
      }),
    ],
  ])("%s", (_format, text) => {
    expect(read(text)).toEqual(wanted);
  });

  it("with a byte-order mark before it, and without any item", () => {
    expect(read(`\ufeff${rss("")}`)).toEqual({ title: "Harbour Post", entries: [] });
  });
});

describe("an item of a feed", () => {
  it("without a guid is known by its address, and each key is taken once", () => {
    const item = "<item><link>https://post.example/a</link><title>A</title></item>";
    expect(read(rss(item + item)).entries).toMatchObject([
      { key: "https://post.example/a", publishedAt: null },
    ]);
  });

  it("without a link is found by a guid that is an address, unless the guid says it is none", () => {
    const guid = "<guid>https://post.example/b</guid>";
    const no = '<guid isPermaLink="false">https://post.example/c</guid>';
    const entries = read(
      rss(`<item>${guid}<title>B</title></item><item>${no}<title>C</title></item>`),
    ).entries;
    expect(entries.map(({ url }) => url)).toEqual(["https://post.example/b"]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@post.example", ""])(
    "that links to %j is left out",
    (link) => {
      expect(
        read(rss(`<item><guid isPermaLink="false">1</guid><link>${link}</link><title>X</title></item>`))
          .entries,
      ).toEqual([]);
    },
  );

  it("without a title is called by its summary, else by its address", () => {
    const items =
      "<item><link>/a</link><description>Only this.</description></item><item><link>/b</link></item>";
    expect(read(rss(items)).entries.map(({ title }) => title)).toEqual([
      "Only this.",
      "https://post.example/b",
    ]);
  });

  it("keeps no date that is none", () => {
    const items = ["tomorrow", "0000-00-00", "Sat, 01 Jan 1066 00:00:00 GMT", "99999-01-01"].map(
      (date, n) => `<item><link>/${String(n)}</link><title>t</title><pubDate>${date}</pubDate></item>`,
    );
    expect(read(rss(items.join(""))).entries.map(({ publishedAt }) => publishedAt)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("is one of at most a thousand", () => {
    const items = Array.from(
      { length: 1500 },
      (_, n) => `<item><link>/${String(n)}</link><title>t</title></item>`,
    );
    expect(read(rss(items.join(""))).entries).toHaveLength(1000);
  });
});

describe("hostile titles become plain lines", () => {
  it.each([
    ["<b>Bold</b> &amp; <i>brave</i>", "Bold & brave"],
    ["<script>alert(1)</script>Title", "Title"],
    ["<img src=x onerror=alert(1)>Title", "Title"],
    ["5 &lt; 6 &amp;amp; more", "5 < 6 &amp; more"],
    ["two\n\tlines\u0000 here", "two lines here"],
    ["evil\u202egpj.exe", "evilgpj.exe"],
    ["a\u200bb", "ab"],
    ["caf\u0065\u0301", "café"],
    ["half \ud83d", "half \ufffd"],
    ["", ""],
  ])("%j becomes %j", (title, line) => {
    expect(feedText(title, 300)).toBe(line);
  });

  it("that are not longer than a line, and never cut an emoji in half", () => {
    expect(feedText("word ".repeat(500), 20)).toBe("word word word word…");
    expect(feedText("1234567🙂🙂", 9)).toBe("1234567…");
  });
});

describe("what is no feed is refused with a sentence", () => {
  it.each([
    ["a page", "<!doctype html><html><body>Hi</body></html>", "no RSS, Atom or JSON feed"],
    ["nothing", "", "no RSS, Atom or JSON feed"],
    ["other JSON", "{}", "no RSS, Atom or JSON feed"],
    ["a feed cut off", "<rss version='2.0'><channel><title>A</title><item><title>b", "broken"],
    ["tags without end", `<rss version='2.0'><channel>${"<a>".repeat(50_000)}`, "broken"],
  ])("%s", (_what, text, words) => {
    const outcome = readFeed(text, at);
    expect(outcome.ok ? "" : outcome.refusal.message).toContain(words);
  });

  it("and entities that multiply are not expanded", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "${"ha".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}">]>`;
    const outcome = readFeed(
      bomb + rss("<item><link>/a</link><title>&c;</title></item>").replace(/<\?xml.*?\?>/, ""),
      at,
    );
    expect(outcome.ok ? (outcome.value.entries[0]?.title.length ?? 0) : 0).toBeLessThan(301);
  });
});

describe("the feed of a page", () => {
  const page = (links: string) => `<!doctype html><head>${links}</head><body>Hi</body>`;

  it("is the first one its head names, read from its base", () => {
    const links = `<link rel="stylesheet" type="text/css" href="/a.css">
      <link rel="alternate" type="application/json" href="/wp-json/1">
      <link rel="alternate" hreflang="uk" type="text/html" href="/uk">
      <link rel="ALTERNATE home" type="application/rss+xml; charset=utf-8" href="feed/">
      <link rel="alternate" type="application/atom+xml" href="/comments.atom">`;
    expect(findFeedLink(page(links), "https://post.example/news/")).toBe("https://post.example/news/feed/");
    const based = page(`<base href="https://cdn.example/x/">${links}`);
    expect(findFeedLink(based, "https://post.example/news/")).toBe("https://cdn.example/x/feed/");
  });

  it("is none where the page names none, or something that is no address", () => {
    expect(findFeedLink(page(""), at)).toBeNull();
    expect(
      findFeedLink(page('<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'), at),
    ).toBeNull();
    expect(findFeedLink("", at)).toBeNull();
  });
});
