import type { FooterLink } from "#app/_ui/shell/public-footer.tsx";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { policyPathsOf } from "#lib/domain/page/page.rules.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";

/**
 * The desk's standing pages as the footer of every page links to them: those with an address of their own by their
 * titles, then the corrections policy, which readers of a fact-check look for (IFCN 6.1), then the list of policies.
 */
export function footerPagesOf(desk: Pick<PublicDesk, "pages">, words: Words): FooterLink[] {
  const own = desk.pages
    .filter((page) => !page.isPolicy && page.slug !== "methodology")
    .map(({ path, title, language }) => ({ path, title, lang: otherLanguage(words, language) }));
  const paths = policyPathsOf(new Set(desk.pages.map((page) => page.slug)));
  const hasPolicies = desk.pages.some((page) => page.isPolicy);
  return [
    ...own,
    { path: "/methodology", title: words.t("methodology.title") },
    { path: paths.correctionsPolicy, title: words.t("pages.policies.corrections") },
    ...(hasPolicies ? [{ path: "/policies", title: words.t("pages.policies.title") }] : []),
  ];
}
