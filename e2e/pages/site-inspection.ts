import { checkJsonLd } from "#lib/publishing/testing/check-json-ld.ts";
import { languages } from "#lib/words/languages.ts";
import { factsOf, type PageFacts } from "./page-facts.ts";
import { walk, type PublicAnswer } from "./public-crawl.ts";
import { sampler } from "./site-sample.ts";

/** A site to look through. */
export interface Inspection {
  readonly origin: string;
  readonly from: readonly string[];
  /** Paths of the claims that are live: they alone carry a ClaimReview. */
  readonly liveClaims: ReadonlySet<string>;
  /** Words that stand nowhere in public. */
  readonly marker: RegExp;
  readonly mostAddresses: number;
}

/** What was found. */
export interface Inspected {
  readonly read: number;
  readonly pages: number;
  /** Links left out because enough of their kind were read. */
  readonly leftOut: number;
  /** One sentence each; none for a site that is right. */
  readonly findings: readonly string[];
}

const ourScript = /^\/_site\/site-[0-9a-f]+\.js$/;
/** Next's own pages: they are no part of the public site. */
const notOurs = /^\/(sign-in|forgotten-password)(\/|$|\?)/;

/**
 * Walks over every public address and checks each answer by itself and the site as a whole: nothing fails, nothing that
 * is not public slips out, every page describes itself, structured data keeps the rules, no page loads anything of
 * another host, redirects lead somewhere at once, and links and site map know the same pages.
 */
export async function inspectSite(plan: Inspection): Promise<Inspected> {
  const site = new Site(plan);
  const sample = sampler();
  await walk(plan.origin, plan.from, {
    mostAddresses: plan.mostAddresses,
    follows: (path) => sample.follows(path),
    visit: (path, answer) => {
      site.note(path, answer);
    },
  });
  return { ...site.conclude(), leftOut: sample.leftOut() };
}

class Site {
  readonly #plan: Inspection;
  readonly #findings: string[] = [];
  readonly #statuses = new Map<string, number>();
  readonly #redirects = new Map<string, string>();
  readonly #linked = new Set<string>();
  readonly #mapped = new Set<string>();
  readonly #indexed = new Set<string>();
  #pages = 0;

  constructor(plan: Inspection) {
    this.#plan = plan;
  }

  note(path: string, answer: PublicAnswer): void {
    const { status, headers, body, received } = answer;
    this.#statuses.set(path, status);
    if (status >= 400) this.#find(path, `answers ${String(status)}`);
    const slip = this.#plan.marker.exec(received);
    if (slip !== null) this.#find(path, `shows what is not public: ${slip[0]}`);
    const location = headers.get("location");
    if (location !== null && status >= 300 && status < 400)
      this.#redirects.set(path, this.#local(location, path));
    if (/^\/(sitemap|sitemaps\/)/.test(path)) {
      for (const [, url = ""] of body.matchAll(/<loc>([^<]+)<\/loc>/g))
        this.#mapped.add(this.#local(url, path));
    }
    if (status === 200 && /^text\/html\b/.test(headers.get("content-type") ?? ""))
      this.#notePage(path, answer);
  }

  #notePage(path: string, { body, headers }: PublicAnswer): void {
    if (notOurs.test(path)) return;
    this.#pages += 1;
    const facts = factsOf(body);
    for (const finding of checkPage(path, facts, headers, this.#plan.origin)) this.#find(path, finding);
    const expected = this.#plan.liveClaims.has(path) ? "one" : "none";
    for (const finding of checkJsonLd(body, this.#plan.origin + path, expected)) this.#findings.push(finding);
    if (expected === "one" && !body.includes('"ClaimReview"')) this.#find(path, "has no ClaimReview");
    if (languageOf(path) !== null || path.startsWith("/embed/")) return;
    for (const href of facts.anchors) this.#linked.add(this.#local(href, path).replace(/#.*/, ""));
    if (!/noindex/.test(facts.robots) && facts.canonical === this.#plan.origin + path)
      this.#indexed.add(path);
  }

  conclude(): Omit<Inspected, "leftOut"> {
    for (const [path, to] of this.#redirects) {
      if (this.#redirects.has(to)) this.#find(path, `leads to ${to}, which leads on`);
    }
    for (const path of this.#mapped) {
      if (path.startsWith("/sitemaps/")) continue;
      if (!this.#linked.has(path)) this.#find(path, "is in the site map, and no page links to it");
      if (this.#statuses.has(path) && !this.#indexed.has(path))
        this.#find(path, "is in the site map and not to be indexed");
    }
    for (const path of this.#indexed) {
      if (!this.#mapped.has(path)) this.#find(path, "may be indexed and is not in the site map");
    }
    return { read: this.#statuses.size, pages: this.#pages, findings: this.#findings };
  }

  #local(address: string, path: string): string {
    const url = URL.parse(address.replaceAll("&amp;", "&"), this.#plan.origin + path);
    if (url === null) return address;
    return url.origin === this.#plan.origin ? url.pathname + url.search : url.href;
  }

  #find(path: string, finding: string): void {
    this.#findings.push(`${path} ${finding}`);
  }
}

/** What is wrong with one page, by itself. */
function checkPage(path: string, facts: PageFacts, headers: Headers, origin: string): string[] {
  const language = languageOf(path);
  const isFrame = path.startsWith("/embed/");
  const rules: readonly (readonly [boolean, string])[] = [
    [isFrame || facts.headings === 1, `has ${String(facts.headings)} first headings`],
    [facts.title.trim() !== "", "has no title"],
    [facts.description !== "" || /noindex/.test(facts.robots), "has no description"],
    [isFrame || isOwnAddress(facts.canonical, origin), `has the canonical address “${facts.canonical}”`],
    [language === null || facts.lang === language, `is in “${facts.lang}”`],
    [facts.lang !== "", "does not say its language"],
    [facts.dir === (facts.lang === "ar" ? "rtl" : "ltr") || isFrame, `runs “${facts.dir}”`],
    [facts.inlineScripts === 0, "has a script written into it"],
    [facts.scripts.every((src) => ourScript.test(src)), `loads ${facts.scripts.join(", ")}`],
    [headers.get("x-content-type-options") === "nosniff", "lets its type be guessed"],
    [headers.has("content-security-policy"), "has no policy for what it loads"],
  ];
  const foreign = facts.resources.filter(
    (address) => !/^(\/(?!\/)|data:)/.test(address) && !address.startsWith(`${origin}/`),
  );
  return [
    ...rules.flatMap(([isKept, finding]) => (isKept ? [] : [finding])),
    ...foreign.map((address) => `loads ${address}`),
  ];
}

/** Absolute, on this site, without a language prefix. */
function isOwnAddress(address: string, origin: string): boolean {
  const url = URL.parse(address);
  return url?.origin === origin && languageOf(url.pathname) === null;
}

function languageOf(path: string): string | null {
  return languages.find((each) => path === `/${each}` || path.startsWith(`/${each}/`)) ?? null;
}
