import { writeFile } from "node:fs/promises";
import path from "node:path";
import { seededRandom, zipfPicker, type Random } from "#lib/cli/synthetic/random.ts";
import type { Database } from "#lib/db/database.ts";

/** The addresses of one row. */
export interface Addresses {
  /** Every address that may be asked for, once: the warming pass, and the check that each answers 200. */
  readonly all: readonly string[];
  /** The same as they are drawn, one a line. */
  readonly file: string;
}

/** Draws a round walks through: more than any round asks for, so that none begins again. */
const draws = 400_000;
const filteredLists = 2_000;
const newFilters = 8_000;
/** Searches that come again and again; at least 1,000 by the issue. */
const knownSearches = 2000;
/** Searches asked for once each, in all rounds together. */
const newSearches = 60_000;

/** Writes the lists of addresses of every row into `folder`. The same desk gives the same lists. */
export async function writeAddresses(db: Database, folder: string): Promise<Record<Row, Addresses>> {
  const random = seededRandom(40_961);
  const claims = await db.publicClaim.findMany({
    select: {
      slug: true,
      text: true,
      content: true,
      speakerSlug: true,
      speakerName: true,
      topicSlugs: true,
      outletSlugs: true,
      firstPublishedAt: true,
    },
    orderBy: [{ firstPublishedAt: "desc" }, { claimId: "desc" }],
    take: 20_000,
  });
  const searches = distinct(knownSearches + newSearches, () => `/claims?q=${wordsOf(random, claims)}`);
  const filters = distinct(filteredLists + newFilters, () => `/claims?${filterOf(random, claims)}`);
  const drawn = (name: string, all: readonly string[]) => writeDrawn(random, folder, name, all);
  const once = (name: string, all: readonly string[]) => writeLines(folder, name, all, all);
  return {
    claim: await drawn(
      "claims",
      claims.map(({ slug }) => `/claims/${slug}`),
    ),
    list: await once("list", ["/claims"]),
    feed: await once("feed", ["/claims/feed.rss"]),
    filtered: await drawn("filtered", filters.slice(0, filteredLists)),
    "filtered, new": await once("filtered-new", filters.slice(filteredLists)),
    search: await drawn("searches", searches.slice(0, knownSearches)),
    "search, new": await once("searches-new", searches.slice(knownSearches)),
  };
}

/** What is measured. "new": each address is asked for once, so that none is kept. */
export type Row = "claim" | "list" | "feed" | "filtered" | "filtered, new" | "search" | "search, new";

interface Shown {
  readonly text: string;
  readonly content: string;
  readonly speakerSlug: string | null;
  readonly speakerName: string | null;
  readonly topicSlugs: readonly string[];
  readonly outletSlugs: readonly string[];
  readonly firstPublishedAt: Date;
}

/** One or two filters that fit some claim, as readers choose them from the list beside the claims. */
function filterOf(random: Random, claims: readonly Shown[]): string {
  const claim = random.pick(claims);
  const fields: [string, string | null | undefined][] = [
    ["rating", claim.content],
    ["speaker", claim.speakerSlug],
    ["topic", claim.topicSlugs[0]],
    ["outlet", claim.outletSlugs[0]],
    ["year", String(claim.firstPublishedAt.getUTCFullYear())],
  ];
  const known = fields.flatMap(([name, value]) => (value == null ? [] : [[name, value] as const]));
  const chosen = new Map([random.pick(known), random.pick(known)]);
  return new URLSearchParams([...chosen].sort()).toString();
}

/** A search for words of some claim: one to three of them, a phrase, a speaker, a word left out or misspelt. */
function wordsOf(random: Random, claims: readonly Shown[]): string {
  const { text, speakerName } = random.pick(claims);
  const words = text.split(/[^\p{L}\p{N}’-]+/u).filter((word) => word.length > 2);
  const at = random.int(Math.max(1, words.length - 2));
  const [first = "harbour", second = "budget"] = [words[at], words[at + 1]];
  const third = random.pick(words.length > 0 ? words : ["town"]);
  const kinds: string[] = [
    ...[first, `${first} ${third}`, `${first} ${second} ${third}`, `"${first} ${second}"`],
    ...[`${speakerName ?? first} ${third}`, `${first} -${third}`, `${misspelt(random, first)} ${third}`],
  ];
  return encodeURIComponent(random.pick(kinds));
}

/** Two neighbouring letters change places. */
function misspelt(random: Random, word: string): string {
  const at = random.int(Math.max(1, word.length - 1));
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}

function distinct(count: number, make: () => string): string[] {
  const found = new Set<string>();
  // Small desks have fewer different ones than are asked for.
  for (let tries = 0; found.size < count && tries < count * 4; tries += 1) found.add(make());
  return [...found];
}

/** Addresses as they are asked for by Zipf's law (s = 1): the r-th about 1/r as often as the first. */
async function writeDrawn(
  random: Random,
  folder: string,
  name: string,
  all: readonly string[],
): Promise<Addresses> {
  const pick = zipfPicker(all);
  return writeLines(
    folder,
    name,
    all,
    Array.from({ length: draws }, () => pick(random)),
  );
}

async function writeLines(
  folder: string,
  name: string,
  all: readonly string[],
  lines: readonly string[],
): Promise<Addresses> {
  const file = path.join(folder, `${name}.txt`);
  await writeFile(file, lines.join("\n"));
  return { all, file };
}
