import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newsPage, story } from "./extract-page.fixtures.ts";
import { extractPage } from "./extract-page.ts";

const whole = story.join("\n\n");
const filler = (words: string, times: number): string => `<p>${`${words} `.repeat(times)}</p>`;

describe("the text", () => {
  test("is the article's paragraphs, without headline, byline, caption, teasers, menus and footer", () => {
    expect(extractPage(newsPage()).text).toBe(whole);
  });

  test("begins with the standfirst when the page has one", () => {
    const standfirst = "Cracks were found in eleven of forty pillars.";
    const header = `<p class="standfirst">${standfirst}</p>`;
    expect(extractPage(newsPage({ header })).text).toBe(`${standfirst}\n\n${whole}`);
  });

  test("does not say the standfirst twice when the article repeats it", () => {
    const head = `<meta name="description" content="${story[0] ?? ""}">`;
    expect(extractPage(newsPage({ head })).text).toBe(whole);
  });

  test("keeps list items and headings, and drops a heading with nothing behind it", () => {
    const body = `<p>${story[0] ?? ""}</p><h2>What happens now</h2><ul><li>The pier closes on Monday.</li></ul><p>${story[1] ?? ""}</p><h2>Comments</h2>`;
    expect(extractPage(newsPage({ body })).text).toBe(
      [story[0], "What happens now", "The pier closes on Monday.", story[1]].join("\n\n"),
    );
  });

  test("parts paragraphs at two line breaks and keeps a single one within", () => {
    const body = `${story[0] ?? ""}<br><br>${story[1] ?? ""}<br>${story[2] ?? ""}`;
    expect(extractPage(newsPage({ body })).text).toBe(
      `${story[0] ?? ""}\n\n${story[1] ?? ""}\n${story[2] ?? ""}`,
    );
  });

  test("leaves out newsletter lines, pointers to other articles and notes on the authors", () => {
    const body = [
      ...story.slice(0, 2),
      "Sign up for our morning newsletter, delivered to your inbox.",
      "Read more: The pier in pictures",
      ...story.slice(2),
      "Ada Quill is a reporter at The Lorne Courier and has covered the harbour since 2019.",
    ];
    expect(extractPage(newsPage({ body: body.map((text) => `<p>${text}</p>`).join("") })).text).toBe(whole);
  });

  test("keeps prose that only speaks of such things", () => {
    const line = "Critics asked why the council's newsletter had not mentioned the cracks for three months.";
    const body = [...story, line].map((text) => `<p>${text}</p>`).join("");
    expect(extractPage(newsPage({ body })).text).toContain(line);
  });

  test("is not taken from comments, however long they are", () => {
    const comment = filler("I have walked there since I was a child and nobody ever told me of a crack.", 12);
    const after = `<section class="comments">${comment.repeat(6)}</section>`;
    expect(extractPage(newsPage({ after })).text).toBe(whole);
  });

  test("is not taken from a cookie notice that is longer than the article", () => {
    const notice = filler("We and our partners store information on your device and read it there.", 40);
    expect(extractPage(newsPage({ after: `<div class="cookie-modal">${notice}</div>` })).text).toBe(whole);
  });

  test("is only the first article of an endless page", () => {
    const next = filler("A wholly different story about the price of bread in the old town.", 30);
    const after = `<article><h1>Bread is dearer again</h1><div class="article-body">${next}</div></article>`;
    const page = newsPage({ after }).replace("<main>", "").replace("</main>", "");
    expect(extractPage(page).text).toBe(whole);
  });

  test("is read where it waits hidden behind a paywall", () => {
    const hidden = story.map((text) => `<div style="display: none"><p>${text}</p></div>`).join("");
    expect(extractPage(newsPage({ body: hidden })).text).toBe(whole);
  });

  test("is taken from the page's data when a script would have drawn the rest of it", () => {
    const content = story.map((value) => ({ type: "paragraph", content: [{ type: "text", value }] }));
    const more = content.map(({ type }, at) => ({
      type,
      content: [{ type: "text", value: `${story[at] ?? ""} Twice.` }],
    }));
    const state = JSON.stringify({
      props: { story: { body: { type: "document", content: [...content, ...more] } } },
    });
    const after = `<script type="application/json">${state}</script>`;
    const { text } = extractPage(newsPage({ body: `<p>${story[0] ?? ""}</p>`, after }));
    expect(text.split("\n\n")).toHaveLength(8);
    expect(text.startsWith(whole)).toBe(true);
  });

  test("is not taken from data about something else", () => {
    const content = Array.from({ length: 9 }, () => ({
      type: "paragraph",
      text: "Bread is dearer again, the bakers of the old town say, and nobody knows why that is so.",
    }));
    const after = `<script type="application/json">${JSON.stringify({ content })}</script>`;
    expect(extractPage(newsPage({ after })).text).toBe(whole);
  });

  test("leaves out a table of figures beside the prose", () => {
    const table = "<table><tr><td>Pillar 4</td><td>12 mm</td></tr></table>";
    const body = story.map((text) => `<p>${text}</p>`).join(table);
    expect(extractPage(newsPage({ body })).text).toBe(whole);
  });

  test("comes out of pages laid out with tables", () => {
    const page = `<html><body><table><tr><td><a href="/">Home</a></td><td>${story.map((text) => `<p>${text}</p>`).join("")}</td></tr></table></body></html>`;
    expect(extractPage(page).text).toBe(whole);
  });

  test("is empty for a page without an article", () => {
    expect(extractPage("<html><body><nav><a href='/'>Home</a></nav></body></html>").text).toBe("");
  });
});

