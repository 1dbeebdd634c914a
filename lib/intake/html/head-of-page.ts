import { attribute } from "./page-tree.ts";
import type { Page } from "./page-tree.ts";

/** The values of a page's `<meta>` elements by name, lower case; several of one name in the page's order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const maxValueChars = 2_000;

export function readMetaTags(page: Page): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of page.elements) {
    if (element.name !== "meta") continue;
    const content = attribute(element, "content").slice(0, maxValueChars);
    if (content === "") continue;
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const name = attribute(element, key).toLowerCase();
      if (name === "") continue;
      const values = tags.get(name) ?? [];
      values.push(content);
      tags.set(name, values);
    }
  }
  return tags;
}

/** The values of the first of these names that has any. */
export function firstOf(tags: MetaTags, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name);
    if (values !== undefined) return values;
  }
  return [];
}
