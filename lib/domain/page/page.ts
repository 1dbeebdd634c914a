/** The desk's standing texts: who it is, who pays for it, how it works, and the policies it binds itself to. */

/** Pages with an address of their own. Every other slug is a policy under /policies. */
export const standingPages = ["about", "funding", "team", "methodology"] as const;
export type StandingPage = (typeof standingPages)[number];

export const pageStates = ["draft", "live", "retired"] as const;
export type PageState = (typeof pageStates)[number];

/** The page whose publications verdicts pin (product.md, "Rating scales"). */
export const methodologySlug = "methodology";

/**
 * Number of the rules that the application itself holds every desk to. They are in force until the desk publishes a
 * methodology of its own, whose first publication is therefore the next number: what was pinned stays true.
 */
export const builtInMethodologyVersion = 1;

/** A page as it is offered before anybody wrote it. */
export interface PageOffer {
  readonly slug: string;
  readonly title: string;
  /** What belongs on it, for whoever writes it. */
  readonly hint: string;
}

/** The pages every desk is offered, in the order they are shown (IFCN code of principles, points 2 to 6). */
export const pageOffers: readonly PageOffer[] = [
  { slug: "about", title: "About us", hint: "What the desk is for, who runs it, how to reach it." },
  { slug: "team", title: "Team", hint: "Who works here, in which role, with what background." },
  { slug: "funding", title: "Funding", hint: "Who owns the desk and who pays, with shares and years." },
  {
    slug: "methodology",
    title: "Methodology",
    hint: "How claims are chosen, checked, rated and reviewed. Verdicts keep the number they were made under.",
  },
  {
    slug: "corrections",
    title: "Corrections policy",
    hint: "How errors are reported, who decides, how fast, and how a correction is shown.",
  },
  {
    slug: "fact-checking",
    title: "Fact-checking policy",
    hint: "What is checked and what is not, and how many pairs of eyes it takes.",
  },
  {
    slug: "ethics",
    title: "Ethics policy",
    hint: "Non-partisanship, conflicts of interest, gifts, conduct.",
  },
  {
    slug: "sources",
    title: "Sources policy",
    hint: "Primary sources first; when a source stays unnamed, and what readers are told then.",
  },
  {
    slug: "ownership",
    title: "Ownership and independence",
    hint: "Owners, the funders’ lack of a say, and where the accounts are.",
  },
  { slug: "privacy", title: "Privacy", hint: "What is kept of readers and senders, for how long, and why." },
  {
    slug: "accessibility",
    title: "Accessibility",
    hint: "What the site promises, what is missing, whom to tell.",
  },
];

/** A standing text as a publication of kind `page` freezes it; the body is its canonical JSON (RFC 8785). */
export interface PagePublication {
  readonly kind: "page";
  readonly page: "text";
  readonly pageId: string;
  readonly slug: string;
  /** 1, 2, 3 …; the methodology begins with 2, see `builtInMethodologyVersion`. */
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly firstPublishedAt: string;
  /** A page that is no longer in force is published once more, without its text. */
  readonly state: "live" | "retired";
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Markdown as typed; empty when retired. */
  readonly text: string;
  /** What changed, or why the page was retired; null where nothing was written. */
  readonly note: string | null;
  readonly chain: { readonly seq: number; readonly hash: string };
}
