import { Parser } from "htmlparser2";
import { checkClaimReview } from "./check-claim-review.ts";
import { checkVocabulary, isAbsoluteUrl, isNode, nodesOf } from "./check-vocabulary.ts";

/** What a page says that its structured data must agree with. */
interface PageFacts {
  readonly scripts: readonly string[];
  readonly canonical: string | null;
}

const claimPath = /^\/claims\/[a-z0-9-]+$/;
const prefixedPath = /^\/[a-z]{2}(\/|$)/;

/**
 * Checks the JSON-LD of a public page against the rules of standards.md (3.2 to 3.4) and the part of schema.org that the
 * site speaks; answers what is wrong, one sentence each, none for a page that is right.
 *
 * @param url the absolute address at which the page was read.
 * @param expected `"one"` for the page of a live claim, `"none"` where no ClaimReview may stand (retracted and suspended
 *   claims); left out, the address alone decides where one may stand.
 */
export function checkJsonLd(html: string, url: string, expected?: "one" | "none"): string[] {
  const { scripts, canonical } = factsOf(html);
  const { pathname } = new URL(url);
  const documents: Record<string, unknown>[] = [];
  const problems: string[] = [];
  for (const script of scripts) {
    if (/[<>&\u2028\u2029]/.test(script)) problems.push("A script holds a character that could end it.");
    const document = parsed(script);
    if (document === null) problems.push("A script holds no JSON object.");
    else documents.push(document);
  }
  for (const document of documents) {
    if (document["@context"] !== "https://schema.org")
      problems.push("A document has not schema.org’s context.");
    problems.push(...checkVocabulary(document));
  }
  const reviews = documents.flatMap(nodesOf).filter((node) => node["@type"] === "ClaimReview");
  const home = canonical ?? url;
  return [
    ...problems,
    ...checkPlaces(reviews.length, pathname, expected),
    ...reviews.flatMap((review) => [...checkClaimReview(review), ...checkAddress(review, home)]),
    ...documents.flatMap((document) => checkOrigin(document, new URL(home).origin)),
  ].map((problem) => `${pathname}: ${problem}`);
}

function checkPlaces(reviews: number, pathname: string, expected: "one" | "none" | undefined): string[] {
  const most = expected === "none" || prefixedPath.test(pathname) || !claimPath.test(pathname) ? 0 : 1;
  if (reviews > most) return [`There are ${reviews} ClaimReviews where at most ${most} may stand.`];
  return expected === "one" && reviews === 0 ? ["A live claim’s page has no ClaimReview."] : [];
}

function checkAddress(review: Readonly<Record<string, unknown>>, canonical: string): string[] {
  return review["url"] === canonical ? [] : [`The review’s url is not the page’s canonical address.`];
}

/** The document's own addresses are of the canonical origin; works and people elsewhere have their own. */
function checkOrigin(document: Readonly<Record<string, unknown>>, origin: string): string[] {
  return nodesOf(document)
    .map((node) => node["@id"])
    .filter((id) => id !== undefined && !(isAbsoluteUrl(id) && new URL(id).origin === origin))
    .map((id) => `The @id ${String(id)} is not of the site’s origin ${origin}.`);
}

function parsed(script: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(script);
    return isNode(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function factsOf(html: string): PageFacts {
  const scripts: string[] = [];
  let canonical: string | null = null;
  let inside = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "link" && attributes["rel"] === "canonical") canonical = attributes["href"] ?? null;
      if (name !== "script" || attributes["type"] !== "application/ld+json") return;
      inside = true;
      scripts.push("");
    },
    ontext(text) {
      if (inside) scripts.push((scripts.pop() ?? "") + text);
    },
    onclosetag(name) {
      if (name === "script") inside = false;
    },
  });
  parser.end(html);
  return { scripts, canonical };
}
