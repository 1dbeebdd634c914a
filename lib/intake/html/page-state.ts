import { parseJson } from "#lib/domain/text/parse-json.ts";
import type { Page } from "./page-tree.ts";
import { plainText } from "./plain-text.ts";

/** Pages that draw their text by script carry it as data; only looked for when they show less than this, in UTF-16 units. */
const maxShownChars = 2_500;
const minStateChars = 800;
/** Blocks that make a list of them an article. */
const minBlocks = 3;
const maxDepth = 40;
const maxNodes = 200_000;
const maxScriptChars = 2_000_000;

const blockTypes = /^(?:paragraph|p|block|text-?block|heading(?:[-_ ]?[1-6])?|h[2-6]|header|unstyled)$/i;

type Node = Readonly<Record<string, unknown>>;

/**
 * The paragraphs of an article that the page shows in part and carries whole in its data (`<script
 * type="application/json">`), as the rich-text documents of editing systems: lists of blocks with a type and nested
 * texts; or in its JSON-LD. Null when the page shows enough, when there is no such document or when it is not the article shown.
 *
 * @param articleBody the article's text in its JSON-LD, which may hold markup; empty without one.
 * @param shown the paragraphs read off the page.
 */
export function paragraphsInState(
  page: Page,
  articleBody: string,
  shown: readonly string[],
): string[] | null {
  const shownText = shown.join(" ");
  if (shownText.length > maxShownChars) return null;
  let best = articleBody
    .slice(0, maxScriptChars)
    .split(/\n|<\/?(?:p|br|div|li|h[1-6])\b[^<>]*>/i)
    .map((line) => line.replace(/<[^<>]*>/g, "").trim())
    .filter((line) => line !== "");
  for (const { name, attributes, children } of page.elements) {
    if (name !== "script" || !/^application\/json$/i.test(attributes["type"] ?? "")) continue;
    const found = longestDocument(children.filter((child) => typeof child === "string").join(""));
    if (lengthOf(found) > lengthOf(best)) best = found;
  }
  if (lengthOf(best) < Math.max(minStateChars, 2 * shownText.length)) return null;
  const whole = plainText(best.join(" "));
  const isShown =
    shown.length === 0 || shown.some((each) => each.length > 60 && whole.includes(plainText(each)));
  return isShown ? best : null;
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

function longestDocument(script: string): string[] {
  if (script.length > maxScriptChars || !script.includes('"')) return [];
  let best: string[] = [];
  let nodes = 0;
  const visit = (value: unknown, depth: number): void => {
    nodes += 1;
    if (depth > maxDepth || nodes > maxNodes || typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      const texts = value.filter(isBlock).map((block) => inlineText(block, 0).replace(/\s+/g, " ").trim());
      const paragraphs = texts.filter((text) => text !== "");
      if (paragraphs.length >= minBlocks && lengthOf(paragraphs) > lengthOf(best)) best = paragraphs;
    }
    for (const each of Object.values(value)) visit(each, depth + 1);
  };
  visit(parseJson(script), 0);
  return best;
}

function isBlock(value: unknown): value is Node {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const node = value as Node;
  const type = node["type"] ?? node["nodeType"] ?? node["_type"];
  return typeof type === "string" && blockTypes.test(type);
}

function inlineText(value: unknown, depth: number): string {
  if (typeof value === "string") return depth === 0 ? value : "";
  if (depth > maxDepth || typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map((each) => inlineText(each, depth + 1)).join("");
  const node = value as Node;
  const own = [node["text"], node["value"]].find((each) => typeof each === "string") ?? "";
  return `${own}${inlineText(node["content"] ?? node["children"], depth + 1)}`;
}
