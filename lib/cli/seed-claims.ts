import { setImmediate } from "node:timers/promises";
import { giveBackDefinitions, takeDefinitions } from "#lib/db/bulk-definitions.ts";
import { insertRows } from "#lib/db/bulk-rows.ts";
import { freezeDirectory } from "#lib/commands/directory/freeze-directory.ts";
import type { Database, Tx } from "#lib/db/database.ts";
import { lockChainHead, type ChainHead } from "#lib/db/event-chain.ts";
import { catchUpPublicSearch, holdPublicSearch } from "#lib/db/public-search-bulk.ts";
import { methodologyVersionInForce } from "#lib/db/methodology-page.ts";
import { touchTags } from "#lib/db/tag-times.ts";
import { loadRatings, newestScaleVersion } from "#lib/db/working-copy/load-working-copy.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { chainWriter, moveChainHead, writeEvents, type ChainWriter } from "./synthetic/chain-writer.ts";
import { openDirectory, type Directory } from "./synthetic/directory.ts";
import { makeArticle } from "./synthetic/make-article.ts";
import { makeClaim, makeSources, type ClaimWorld } from "./synthetic/make-claim.ts";
import { seededRandom, zipfPicker, type Random } from "./synthetic/random.ts";
import { composeBatch, type SyntheticBundle, type TableRows } from "./synthetic/write-batch.ts";

/** Claims composed at once: a section of the random numbers is enough for them. */
const batchSize = 500;
/**
 * Claims written at once, some 40 MB of rows. Fewer statements would change the counts of busy entries more often, and
 * within one transaction no version of a row can be cleared away.
 */
const chunkSize = 2500;
/** From so many claims on, indexes and foreign keys are made at the end. */
const bulkFrom = 20_000;
/** What filling writes many rows of. */
const filledTables = [
  ...["articles", "article_revisions", "blocks", "sentences", "sources", "claims", "claim_topics"],
  ...["appearances", "evidence", "verdicts", "claim_addresses", "notices"],
  ...["publications", "public_claims", "public_coverage", "events", "event_payloads"],
];
const yearsMs = 5 * 365 * 86_400_000;
const fillTimeoutMs = 3 * 3_600_000;

interface Plan {
  /** Claims the desk had before: the number of the first new one. */
  readonly offset: number;
  readonly count: number;
  readonly now: Date;
}

/**
 * Adds `count` synthetic published claims to whatever the desk holds: some 300 speakers, 50 outlets, 100 topics, words
 * used as often as words are, five years of dates up to `now`. The same count on the same desk gives the same claims;
 * called again it adds others. Publications, hashes and history are genuine, so that `verify` holds afterwards.
 *
 * All claims come in one transaction: an interrupted call leaves none. Others can write nothing meanwhile, and from
 * 20,000 claims on cannot read either. Search learns of the claims afterwards; what an interrupted call left out there, the
 * next one brings in.
 */
export async function seedClaims(
  db: Database,
  opts: { count: number; now: Date; onProgress?: ((line: string) => void) | undefined },
): Promise<void> {
  const { count, now, onProgress } = opts;
  const plan: Plan = { offset: await db.claim.count(), count, now };
  const world = await openWorld(db, plan);
  await db.$transaction(async (tx) => fillDesk(tx, world, plan, onProgress), {
    timeout: fillTimeoutMs,
    maxWait: 60_000,
  });
  await freezeEntries(db, world.directory, now);
  onProgress?.("search");
  await catchUpPublicSearch(db, fillTimeoutMs);
  onProgress?.(`${count} of ${count} claims`);
}

/** @throws when somebody else has written history since the seeding began: the claims would break the chain. */
async function fillDesk(
  tx: Tx,
  world: World,
  plan: Plan,
  onProgress: ((line: string) => void) | undefined,
): Promise<void> {
  let head = await lockChainHead(tx);
  if (head.hash !== world.head.hash) throw new Error("The desk is in use. Call it again.");
  await holdPublicSearch(tx);
  const taken = plan.count < bulkFrom ? [] : await takeDefinitions(tx, filledTables);
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < plan.count; from += chunkSize) {
    // The next claims are made while the database writes the last ones.
    const chunk = await composeChunk(world, plan, from, head);
    head = chunk.head;
    await writing;
    writing = writeTables(tx, chunk.tables);
    writing.catch(() => undefined); // It is awaited above or below, where its failure is thrown.
    onProgress?.(`${from} of ${plan.count} claims`);
  }
  await writing;
  await moveChainHead(tx, head);
  await touchTags(tx, [publicTags.claims, publicTags.articles, publicTags.corrections], plan.now);
  await giveBackDefinitions(tx, taken, onProgress);
}

