import { builtInMethodologyVersion, methodologySlug, standingPages } from "./page.ts";

/** Path of a page's public address: `/about`, or `/policies/ethics`. Without origin and language prefix. */
export function pagePathOf(slug: string): string {
  return isPolicy(slug) ? `/policies/${slug}` : `/${slug}`;
}

/** True for everything that is not one of the pages with an address of their own. */
export function isPolicy(slug: string): boolean {
  return !standingPages.some((page) => page === slug);
}

/**
 * Number of a page's next publication; `last` is 0 before the first. The methodology's first is 2, because 1 is what
 * the application holds every desk to from its first day, and verdicts pinned it.
 */
export function nextPageNumber(slug: string, last: number): number {
  if (last > 0) return last + 1;
  return slug === methodologySlug ? builtInMethodologyVersion + 1 : 1;
}

/** A desk never stops having a methodology: its page is rewritten, not retired. */
export function mayBeRetired(slug: string): boolean {
  return slug !== methodologySlug;
}

/** The organisation's addresses that schema.org asks for, as paths without origin and language prefix. */
export interface PolicyPaths {
  readonly publishingPrinciples: string;
  readonly correctionsPolicy: string;
  readonly verificationFactCheckingPolicy: string;
  readonly ethicsPolicy: string | null;
  readonly unnamedSourcesPolicy: string | null;
  readonly ownershipFundingInfo: string | null;
}

/**
 * Which page answers for which policy of the organisation's JSON-LD (schema.org NewsMediaOrganization, standards.md
 * 3.2), given the slugs that are live. The methodology page always exists and holds what every desk is bound to, so
 * it stands in for the three that no desk is without.
 */
export function policyPathsOf(live: ReadonlySet<string>): PolicyPaths {
  const first = (...slugs: string[]) => {
    const slug = slugs.find((each) => live.has(each));
    return slug === undefined ? null : pagePathOf(slug);
  };
  const methodology = pagePathOf(methodologySlug);
  return {
    publishingPrinciples: methodology,
    correctionsPolicy: first("corrections") ?? `${methodology}#corrections`,
    verificationFactCheckingPolicy: first("fact-checking") ?? methodology,
    ethicsPolicy: first("ethics"),
    unnamedSourcesPolicy: first("sources"),
    ownershipFundingInfo: first("ownership", "funding"),
  };
}
