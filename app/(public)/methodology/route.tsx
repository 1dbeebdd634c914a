import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { methodologySlug } from "#lib/domain/page/page.ts";
import { publicScales, publicStandingPage } from "#lib/web/public-page-reads.ts";
import { askedNumber } from "../_pages/asked-number.ts";
import { publicPage } from "../_site/public-page.tsx";
import { currentMethodology, methodologyVersion, scaleVersion } from "./_components/methodology-answers.tsx";

/**
 * How the desk works and rates. `?version=n` shows one version of its text, `?scale=n` one of the rating scale: the
 * verdicts that were made under them link here.
 */
export const GET = publicPage(async ({ query, desk, words }) => {
  const version = askedNumber(query.get("version"));
  const scale = askedNumber(query.get("scale"));
  if (version === null || scale === null || (version !== "none" && scale !== "none")) return null;
  const [page, scales] = await Promise.all([publicStandingPage(methodologySlug, null), publicScales()]);
  const facts = { desk, words, page, scales, tags: [publicTags.page(methodologySlug), publicTags.pages] };
  if (scale !== "none") return scaleVersion(facts, scale);
  if (version === "none") return currentMethodology(facts);
  return methodologyVersion(facts, version, await publicStandingPage(methodologySlug, version));
});
