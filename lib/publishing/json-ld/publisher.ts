import { policyPathsOf } from "#lib/domain/page/page.rules.ts";
import type { JsonLd } from "../json-ld.ts";

/** Who publishes, as structured data names them. Addresses are absolute; a policy the desk has no page for is missing. */
export interface Publisher {
  readonly organisationName: string;
  readonly url: string;
  readonly logoUrl?: string | null | undefined;
  readonly correctionsPolicyUrl: string;
  readonly methodologyUrl: string;
  readonly factCheckingPolicyUrl?: string | null | undefined;
  readonly ethicsPolicyUrl?: string | null | undefined;
  readonly sourcesPolicyUrl?: string | null | undefined;
  readonly ownershipUrl?: string | null | undefined;
  /** Terms under which the structured data may be used; missing while the desk states none. */
  readonly licenceUrl?: string | null | undefined;
  readonly contactEmail?: string | null | undefined;
  readonly address?: string | null | undefined;
}

/** What of the desk's public face its structured data needs. */
export interface PublishingDesk {
  readonly deskName: string;
  readonly organisationName: string;
  readonly websiteUrl: string;
  /** Empty while the desk says none. */
  readonly dataLicenceUrl: string;
  readonly contactEmail: string;
  readonly address: string;
  readonly logoSha256: string | null;
  /** The standing pages in force. */
  readonly pages: readonly { readonly slug: string }[];
}

/** The publisher behind a desk; `origin` is the canonical origin without a trailing slash. */
export function publisherOf(desk: PublishingDesk, origin: string): Publisher {
  const paths = policyPathsOf(new Set(desk.pages.map((page) => page.slug)));
  const absolute = (path: string | null) => (path === null ? null : `${origin}${path}`);
  return {
    organisationName: desk.organisationName || desk.deskName,
    url: desk.websiteUrl || origin,
    logoUrl: desk.logoSha256 === null ? null : `${origin}/logo/${desk.logoSha256}`,
    correctionsPolicyUrl: `${origin}${paths.correctionsPolicy}`,
    methodologyUrl: `${origin}${paths.publishingPrinciples}`,
    factCheckingPolicyUrl: absolute(paths.verificationFactCheckingPolicy),
    ethicsPolicyUrl: absolute(paths.ethicsPolicy),
    sourcesPolicyUrl: absolute(paths.unnamedSourcesPolicy),
    ownershipUrl: absolute(paths.ownershipFundingInfo),
    licenceUrl: desk.dataLicenceUrl || null,
    contactEmail: desk.contactEmail,
    address: desk.address,
  };
}

/** Names the publisher in every document alike, so that readers of the data can tell that it is one. */
export function publisherId(origin: string): string {
  return `${origin}/#organization`;
}

/**
 * The publisher as the author of something. The plain type, because readers of ClaimReview compare it letter by letter
 * (standards.md 3.2), with those policies that schema.org gives every organisation.
 */
export function organizationOf(publisher: Publisher, origin: string): JsonLd {
  return { "@type": "Organization", "@id": publisherId(origin), ...sharedFields(publisher) };
}

/**
 * The publisher itself, for the home page and the page about the desk. A news organisation, because only that type has a
 * policy of fact-checking.
 */
export function newsOrganizationOf(publisher: Publisher, origin: string): JsonLd {
  const { factCheckingPolicyUrl, contactEmail, address } = publisher;
  return {
    "@context": "https://schema.org",
    "@type": "NewsMediaOrganization",
    "@id": publisherId(origin),
    ...sharedFields(publisher),
    verificationFactCheckingPolicy: factCheckingPolicyUrl ?? publisher.methodologyUrl,
    ...(contactEmail ? { email: contactEmail } : {}),
    ...(address ? { address } : {}),
  };
}

function sharedFields(publisher: Publisher): JsonLd {
  const { logoUrl, ethicsPolicyUrl, sourcesPolicyUrl, ownershipUrl } = publisher;
  return {
    name: publisher.organisationName,
    url: publisher.url,
    ...(logoUrl ? { logo: logoUrl } : {}),
    publishingPrinciples: publisher.methodologyUrl,
    correctionsPolicy: publisher.correctionsPolicyUrl,
    ...(ethicsPolicyUrl ? { ethicsPolicy: ethicsPolicyUrl } : {}),
    ...(sourcesPolicyUrl ? { unnamedSourcesPolicy: sourcesPolicyUrl } : {}),
    ...(ownershipUrl ? { ownershipFundingInfo: ownershipUrl } : {}),
  };
}
