/*
 * The part of schema.org that the site speaks, as tests check it: each type with its properties and what may stand in
 * them (schema.org 29, types and `domainIncludes` of the properties; standards.md 3.2 says which are required).
 */

/** What a property may hold. A list of type names means one of those objects; every property may repeat. */
export type ValueKind = "text" | "url" | "date" | "instant" | "number" | readonly string[];

export interface TypeRules {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, ValueKind>>;
}

const organization: TypeRules = {
  required: ["name"],
  properties: {
    name: "text",
    alternateName: "text",
    url: "url",
    logo: "url",
    sameAs: "url",
    email: "text",
    address: "text",
    description: "text",
    publishingPrinciples: "url",
    correctionsPolicy: "url",
    ethicsPolicy: "url",
    unnamedSourcesPolicy: "url",
    ownershipFundingInfo: "url",
    diversityPolicy: "url",
    actionableFeedbackPolicy: "url",
  },
};

const person: TypeRules = {
  required: ["name"],
  properties: {
    name: "text",
    alternateName: "text",
    jobTitle: "text",
    sameAs: "url",
    url: "url",
    description: "text",
  },
};

/** Facts of any work. */
const work = {
  name: "text",
  headline: "text",
  url: "url",
  mainEntityOfPage: "url",
  text: "text",
  description: "text",
  inLanguage: "text",
  datePublished: "date",
  dateModified: "date",
  author: ["Organization", "NewsMediaOrganization", "Person"],
  publisher: ["Organization", "NewsMediaOrganization"],
  image: "url",
  mentions: ["ItemList"],
  citation: ["CreativeWork"],
  correction: ["CorrectionComment"],
  isBasedOn: ["NewsArticle"],
  sdLicense: "url",
  sdPublisher: ["Organization", "NewsMediaOrganization"],
  sdDatePublished: "date",
} as const satisfies Readonly<Record<string, ValueKind>>;

export const vocabulary: Readonly<Record<string, TypeRules>> = {
  ClaimReview: {
    required: [
      ...["@id", "url", "claimReviewed", "reviewRating", "author", "itemReviewed"],
      ...["datePublished", "dateModified", "inLanguage"],
    ],
    properties: { ...work, claimReviewed: "text", reviewRating: ["Rating"], itemReviewed: ["Claim"] },
  },
  Claim: {
    required: ["@id"],
    properties: { ...work, appearance: ["NewsArticle"], firstAppearance: ["NewsArticle"] },
  },
  Rating: {
    required: ["alternateName"],
    properties: {
      alternateName: "text",
      name: "text",
      ratingValue: "number",
      bestRating: "number",
      worstRating: "number",
      ratingExplanation: "text",
    },
  },
  Organization: organization,
  NewsMediaOrganization: {
    required: ["name"],
    properties: { ...organization.properties, verificationFactCheckingPolicy: "url", masthead: "url" },
  },
  Person: person,
  NewsArticle: { required: [], properties: work },
  Article: {
    required: ["@id", "url", "headline", "author", "dateModified", "inLanguage"],
    properties: work,
  },
  CreativeWork: { required: ["url"], properties: work },
  WebPage: { required: ["url", "name"], properties: work },
  AboutPage: { required: ["url", "name"], properties: work },
  CollectionPage: {
    required: ["url", "name"],
    properties: {
      ...work,
      about: ["Person", "Organization", "NewsMediaOrganization", "Thing"],
      mainEntity: ["ItemList"],
    },
  },
  Thing: { required: ["name"], properties: { name: "text", description: "text", url: "url" } },
  ProfilePage: {
    required: ["url"],
    properties: { ...work, mainEntity: ["Person", "Organization"] },
  },
  CorrectionComment: { required: ["text", "datePublished"], properties: work },
  ItemList: {
    required: ["itemListElement"],
    properties: {
      name: "text",
      url: "url",
      numberOfItems: "number",
      itemListOrder: "text",
      itemListElement: ["ListItem"],
    },
  },
  BreadcrumbList: { required: ["itemListElement"], properties: { itemListElement: ["ListItem"] } },
  ListItem: {
    required: ["position"],
    properties: { position: "number", name: "text", url: "url", item: "url" },
  },
  WebSite: {
    required: ["@id", "url", "name"],
    properties: { ...work, potentialAction: ["SearchAction"] },
  },
  SearchAction: {
    required: ["target", "query-input"],
    properties: { target: ["EntryPoint"], "query-input": "text" },
  },
  EntryPoint: { required: ["urlTemplate"], properties: { urlTemplate: "text" } },
  DataFeed: {
    required: ["dataFeedElement"],
    properties: { ...work, dataFeedElement: ["DataFeedItem"] },
  },
  DataFeedItem: {
    required: ["item"],
    properties: { url: "url", dateCreated: "date", dateModified: "date", item: ["ClaimReview"] },
  },
};
