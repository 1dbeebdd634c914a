import "server-only";

import type { Metadata } from "next";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { publicUrl } from "./public-origin.ts";

interface PageFacts {
  readonly title: string;
  readonly description?: string | undefined;
  /** Canonical path; pages of a filtered or paged list name the list itself. */
  readonly path: string;
  /** False for pages that search engines should not list: retracted claims, searches. */
  readonly index?: boolean | undefined;
  readonly kind?: "website" | "article" | undefined;
}

/** Title, description and canonical address of a public page. Nothing of a sample desk is ever listed. */
export function publicMetadata(desk: PublicDesk, page: PageFacts): Metadata {
  const { title, description, index = true, kind = "website" } = page;
  const url = publicUrl(page.path);
  return {
    title,
    ...(description ? { description } : {}),
    alternates: { canonical: url },
    robots: { index: index && !desk.isSample, follow: true },
    openGraph: { title, url, type: kind, siteName: desk.deskName, ...(description ? { description } : {}) },
  };
}
