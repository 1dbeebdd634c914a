import { seededRandom, type Random } from "#lib/cli/synthetic/random.ts";
import type { PublicReader } from "#lib/db/public-pool.ts";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";

/** Queries of one kind, all different. */
export interface QueryKind {
  readonly kind: string;
  readonly queries: readonly PublicClaimQuery[];
}

interface Word {
  readonly word: string;
  readonly claims: number;
}

/** Other queries of the same kinds: bounds that were set by those of one seed are tried with those of another. */
const seed = Math.trunc(Number(process.env["PLUMBLINE_BENCH_SEED"] ?? 4711));

/**
 * Some 1,200 distinct queries over the claims of a desk, drawn from what they say: words by how many claims have them,
 * phrases and pairs as they stand in claims, slips of the pen, filters alone and together, and pages deep in lists.
 */
export async function makeQueries(reader: PublicReader, live: number): Promise<QueryKind[]> {
  const random = seededRandom(seed);
  // A few thousand claims of all, in percent.
  const share = String(Math.min(100, 400_000 / live));
  const words = await reader.ask<Word>(
    "SELECT word, claims FROM public_words WHERE word ~ '^[a-z]{4,}$' ORDER BY claims DESC, word",
    [],
  );
  const texts = await reader.ask<{ text: string }>(
    `SELECT text FROM (SELECT text, slug FROM public_claims TABLESAMPLE SYSTEM (${share}) REPEATABLE (${String(seed)})
      WHERE state = 'live') AS few ORDER BY md5(slug) LIMIT 400`,
    [],
  );
  const between = (from: number, to: number) => words.filter(({ claims }) => claims >= from && claims < to);
  const rare = between(1, Math.max(6, live / 50_000));
  const common = between(live / 500, live / 20);
  const frequent = between(live / 20, live + 1);
  return [
    { kind: "a rare word", queries: some(random, rare, 150).map(asQuery) },
    { kind: "a common word", queries: some(random, common, 150).map(asQuery) },
    { kind: "a very common word", queries: some(random, frequent, 100).map(asQuery) },
    { kind: "two words of a claim", queries: runs(random, texts, 2, 100).map((q) => ({ q })) },
    { kind: "four words of a claim", queries: runs(random, texts, 4, 100).map((q) => ({ q })) },
    { kind: "a phrase of two words", queries: runs(random, texts, 2, 100).map((q) => ({ q: `"${q}"` })) },
    { kind: "a phrase of four words", queries: runs(random, texts, 4, 100).map((q) => ({ q: `"${q}"` })) },
    { kind: "a word without another", queries: pairs(random, common, frequent, 100) },
    {
      kind: "a misspelt word",
      queries: some(
        random,
        [...common, ...frequent].filter(({ word }) => word.length > 6),
        150,
      ).map(({ word }) => ({ q: slip(random, word) })),
    },
    { kind: "a word with two filters", queries: await filteredWords(reader, random, common) },
    ...(await lists(reader, random, share)),
  ];
}

const asQuery = ({ word }: Word): PublicClaimQuery => ({ q: word });

function some<T>(random: Random, from: readonly T[], count: number): T[] {
  const left = [...from];
  const taken: T[] = [];
  while (left.length > 0 && taken.length < count) taken.push(...left.splice(random.int(left.length), 1));
  return taken;
}

/** As many words in a row as they stand in claims. */
function runs(random: Random, texts: readonly { text: string }[], length: number, count: number): string[] {
  const found = new Set<string>();
  for (const { text } of texts) {
    const words = text.split(" ");
    const from = random.int(Math.max(1, words.length - length));
    found.add(words.slice(from, from + length).join(" "));
    if (found.size === count) break;
  }
  return [...found];
}

function pairs(
  random: Random,
  wanted: readonly Word[],
  not: readonly Word[],
  count: number,
): PublicClaimQuery[] {
  return some(random, wanted, count).map(({ word }) => ({ q: `${word} -${random.pick(not).word}` }));
}

/** Two neighbours swapped, not at the beginning. */
function slip(random: Random, word: string): string {
  const at = 2 + random.int(word.length - 3);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

async function keysOf(reader: PublicReader, kind: string): Promise<string[]> {
  const rows = await reader.ask<{ key: string }>(
    "SELECT key FROM public_facets WHERE kind = $1 ORDER BY claims DESC, key",
    [kind],
  );
  return rows.map((row) => row.key);
}

async function filteredWords(
  reader: PublicReader,
  random: Random,
  words: readonly Word[],
): Promise<PublicClaimQuery[]> {
  const [ratings, topics] = [await keysOf(reader, "rating"), await keysOf(reader, "topic")];
  return some(random, words, 100).map(({ word }) => ({
    q: word,
    rating: random.pick(ratings),
    topic: topics[random.int(20)],
  }));
}

async function lists(reader: PublicReader, random: Random, share: string): Promise<QueryKind[]> {
  const kinds = ["rating", "speaker", "topic", "outlet", "year"] as const;
  const keys = new Map<string, string[]>();
  for (const kind of kinds) keys.set(kind, await keysOf(reader, kind));
  const of = (kind: (typeof kinds)[number]) => keys.get(kind) ?? [];
  const times = await reader.ask<{ at: string; id: string }>(
    `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, claim_id::text AS id
     FROM (SELECT at, claim_id FROM public_search TABLESAMPLE SYSTEM (${share}) REPEATABLE (${String(seed)})) AS few
     ORDER BY md5(claim_id::text) LIMIT 60`,
    [],
  );
  const after = ({ at, id }: { at: string; id: string }) => Buffer.from(`${at} ${id}`).toString("base64url");
  const deep = times.map(after);
  const days = times.map(({ at }) => at.slice(0, 10)).sort();
  return [
    { kind: "the list, deep", queries: deep.map((cursor) => ({ after: cursor })) },
    {
      kind: "a filtered list",
      queries: kinds.flatMap((kind) =>
        of(kind)
          .slice(0, 12)
          .map((key) => ({ [kind]: key })),
      ),
    },
    {
      kind: "a filtered list, deep",
      queries: deep.map((cursor) => ({ rating: random.pick(of("rating")), after: cursor })),
    },
    {
      kind: "a list with three filters",
      queries: deep.map(() => ({
        rating: random.pick(of("rating")),
        topic: of("topic")[random.int(30)],
        year: random.pick(of("year")),
      })),
    },
    {
      kind: "corrected claims, from and to",
      queries: days.slice(0, -1).map((from, i) => ({ from, to: days[i + 1], corrected: "1" })),
    },
  ];
}
