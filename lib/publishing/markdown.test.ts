import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonLdScript } from "./json-ld.ts";
import { renderMarkdown } from "./markdown.ts";

/** Pieces that attacks are made of, joined in any order with any text between. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "<script>",
          "</script>",
          "<img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "[a](",
          "[a](mailto:b)",
          "**b**",
          "*c*",
          ")",
          "![",
          "](",
          "<",
        ],
        ...[
          "<svg onload=1>",
          "data:text/html,",
          "`",
          "\n",
          "    ",
          "&#x6a;",
          "<a href='",
          "'>",
          '"',
          "<!--",
          "-->",
          "|-|\n",
        ],
        ...["<iframe>", "<style>", "[x]: javascript:alert(1)\n", "[x]", "<https://a.example>", "# "],
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const voidTags = new Set(["br", "hr"]);

/** The elements still open at the end; "?" for an end tag of another one. A page goes on behind its Markdown. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (voidTags.has(name)) continue;
    if (end === "") open.push(name);
    else if (open.pop() !== name) return ["?", name];
  }
  return open;
}

const tag = /<\/?([a-z0-9]+)((?:\s+[a-z]+="[^"]*")*)\s*\/?>/g;
const allowedTags =
  /^(p|br|h[3-6]|ul|ol|li|blockquote|hr|strong|em|del|code|pre|a|span|table|thead|tbody|tr|th|td)$/;
const allowedAttributes =
  /^(\s+(rel="nofollow noopener"|href="https?:\/\/[^"]*"|start="\d+"|scope="col"))*$/i;

describe("renderMarkdown", () => {
  it("lets nothing through but its own elements, whatever is typed", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = renderMarkdown(text);
        for (const [, name, attributes] of html.matchAll(tag)) {
          expect(name).toMatch(allowedTags);
          expect(attributes).toMatch(allowedAttributes);
        }
        // With its elements taken away, nothing that could open another one is left.
        expect(html.replace(tag, "")).not.toContain("<");
        expect(unclosed(html)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("shows raw HTML as the characters it is", () => {
    expect(renderMarkdown("a <b onclick=x>bold</b> word")).toContain("&lt;b onclick=x&gt;bold&lt;/b&gt;");
  });

  it("demotes headings below the page's own", () => {
    expect(renderMarkdown("# One\n\n## Two")).toBe("<h3>One</h3>\n<h4>Two</h4>\n");
  });

  it("marks links to the web and unlinks every other address", () => {
    expect(renderMarkdown("[town](https://town.example/a)")).toContain(
      '<a href="https://town.example/a" rel="nofollow noopener">town</a>',
    );
    expect(renderMarkdown("[mail](mailto:a@b.example) [root](/desk) [js](javascript:alert)")).not.toContain(
      "<a",
    );
  });

  it("closes what it opens, also behind a link that leads nowhere", () => {
    expect(renderMarkdown("Write [to us](mailto:a@b.example), **at once**, *please*.")).toBe(
      "<p>Write <span>to us</span>, <strong>at once</strong>, <em>please</em>.</p>\n",
    );
  });

  it("leaves only the description of a picture", () => {
    expect(renderMarkdown("![a chart](https://x.example/a.png)")).toBe("<p>a chart</p>\n");
  });
});

describe("jsonLdScript", () => {
  it("holds any value without a character that could end the script", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        const given = { value, text: `</script>${text}\u2028&` };
        const written = jsonLdScript(given);
        expect(written).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });
});
