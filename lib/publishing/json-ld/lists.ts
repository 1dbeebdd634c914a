import type { JsonLd } from "../json-ld.ts";

/** One step or entry: its name and absolute address. */
export interface NamedAddress {
  readonly name: string;
  readonly url: string;
}

/** A list page: links to its entries in order, so that none of them is repeated here (standards.md 3.4). */
export function itemListOf(list: NamedAddress, entries: readonly NamedAddress[]): JsonLd {
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    "@id": `${list.url}#list`,
    name: list.name,
    url: list.url,
    ...itemsOf(entries),
  };
}

/** The entries of a list inside another document. */
export function itemsOf(entries: readonly NamedAddress[]): JsonLd {
  return {
    numberOfItems: entries.length,
    itemListElement: entries.map(({ name, url }, i) => ({ "@type": "ListItem", position: i + 1, name, url })),
  };
}

/** Where a page stands: from the home page down to the page itself. */
export function breadcrumbsOf(steps: readonly NamedAddress[]): JsonLd {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, url }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name,
      item: url,
    })),
  };
}