describe("title, authors and date", () => {
  test("are read off the printed page", () => {
    const page = extractPage(newsPage({ header: "<p>By Ada Quill</p><time>5 March 2025</time>" }));
    expect(page).toMatchObject({
      title: "Northern pier to close for two years",
      authors: ["Ada Quill"],
      publishedAt: "2025-03-05",
      siteName: "The Lorne Courier",
    });
  });

  test("are read off JSON-LD whose authors stand elsewhere in its graph", () => {
    const graph = [
      { "@type": "WebSite", name: "The Lorne Courier" },
      {
        "@type": ["NewsArticle", "Article"],
        headline: "Pier shut",
        datePublished: "2025-03-05T06:00:00+01:00",
        author: [{ "@id": "#a" }, { "@type": "Person", name: "TOM BRANDT" }],
      },
      { "@type": "Person", "@id": "#a", name: "Ada Quill" },
    ];
    const head = `<script type="application/ld+json">${JSON.stringify({ "@graph": graph })}</script>`;
    const page = extractPage(newsPage({ head, header: "" }));
    expect(page.authors).toEqual(["Ada Quill", "Tom Brandt"]);
    expect(page.publishedAt).toBe("2025-03-05T06:00:00+01:00");
    expect(page.title).toBe("Northern pier to close for two years");
  });

  test("are read off JSON-LD with raw line breaks and a comma too many", () => {
    const head = `<script type="application/ld+json"><!--
      {"@type": "NewsArticle", "headline": "Pier\nshut", "author": {"name": "Ada Quill",},
       "datePublished": "2025-03-05",}\n--></script>`;
    expect(extractPage(newsPage({ head, header: "" }))).toMatchObject({
      authors: ["Ada Quill"],
      publishedAt: "2025-03-05",
    });
  });

  test("the date printed under the headline is believed where the head says another", () => {
    const head = '<meta property="article:published_time" content="2021-01-02T08:00:00Z">';
    const header = "<p>Updated 5 March 2025</p>";
    expect(extractPage(newsPage({ head, header })).publishedAt).toBe("2025-03-05");
  });

  test("the head's instant is kept where it agrees with the printed date", () => {
    const head = '<meta property="article:published_time" content="2025-03-05T23:30:00Z">';
    const header = "<p>6 March 2025</p>";
    expect(extractPage(newsPage({ head, header })).publishedAt).toBe("2025-03-05T23:30:00Z");
  });

  test("a head that names the outlet as author gives way to the byline", () => {
    const head = '<meta name="author" content="The Lorne Courier">';
    expect(extractPage(newsPage({ head })).authors).toEqual(["Ada Quill"]);
  });

  test("the site's name is cut off a title that has no heading", () => {
    const page = `<title>Northern pier to close for two years | The Lorne Courier</title><p>${story[0] ?? ""}</p>`;
    expect(extractPage(page).title).toBe("Northern pier to close for two years");
  });

  test("the date in the address serves when nothing else does", () => {
    const page = extractPage(newsPage({ header: "" }), "https://courier.example/2025/03/05/pier");
    expect(page.publishedAt).toBe("2025-03-05");
  });
});

