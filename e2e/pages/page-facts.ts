import { Parser } from "htmlparser2";

/** What a finished document says about itself, and what it makes a browser fetch. */
export interface PageFacts {
  readonly lang: string;
  readonly dir: string;
  readonly title: string;
  readonly headings: number;
  readonly description: string;
  readonly robots: string;
  readonly canonical: string;
  /** Addresses of anchors, as written. */
  readonly anchors: readonly string[];
  /** Addresses that a browser fetches for the page by itself, as written. */
  readonly resources: readonly string[];
  readonly scripts: readonly string[];
  /** Scripts written into the page that run. */
  readonly inlineScripts: number;
}

type Facts = { -readonly [Name in keyof PageFacts]: PageFacts[Name] } & Record<
  "anchors" | "resources" | "scripts",
  string[]
>;

type Attributes = Readonly<Record<string, string>>;

const fetchedLinks =
  /\b(stylesheet|preload|modulepreload|icon|manifest|apple-touch-icon|preconnect|dns-prefetch)\b/;

/** Reads a document. */
export function factsOf(html: string): PageFacts {
  const facts: Facts = {
    ...{ lang: "", dir: "", title: "", headings: 0, description: "", robots: "", canonical: "" },
    ...{ anchors: [], resources: [], scripts: [], inlineScripts: 0 },
  };
  let isInTitle = false;
  let depthOfDrawing = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "svg") depthOfDrawing += 1;
      // Drawings have titles of their own.
      isInTitle = name === "title" && depthOfDrawing === 0;
      noteTag(facts, name, attributes);
    },
    ontext: (text) => {
      if (isInTitle) facts.title += text;
    },
    onclosetag: (name) => {
      if (name === "svg") depthOfDrawing -= 1;
      if (name === "title") isInTitle = false;
    },
  });
  parser.end(html);
  return facts;
}

function noteTag(facts: Facts, name: string, given: Attributes): void {
  const { href = "", src = "", content = "" } = given;
  if (name === "html") Object.assign(facts, { lang: given["lang"] ?? "", dir: given["dir"] ?? "" });
  if (name === "h1") facts.headings += 1;
  if (name === "meta" && given["name"] === "description") facts.description = content;
  if (name === "meta" && given["name"] === "robots") facts.robots = content;
  if (name === "a" && href !== "") facts.anchors.push(href);
  if (name === "link") noteLink(facts, given["rel"] ?? "", href);
  if (name === "script") noteScript(facts, src, given["type"] ?? "");
  else if (src !== "") facts.resources.push(src);
  for (const picture of (given["srcset"] ?? "").split(",")) {
    const [address = ""] = picture.trim().split(/\s+/);
    if (address !== "") facts.resources.push(address);
  }
}

function noteLink(facts: Facts, rel: string, href: string): void {
  if (rel === "canonical") facts.canonical = href;
  else if (fetchedLinks.test(rel)) facts.resources.push(href);
}

function noteScript(facts: Facts, src: string, type: string): void {
  if (src !== "") facts.scripts.push(src);
  else if (type !== "application/ld+json") facts.inlineScripts += 1;
}
