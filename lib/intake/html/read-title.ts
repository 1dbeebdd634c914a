import { firstOf } from "./head-of-page.ts";
import type { MetaTags } from "./head-of-page.ts";
import type { LinkedArticle } from "./json-ld.ts";
import { attribute, textOf } from "./page-tree.ts";
import type { Page, PageElement } from "./page-tree.ts";
import { plainText } from "./plain-text.ts";

const maxTitleChars = 400;
const titleTags = ["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"];

/**
 * The headline as readers see it: the heading that agrees best with what the page's head says the title is, since
 * the head often carries another wording, for search engines, with the site's name behind it. Empty when the page
 * has none.
 */
export function readTitle(
  page: Page,
  tags: MetaTags,
  linked: LinkedArticle | null,
  siteName: string,
): string {
  const said = [
    linked?.headline ?? "",
    ...titleTags.flatMap((name) => firstOf(tags, [name]).slice(0, 1)),
    documentTitle(page),
  ]
    .map((each) => clean(each))
    .filter((each) => each !== "");
  const heading = bestHeading(page, said);
  if (heading !== "") return heading;
  return withoutSiteName(said[0] ?? "", siteName);
}

function bestHeading(page: Page, said: readonly string[]): string {
  let best = "";
  let most = 0;
  const headings = page.elements.filter((element) => element.name === "h1" || isHeadline(element));
  for (const [at, element] of headings.slice(0, 40).entries()) {
    const text = clean(textOf(element));
    if (text.length < 4 || text.length > maxTitleChars) continue;
    const agreement = Math.max(0, ...said.map((each) => overlap(text, each)));
    const score = agreement + (at === 0 ? 0.05 : 0) + (element.name === "h1" ? 0.1 : 0);
    if (score > most) [best, most] = [text, score];
  }
  return most >= (said.length === 0 ? 0.1 : 0.35) ? best : "";
}

function isHeadline(element: PageElement): boolean {
  return attribute(element, "itemprop") === "headline" && element.name !== "meta";
}

/** Share of words two titles have in common, of the shorter one's. */
function overlap(one: string, other: string): number {
  const words = new Set(plainText(one).split(" "));
  const others = new Set(plainText(other).split(" "));
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(1, Math.min(words.size, others.size)) - 0.2 * Number(words.size < 3);
}

function documentTitle(page: Page): string {
  const title = page.elements.find((element) => element.name === "title");
  return title === undefined ? "" : textOf(title);
}

/** "Headline | Section | Site" and "Headline - Site": what follows the last strokes, when a headline is left. */
function withoutSiteName(title: string, siteName: string): string {
  const site = plainText(siteName);
  const [before = "", ...behind] = title.split(/\s+[|•·»–—-]\s+/);
  if (site !== "" && behind.length > 0 && plainText(before) === site)
    return title.slice(title.indexOf(behind[0] ?? ""));
  const parts = title.split(/\s+[|•·»]\s+|\s+[-–—]\s+(?=[^-–—]{2,40}$)/);
  const [first = ""] = parts;
  return first.split(" ").length >= 3 ? first : title;
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, maxTitleChars);
}