describe("language and address", () => {
  test("the language is the text's, whatever the template says", () => {
    const text =
      "Портова рада ухвалила рішення закрити північний пірс на два роки після того, як водолази знайшли тріщини.";
    const page = `<html lang="en"><body><article><h1>Північний пірс закривають</h1><p>${text}</p><p>${text} Їх понад сорок.</p></article></body></html>`;
    expect(extractPage(page)).toMatchObject({ language: "uk", title: "Північний пірс закривають" });
  });

  test("a text too short to tell takes the page's language", () => {
    expect(extractPage('<html lang="pt-BR"><body><p>Sim.</p></body></html>').language).toBe("pt");
  });

  test("the canonical address is made absolute, and one that is none of the web is refused", () => {
    const from = "https://courier.example/a?x=1";
    expect(extractPage('<link rel="canonical" href="/pier">', from).canonicalUrl).toBe(
      "https://courier.example/pier",
    );
    expect(extractPage('<link rel="canonical" href="javascript:alert(1)">', from).canonicalUrl).toBeNull();
    expect(extractPage('<link rel="canonical" href="/pier">').canonicalUrl).toBeNull();
  });
});

describe("hostile pages", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<article>",
      "</article>",
      "<p>",
      "</p>",
      "<h1>",
      "</h1>",
      "<table>",
      "<td>",
      "<br>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<script>",
      "</script>",
      '<script type="application/ld+json">',
      '{"@type":"NewsArticle","author":',
      '{"@graph":[',
      "]}",
      "</",
      "<a href=//[>",
      "<time datetime=2025-99-99>",
      '<meta property="og:url" content="http://[::">',
      '<meta name=date content="20251399">',
      "<div hidden style=display:none class='comments modal'>",
      "&#0;",
      "&#xD800;",
      "\u0000",
      "\ud800",
      "<svg><title>",
      "By , and , ",
      "2025-02-30T25:61:00Z",
    ),
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.lorem({ maxCount: 30 }),
  );

  test("any string is answered", () => {
    const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(page, fc.option(fc.string()), (html, url) => {
        const answer = extractPage(html, url);
        expect(typeof answer.text).toBe("string");
        expect(answer.publishedAt === null || !Number.isNaN(Date.parse(answer.publishedAt))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["boxes nested beyond reason", "<div>".repeat(200_000)],
    ["tables nested beyond reason", "<table><tr><td>".repeat(60_000)],
    ["headings nested in each other", `<h1>${"<span>".repeat(500)}${"word ".repeat(50_000)}`],
    ["nothing but angle brackets", "<".repeat(500_000)],
    ["an attribute without end", `<a b="${"c ".repeat(300_000)}`],
    ["JSON-LD nested beyond reason", `<script type="application/ld+json">${"[".repeat(200_000)}</script>`],
    [
      "a million white spaces in JSON-LD",
      `<script type="application/ld+json">{${";".repeat(9)}${" ".repeat(1_000_000)}x</script>`,
    ],
    [
      "a million white spaces in an article's text",
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${" ".repeat(1_000_000)}x"}</script>`,
    ],
    ["a byline of one long word", `<h1>A pier</h1><p class="byline">${"By ".repeat(50_000)}</p>`],
    ["paragraphs without end", filler("So it goes on and on, and nobody closes anything.", 2).repeat(20_000)],
  ])("%s do not stop it", (_what, html) => {
    expect(typeof extractPage(html).text).toBe("string");
  });

  test("no script of the page is run and none of its text is taken", () => {
    const head = "<script>globalThis.plumblineWasRun = true; document.write('<p>Injected</p>')</script>";
    const { text } = extractPage(newsPage({ head }));
    expect(text).toBe(whole);
    expect("plumblineWasRun" in globalThis).toBe(false);
  });
});
