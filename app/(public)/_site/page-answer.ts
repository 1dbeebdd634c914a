import type { ReactNode } from "react";
import type { PublicSection } from "#app/_ui/shell/public-shell.tsx";
import type { JsonLd } from "#lib/publishing/json-ld.ts";

/** A public page as its handler describes it; the frame, the head and the headers follow from it. */
export interface PageAnswer {
  readonly status?: 200 | 404 | 410 | 422 | 429 | 500 | 503 | undefined;
  /** Without the desk's name, which is added. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Canonical path, without language prefix; pages of a filtered or paged list name the list itself. */
  readonly path: string;
  /** False for pages that search engines should not list: retracted claims, searches, forms' answers. */
  readonly index?: boolean | undefined;
  readonly kind?: "website" | "article" | undefined;
  /**
   * Tags of everything the page shows, besides the desk's own: the page may be kept until one of them changes. Null
   * for pages that must be made for each request.
   */
  readonly tags: readonly string[] | null;
  /** Documents for machines. Only unprefixed pages carry them. */
  readonly jsonLd?: readonly JsonLd[] | undefined;
  readonly image?:
    | { readonly path: string; readonly alt: string; readonly width: number; readonly height: number }
    | undefined;
  /** Other forms of the page: feeds, oEmbed, JSON. In the head and as Link headers. Absolute addresses. */
  readonly alternates?: readonly Alternate[] | undefined;
  readonly current?: PublicSection | undefined;
  /** True where the page has a search box of its own: then the site's is left out. */
  readonly hasOwnSearch?: boolean | undefined;
  /** The page's own query string beyond its path, `?rating=false`: kept when the reader changes the language. */
  readonly search?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body: ReactNode;
}

export interface Alternate {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}
