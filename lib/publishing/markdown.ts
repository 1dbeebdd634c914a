import { Marked } from "marked";
import sanitizeHtml, { type IOptions } from "sanitize-html";

/** Markup typed into Markdown is shown as the characters it is; only what Markdown itself makes becomes elements. */
const marked = new Marked({
  gfm: true,
  breaks: false,
  renderer: {
    html({ text }) {
      return escapeHtml(text);
    },
    image({ text }) {
      return escapeHtml(text);
    },
  },
});

const allowed: IOptions = {
  allowedTags: [
    ...["p", "br", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr"],
    // "span" is what a link becomes that leads nowhere: the sanitiser mixes up end tags after one it does not keep.
    ...["strong", "em", "del", "code", "pre", "a", "span", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], th: ["scope"] },
  allowedSchemes: ["http", "https"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  transformTags: {
    // The page's own headings are h1 and h2: typed ones start below them.
    h1: "h3",
    h2: "h4",
    h3: "h5",
    h4: "h6",
    h5: "h6",
    a: (tagName, { href }) =>
      href !== undefined && /^https?:\/\//i.test(href)
        ? { tagName, attribs: { href, rel: "nofollow noopener" } }
        : { tagName: "span", attribs: {} },
    th: () => ({ tagName: "th", attribs: { scope: "col" } }),
  },
};

/**
 * Markdown as typed → HTML that is safe to insert. Headings, lists, quotations, emphasis, code, tables and links to
 * http(s) addresses survive; raw HTML is shown as text, pictures become their description, everything else is dropped.
 */
export function renderMarkdown(text: string): string {
  const html = marked.parse(text, { async: false });
  return sanitizeHtml(html, allowed);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
