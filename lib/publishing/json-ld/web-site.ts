import type { JsonLd } from "../json-ld.ts";
import { organizationOf, type Publisher } from "./publisher.ts";

/** The site itself, for its home page, with the address that searches it. */
export function webSiteOf(name: string, language: string, publisher: Publisher, origin: string): JsonLd {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": `${origin}/#website`,
    url: `${origin}/`,
    name,
    inLanguage: language,
    publisher: organizationOf(publisher, origin),
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${origin}/claims?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}
