import { attribute } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

/** Elements and roles that by their meaning hold no text of the article. */
const noiseNames = new Set(
  "nav footer aside form figure figcaption menu dialog address amp-ad amp-sidebar details".split(" "),
);
const noiseRoles = new Set(
  (
    "navigation complementary banner contentinfo dialog alertdialog alert search menu menubar toolbar tooltip tablist " +
    "button status"
  ).split(" "),
);

/** One word of a class, id or test name that says an element is something beside the article. */
const noiseWords = new Set(
  (
    "comment comments commenting disqus outbrain taboola zergnet sidebar breadcrumb breadcrumbs footer navbar nav " +
    "navigation menu menus share sharing shares sharebar sharetools social newsletter newsletters signup subscribe " +
    "subscription cookie cookies consent gdpr onetrust trending recirc recirculation recommended recommendation " +
    "recommendations promo promos promotion teaser teasers sponsored sponsor advert adverts advertisement advertising " +
    "advertisment ad ads adslot adunit adbox dfp popup modal login signin register caption captions credit credits " +
    "byline bylines copyright toolbar masthead taglist hashtags widget widgets rail banner pagination pager playlist " +
    "carousel slideshow upnext readmore gallery photogallery mostread linkstack timestamp dateline pubdate breaking " +
    "player livestream skip printfriendly feedback poll survey donate bio bios aboutauthor contributors " +
    "recent latest archives rodape relacionadas relacionados compartir compartilhar comentarios publicidade publicidad " +
    "werbung anzeige teilen kommentare verwandt partage commentaires publicite correlati condividi reklama " +
    "boilerplate disclaimer disclosure screenreader sr visuallyhidden offscreen tweetit thumbnails tooltip loading correction overlay lightbox"
  ).split(" "),
);

/** Beginnings of words that say so whatever follows: relatedposts, relatedLinks. */
const noiseBeginnings =
  /^(?:related|recirc|recommend|advert|newslett|breadcrumb|outbrain|taboola|sidebar|sponsor)/;

/** Two or three words in a row that say so together. */
const noisePhrases =
  /(?:^| )(?:more on|more from|more stories|read more|read next|read also|see also|most read|most popular|most viewed|up next|author (?:info|bio|box|card|meta|name|details|block|profile|description|links?)|about (?:the )?author|tag list|article tags|post tags|tags list|entry tags|tags links|post meta|entry meta|article meta|meta data|media metadata|photo gallery|next prev|prev next|post nav|link stack|price comparison|skip link|read time|reading time|time stamp|date line|pub date|publish date|published date|post date|sign up|call to action|cta|pull quote|in this article|table of contents|toc|key points|inline story|article footer|post footer|story footer|entry footer|end of article|also like|you may like|affiliate disclaimer|follow us|editors picks?|popular posts|latest news|recent posts|other news|print only|sr only|visually hidden|screen reader|is hidden|js hidden|site header|page header|site footer)(?: |$)/;

/** A class that says what an element has or is laid out for, not what it is: `with-sidebar`, `no-comments`. */
const aboutLayout =
  /(?:^|[-_])(?:with|has|have|had|no|not|without|enabled?s?|disabled?|supports?|layout|container|page|template|hide|non)(?=[-_]|$)|(?:^|[-_])(?:with|has|no|is)(?=[A-Z])|(?:With|Has|No|Enabled)(?=[A-Z]|$)/;

/** Words of class, id and the like in lower case: `relatedLinks-box` gives related, links, box. */
export function namesOf(element: PageElement): string[] {
  return wordsOf(givenNames(element));
}

const nameAttributes = [
  "class",
  "id",
  "data-testid",
  "data-component",
  "data-module",
  "data-qa",
  "aria-label",
];

function givenNames({ attributes }: PageElement): string {
  let given = "";
  for (const name of nameAttributes) {
    const value = attributes[name];
    if (value !== undefined) given += ` ${value.slice(0, 300)}`;
  }
  return given;
}

function wordsOf(given: string): string[] {
  return given
    .split(/\s+/)
    .filter((token) => !aboutLayout.test(token))
    .join(" ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** Never the article, however much text they hold: legal notices can be longer than a short report. */
const certainNames = new Set(["nav", "footer", "dialog"]);
const certainWords =
  /(?:^|[\s_-])(?:cookies?|consent|onetrust|gdpr|modal|lightbox|disqus\w*|comments?|outbrain|taboola|privacy|popup)(?=[\s_-]|$)/i;

/** Is the element beside the article even when it holds most of the page's text? */
export function isCertainNoise(element: PageElement): boolean {
  if (wholePages.has(element.name)) return false;
  if (certainNames.has(element.name)) return true;
  return givenNames(element)
    .split(" ")
    .some((token) => !aboutLayout.test(token) && certainWords.test(token));
}

const wholePages = new Set(["html", "body", "main", "article"]);
/** What a site calls a single paragraph or heading says how it looks more often than what it is. */
const singleTexts = new Set("p h1 h2 h3 h4 h5 h6 em strong b i".split(" "));
const paragraphNoise =
  /(?:^|[\s_-])(?:caption|credit|byline|author|timestamp|newsletter|related|advert\w*|promo|disclaimer|boilerplate|copyright|read-?more|postinfo|dateline-date)(?:[\s_-]|$)/i;

/** Is the element something beside the article, by its meaning, by being hidden or by what its site calls it? */
export function isNoise(element: PageElement): boolean {
  if (wholePages.has(element.name)) return false;
  if (noiseNames.has(element.name)) return true;
  if (noiseRoles.has(attribute(element, "role"))) return true;
  if (isHidden(element)) return true;
  if (singleTexts.has(element.name)) return paragraphNoise.test(attribute(element, "class"));
  const given = givenNames(element);
  return given !== "" && hasNoiseName(given);
}

/** What was found out about names so far; sites repeat theirs thousands of times. Emptied before it grows large. */
const known = new Map<string, boolean>();
const maxKnown = 20_000;

function hasNoiseName(given: string): boolean {
  const before = known.get(given);
  if (before !== undefined) return before;
  const words = wordsOf(given);
  const joined = words.join(" ");
  const isNoiseName =
    (words.some((word) => noiseWords.has(word) || noiseBeginnings.test(word)) || noisePhrases.test(joined)) &&
    !bodyPhrases.test(joined);
  if (known.size >= maxKnown) known.clear();
  known.set(given, isNoiseName);
  return isNoiseName;
}

/** Is it not shown when the page opens? */
export function isHidden(element: PageElement): boolean {
  if ("hidden" in element.attributes || attribute(element, "aria-hidden") === "true") return true;
  const style = attribute(element, "style");
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return /(?:^|\s)(?:hidden|hide|d-none|is-hidden|u-hidden)(?:\s|$)/.test(attribute(element, "class"));
}

/** What sites call the element that holds an article's paragraphs. */
const bodyPhrases =
  /(?:^| )(?:(?:article|story|post|entry|news|page|blog|single|main)s? ?(?:body|content|text|copy|main|container|detail|details)|(?:body|content|text) ?(?:copy|body|text|content)|rich ?text|wysiwyg|articlebody|storybody)(?: |$)/;

/** Does the element say of itself that it holds the article? */
export function isArticleBody(element: PageElement): boolean {
  if (/articleBody/i.test(attribute(element, "itemprop"))) return true;
  if (element.name === "article" || element.name === "main") return true;
  return bodyPhrases.test(namesOf(element).join(" "));
}
