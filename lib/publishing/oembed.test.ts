import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { claimPublication } from "#lib/domain/publication/publication.fixtures.ts";
import { claimAlternatesOf, linkHeaderOf } from "./link-header.ts";
import { claimAddressOf, oembedLinksOf, oembedOf, oembedXml, readOembedRequest } from "./oembed.ts";

const origin = "https://facts.example";
const provider = { name: "Port Lorne Facts", url: origin };
const publication = claimPublication();
const claim = { slug: publication.slug, text: publication.content.text, publication };
const unbounded = { maxWidth: null, maxHeight: null };
const request = (search: string) => readOembedRequest(new URLSearchParams(search));

/** Tags with their attributes, as a browser would take them apart. */
function tagsOf(html: string): [string, Record<string, string>][] {
  const tags: [string, Record<string, string>][] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push([name, attributes]) });
  parser.end(html);
  return tags;
}

describe("an oEmbed request", () => {
  it("is read with its bounds, JSON where nothing is said", () => {
    expect(request("url=https://facts.example/claims/a&maxwidth=400&maxheight=300&format=xml")).toEqual({
      url: "https://facts.example/claims/a",
      format: "xml",
      maxWidth: 400,
      maxHeight: 300,
    });
    expect(request("url=x&maxwidth=-1&maxheight=wide")).toMatchObject({ format: "json", ...unbounded });
  });

  it("is refused without an address and in other formats", () => {
    expect(request("")).toBe(400);
    expect(request("url=x&format=yaml")).toBe(501);
  });
});

describe("the claim an address means", () => {
  const meant = (address: string) => claimAddressOf(address, origin, ["uk", "es"]);

  it("is found on its page, on its embed, under a prefix, and with what people paste along", () => {
    expect(meant("https://facts.example/claims/a-b")).toEqual({ slug: "a-b", prefix: null });
    expect(meant("http://facts.example/claims/a-b/?utm=1#log-2")).toEqual({ slug: "a-b", prefix: null });
    expect(meant("https://facts.example/uk/claims/a-b")).toEqual({ slug: "a-b", prefix: "uk" });
    expect(meant("https://facts.example/embed/a-b")).toEqual({ slug: "a-b", prefix: null });
  });

  it("is none elsewhere", () => {
    for (const address of [
      "https://other.example/claims/a",
      "https://facts.example:8443/claims/a",
      "https://facts.example/de/claims/a",
      "https://facts.example/claims",
      "https://facts.example/claims/A%20B",
      "https://facts.example/claims/a/report-error",
      "javascript:alert(1)",
      "facts.example/claims/a",
      "",
    ])
      expect(meant(address)).toBeNull();
  });
});

describe("an oEmbed answer", () => {
  it("has every field of a rich embed, and one sandboxed frame", () => {
    const answer = oembedOf(claim, unbounded, provider, origin);
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      title: claim.text,
      provider_name: "Port Lorne Facts",
      provider_url: origin,
      cache_age: 3600,
      width: 640,
    });
    expect(tagsOf(String(answer["html"]))).toEqual([
      [
        "iframe",
        expect.objectContaining({
          src: `${origin}/embed/harbour-budget-has-doubled`,
          title: `Port Lorne Facts: ${claim.text}`,
          width: "640",
          height: String(answer["height"]),
          sandbox: "allow-popups allow-popups-to-escape-sandbox",
        }),
      ],
    ]);
  });

  it("keeps within the consumer’s bounds, and is no larger than it needs", () => {
    expect(oembedOf(claim, { maxWidth: 320, maxHeight: 200 }, provider, origin)).toMatchObject({
      width: 320,
      height: 200,
    });
    const free = oembedOf(claim, unbounded, provider, origin);
    expect(oembedOf(claim, { maxWidth: 5000, maxHeight: 5000 }, provider, origin)).toEqual(free);
    expect(oembedOf({ ...claim, publication: null }, unbounded, provider, origin)["height"]).toBe(260);
  });

  it("cannot be left by what a claim says, in HTML or XML", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hostile = `"><script>${text}</script>]]>`;
        const answer = oembedOf({ ...claim, text: hostile }, unbounded, provider, origin);
        expect(tagsOf(String(answer["html"])).map(([name]) => name)).toEqual(["iframe"]);
        const names: string[] = [];
        const parser = new Parser({ onopentagname: (name) => names.push(name) }, { xmlMode: true });
        parser.end(oembedXml(answer));
        expect(names).toEqual(["oembed", ...Object.keys(answer)]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("where other forms of a page are announced", () => {
  it("names both formats of oEmbed", () => {
    expect(oembedLinksOf(`${origin}/claims/a`, origin, "A")).toEqual([
      {
        type: "application/json+oembed",
        href: `${origin}/oembed?url=https%3A%2F%2Ffacts.example%2Fclaims%2Fa&format=json`,
        title: "A",
      },
      {
        type: "text/xml+oembed",
        href: `${origin}/oembed?url=https%3A%2F%2Ffacts.example%2Fclaims%2Fa&format=xml`,
        title: "A",
      },
    ]);
  });

  it("puts canonical address and forms into one header of ASCII", () => {
    const header = linkHeaderOf(`${origin}/claims/a`, claimAlternatesOf("a", "Łódź, “so”", origin));
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(header.split(", ")).toEqual([
      '<https://facts.example/claims/a>; rel="canonical"',
      '<https://facts.example/api/v1/published/claims/a>; rel="alternate"; type="application/json"',
      expect.stringContaining('rel="alternate"; type="application/json+oembed"'),
    ]);
  });
});
