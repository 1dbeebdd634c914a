import { nextPageNumber } from "#lib/domain/page/page.rules.ts";
import type { PagePublication } from "#lib/domain/page/page.ts";

/** The working copy of a page, as far as a publication freezes it. */
export interface PageToFreeze {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly lastPublication: number;
}

/** What a publication adds to the words: when, as what, and after which event of the history. */
export interface PageEdition {
  readonly state: PagePublication["state"];
  readonly note: string | null;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** ISO 8601 UTC; null for the first publication. */
  readonly firstPublishedAt: string | null;
  readonly chain: PagePublication["chain"];
}

/** Builds the body of a page's next publication. A retired page keeps its title and loses its text. */
export function buildPagePublication(page: PageToFreeze, edition: PageEdition): PagePublication {
  const { state, note, publishedAt, chain } = edition;
  return {
    kind: "page",
    page: "text",
    pageId: page.id,
    slug: page.slug,
    n: nextPageNumber(page.slug, page.lastPublication),
    publishedAt,
    firstPublishedAt: edition.firstPublishedAt ?? publishedAt,
    state,
    title: page.title,
    language: page.language,
    text: state === "live" ? page.text : "",
    note,
    chain,
  };
}

/** True when publishing the working copy would change nothing that readers see. */
export function saysTheSame(page: Omit<PageToFreeze, "id">, last: PagePublication | null): boolean {
  return (
    last !== null &&
    last.state === "live" &&
    last.title === page.title &&
    last.language === page.language &&
    last.text === page.text
  );
}
