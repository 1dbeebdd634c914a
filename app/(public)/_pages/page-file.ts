import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { pagePublicationFile, scalePublicationFile } from "#lib/web/public-page-reads.ts";
import { methodologySlug } from "#lib/domain/page/page.ts";
import { publicFile, type PublicFile } from "../_machines/public-file.ts";
import { askedNumber } from "./asked-number.ts";

type Numbered = { n: string };

/** The handler of one publication of the page at `slug`, as the exact bytes its hash was taken of. */
export function pageFile(slug: string) {
  return publicFile<Numbered>(({ params }) => pageFileOf(slug, params.n));
}

/** One publication of a page as a file; null where there is none, or its words were redacted. */
export async function pageFileOf(slug: string, n: string): Promise<PublicFile | null> {
  const number = askedNumber(n);
  if (typeof number !== "number") return null;
  return jsonFile(await pagePublicationFile(slug, number), `${slug}-${n}`, publicTags.page(slug));
}

/** One version of the rating scale as a file. The first was never published: every desk begins with it. */
export async function scaleFileOf(n: string): Promise<PublicFile | null> {
  const number = askedNumber(n);
  if (typeof number !== "number") return null;
  return jsonFile(await scalePublicationFile(number), `rating-scale-${n}`, publicTags.page(methodologySlug));
}

function jsonFile(file: { readonly body: string } | null, name: string, tag: string): PublicFile | null {
  if (file === null) return null;
  return {
    type: "application/json",
    body: file.body,
    tags: [tag],
    headers: { "content-disposition": `attachment; filename="${name}.json"` },
  };
}