type World = Omit<ClaimWorld, "random"> & { readonly directory: Directory; readonly head: ChainHead };

/** Finds or writes who and what the claims are about; the history goes on from the head it leaves. */
async function openWorld(db: Database, plan: Plan): Promise<World> {
  return db.$transaction(
    async (tx) => {
      const chain = chainWriter(await lockChainHead(tx));
      const directory = await openDirectory(tx, chain, timeOf(plan, 0));
      await writeEvents(tx, chain);
      const scaleVersion = await newestScaleVersion(tx);
      const methodologyVersion = await methodologyVersionInForce(tx);
      const ratings = await loadRatings(tx, scaleVersion);
      const head = chain.head();
      return { directory, topics: directory.topics, ratings, scaleVersion, methodologyVersion, head };
    },
    { timeout: fillTimeoutMs, maxWait: 60_000 },
  );
}

/** The directory's entries, once for all claims: which have one is known now. */
async function freezeEntries(
  db: Database,
  { speakers, outlets, topics }: Directory,
  now: Date,
): Promise<void> {
  const refs = [
    ...speakers.map(({ slug }) => ({ kind: "speaker" as const, slug })),
    ...outlets.map(({ slug }) => ({ kind: "outlet" as const, slug })),
    ...topics.map(({ slug }) => ({ kind: "topic" as const, slug })),
  ];
  await db.$transaction(
    async (tx) => touchTags(tx, await freezeDirectory(tx, { now, byId: null }, refs), now),
    { timeout: fillTimeoutMs, maxWait: 60_000 },
  );
}

interface Chunk {
  /** Where its history ends. */
  readonly head: ChainHead;
  readonly tables: ReadonlyMap<string, TableRows["rows"][number][]>;
}

async function composeChunk(world: World, plan: Plan, start: number, begins: ChainHead): Promise<Chunk> {
  const chain = chainWriter(begins);
  const tables = new Map<string, TableRows["rows"][number][]>();
  const add = ({ table, rows }: TableRows) => {
    const known = tables.get(table);
    if (known === undefined) tables.set(table, [...rows]);
    else for (const row of rows) known.push(row);
  };
  for (let from = start; from < Math.min(start + chunkSize, plan.count); from += batchSize)
    for (const rows of await composeBatchFrom(world, plan, from, chain)) add(rows);
  const { events, payloads } = chain.rows();
  add({ table: "events", rows: events });
  add({ table: "event_payloads", rows: payloads });
  return { head: chain.head(), tables };
}

async function composeBatchFrom(
  world: World,
  plan: Plan,
  from: number,
  chain: ChainWriter,
): Promise<TableRows[]> {
  const random = seededRandom(7919 + plan.offset, from / batchSize);
  const size = Math.min(batchSize, plan.count - from);
  const bundles: SyntheticBundle[] = [];
  for (let made = 0; made < size;) {
    const claims = Math.min(3 + random.int(5), size - made);
    const bundle = makeBundle({ ...world, random }, world.directory, plan, from + made, claims);
    bundles.push(bundle);
    made += bundle.claims.length;
    await setImmediate();
  }
  return composeBatch(random, chain, bundles);
}

async function writeTables(tx: Tx, tables: Chunk["tables"]): Promise<void> {
  for (const [table, rows] of tables) await insertRows(tx, table, rows);
}

/** Claims are spread evenly over the five years before now, in order. */
function timeOf({ now, count }: Plan, index: number): Date {
  return new Date(now.getTime() - Math.round((yearsMs * (count - index)) / count) - 120_000);
}

function makeBundle(
  world: ClaimWorld,
  directory: Directory,
  plan: Plan,
  index: number,
  claims: number,
): SyntheticBundle {
  const { random } = world;
  const number = plan.offset + index;
  const speakers = Array.from({ length: claims }, () => pickBusy(random, directory.speakers));
  const outlet = pickBusy(random, directory.outlets);
  const article = makeArticle(random, number, timeOf(plan, index), { outlet, speakers });
  const sources = makeSources(random, article);
  return {
    article,
    sources,
    claims: article.places.map((place, i) =>
      makeClaim(world, article, place, sources, timeOf(plan, index + i), number + i),
    ),
  };
}

const pickers = new WeakMap<readonly unknown[], (random: Random) => unknown>();

/** A few speakers and outlets are in the news all the time, most now and then. */
function pickBusy<T>(random: Random, list: readonly T[]): T {
  let picker = pickers.get(list) as ((random: Random) => T) | undefined;
  if (picker === undefined) {
    picker = zipfPicker(list);
    pickers.set(list, picker);
  }
  return picker(random);
}
