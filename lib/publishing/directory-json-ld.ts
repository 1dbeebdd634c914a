import type { FrozenEntry } from "#lib/domain/publication/publication.ts";
import type { JsonLd } from "./json-ld.ts";

/** A list of pages, each by its address alone: the pages say the rest, and no ClaimReview is repeated (3.4). */
export function itemListJsonLd(url: string, addresses: readonly string[]): JsonLd {
  return { "@context": "https://schema.org", "@type": "ItemList", url, ...itemsOf(addresses) };
}

/** The page of a speaker, outlet or topic: whom or what it is about, and its newest claims by address. */
export function entryJsonLd(entry: FrozenEntry, url: string, claimUrls: readonly string[]): JsonLd {
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: entry.name,
    about: subjectOf(entry),
    mainEntity: { "@type": "ItemList", ...itemsOf(claimUrls) },
  };
}

function itemsOf(addresses: readonly string[]) {
  return {
    numberOfItems: addresses.length,
    itemListElement: addresses.map((url, index) => ({ "@type": "ListItem", position: index + 1, url })),
  };
}

function subjectOf(entry: FrozenEntry): JsonLd {
  const { name } = entry;
  if (entry.kind === "topic") {
    return {
      "@type": "Thing",
      name,
      ...(entry.description === "" ? {} : { description: entry.description }),
    };
  }
  if (entry.kind === "outlet") {
    return { "@type": "NewsMediaOrganization", name, ...(entry.url === null ? {} : { url: entry.url }) };
  }
  const { aliases, sameAs, roles, speakerKind } = entry;
  const present = roles.filter((role) => role.untilOn === null).map((role) => role.title);
  return {
    "@type": speakerKind === "person" ? "Person" : "Organization",
    name,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    ...(speakerKind === "person" && present.length > 0 ? { jobTitle: present } : {}),
  };
}
