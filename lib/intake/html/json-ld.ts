import { parseJson } from "#lib/domain/text/parse-json.ts";
import type { Page } from "./page-tree.ts";

/** What a page's JSON-LD says about its article. */
export interface LinkedArticle {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly datePublished: string;
  readonly publisher: string;
  readonly language: string;
  readonly address: string;
  readonly articleBody: string;
}

/** An object of JSON-LD, before anything is known about its values. */
type Node = Readonly<Record<string, unknown>>;

/** Deeper nesting than any vocabulary asks for; recursion ends there. */
const maxDepth = 12;
const maxNodes = 5_000;
/** Longest script looked at, in UTF-16 units: a long read with its text inside has some 100,000. */
const maxScriptChars = 1_000_000;

const articleTypes =
  /^(?:\w*Article|\w*BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review|ClaimReview|Recipe|HowTo|CreativeWork|DiscussionForumPosting|VideoObject|PodcastEpisode|WebPage)$/;
/** Types that speak of a page or of something on it, asked only when nothing speaks of an article. */
const lesserTypes = /^(?:CreativeWork|VideoObject|PodcastEpisode|WebPage|Recipe|HowTo|Review|ClaimReview)$/;

/**
 * The page's own articles as its JSON-LD describes them, the most telling first: real articles before pages, those
 * with a text or a headline before empty ones. Scripts that are no JSON, even after the usual mistakes are mended,
 * are passed over.
 */
export function readLinkedArticles(page: Page): LinkedArticle[] {
  const nodes: Node[] = [];
  for (const { name, attributes, children } of page.elements)
    if (name === "script" && /ld\+json/i.test(attributes["type"] ?? ""))
      collect(parseScript(children.filter((c) => typeof c === "string").join("")), nodes, 0);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && node["name"] !== undefined) byId.set(id, node);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const rank = (node: Node): number =>
    (typesOf(node).some((type) => lesserTypes.test(type)) ? 0 : 2) + (node["headline"] === undefined ? 0 : 1);
  return articles.sort((a, b) => rank(b) - rank(a)).map((node) => linkedArticle(node, byId));
}

function linkedArticle(node: Node, byId: ReadonlyMap<string, Node>): LinkedArticle {
  return {
    headline: textOf(node["headline"]) || (typesOf(node).includes("WebPage") ? "" : textOf(node["name"])),
    authors: [
      ...namesOf(node["author"], byId),
      ...(node["author"] === undefined ? namesOf(node["creator"], byId) : []),
    ],
    datePublished: textOf(node["datePublished"]) || textOf(node["uploadDate"]) || textOf(node["dateCreated"]),
    publisher: namesOf(node["publisher"], byId)[0] ?? "",
    language: textOf(node["inLanguage"]),
    address: textOf(node["url"]) || textOf(node["mainEntityOfPage"]),
    articleBody: textOf(node["articleBody"]),
  };
}

/** Scripts with raw line breaks in strings, comments around them or commas too many are common. */
function parseScript(script: string): unknown {
  if (script.length > maxScriptChars) return null;
  const bare = script.replace(/^[\s;]*(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)/, "");
  const cut = bare.replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|;)\s*$/, "").trim();
  const mended = (): string => cut.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1");
  return parseJson(cut) ?? parseJson(mended());
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > maxDepth || nodes.length > maxNodes || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, nodes, depth + 1);
    return;
  }
  const node = value as Node;
  nodes.push(node);
  for (const key of [
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "author",
    "publisher",
    "itemListElement",
    "item",
    "hasPart",
  ])
    collect(node[key], nodes, depth + 1);
}

function typesOf(node: Node): string[] {
  const types = Array.isArray(node["@type"]) ? (node["@type"] as unknown[]) : [node["@type"]];
  return types
    .filter((type): type is string => typeof type === "string")
    .map((type) => type.replace(/^.*[/:]/, ""));
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === "object" && value !== null) {
    const node = value as Node;
    return textOf(node["@value"] ?? node["@id"] ?? node["alternateName"] ?? "");
  }
  return "";
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>, depth = 0): string[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => namesOf(each, byId, depth + 1));
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value !== "object" || value === null) return [];
  const node = value as Node;
  if (node["name"] !== undefined) return namesOf(node["name"], byId, depth + 1);
  const id = node["@id"];
  const meant = typeof id === "string" ? byId.get(id) : undefined;
  return meant === undefined ? [] : namesOf(meant["name"], byId, depth + 1);
}
