import { setImmediate } from "node:timers/promises";
import { insertRows } from "#lib/db/bulk-rows.ts";
import { freezeDirectory } from "#lib/commands/directory/freeze-directory.ts";
import type { Database } from "#lib/db/database.ts";
import { lockChainHead, type ChainHead } from "#lib/db/event-chain.ts";
import { catchUpPublicSearch, holdPublicSearch } from "#lib/db/public-search-bulk.ts";
import { methodologyVersionInForce } from "#lib/db/methodology-page.ts";
import { touchTags } from "#lib/db/tag-times.ts";
import { loadRatings, newestScaleVersion } from "#lib/db/working-copy/load-working-copy.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { chainWriter, writeEvents, type ChainWriter } from "./synthetic/chain-writer.ts";
import { openDirectory, type Directory } from "./synthetic/directory.ts";
import { makeArticle } from "./synthetic/make-article.ts";
import { makeClaim, makeSources, type ClaimWorld } from "./synthetic/make-claim.ts";
import { seededRandom, zipfPicker, type Random } from "./synthetic/random.ts";
import { composeBatch, type SyntheticBundle, type TableRows } from "./synthetic/write-batch.ts";

/** Claims in one transaction: some 10 MB of rows, so that memory stays bounded however many are asked for. */
const batchSize = 500;
const yearsMs = 5 * 365 * 86_400_000;
const batchTimeoutMs = 10 * 60_000;

interface Plan {
  /** Claims the desk had before: the number of the first new one. */
  readonly offset: number;
  readonly count: number;
  readonly now: Date;
}

/**
 * Adds `count` synthetic published claims to whatever the desk holds: some 300 speakers, 50 outlets, 100 topics, words
 * used as often as words are, five years of dates up to `now`. The same count on the same desk gives the same claims;
 * called again it adds others. Publications, hashes and history are genuine, so that `verify` holds afterwards. Search
 * learns of them at the end; what an interrupted call left out, the next one brings in.
 */
export async function seedClaims(
  db: Database,
  opts: { count: number; now: Date; onProgress?: ((line: string) => void) | undefined },
): Promise<void> {
  const { count, now, onProgress } = opts;
  const plan: Plan = { offset: await db.claim.count(), count, now };
  const world = await openWorld(db, plan);
  let head = world.head;
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < count; from += batchSize) {
    // The next batch is made while the database writes the last one.
    const batch = await composeClaims(world, plan, from, head);
    head = batch.chain.head();
    await writing;
    writing = writeBatch(db, plan, batch);
    writing.catch(() => undefined); // It is awaited above or below, where its failure is thrown.
    onProgress?.(`${from} of ${count} claims`);
  }
  await writing;
  await freezeEntries(db, world.directory, now);
  await catchUpPublicSearch(db, batchTimeoutMs);
  onProgress?.(`${count} of ${count} claims`);
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
    { timeout: batchTimeoutMs, maxWait: 60_000 },
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
    { timeout: batchTimeoutMs, maxWait: 60_000 },
  );
}

interface Batch {
  readonly chain: ChainWriter;
  /** The head its history begins with: publications remember the events before them. */
  readonly begins: ChainHead;
  readonly tables: readonly TableRows[];
}

async function composeClaims(world: World, plan: Plan, from: number, begins: ChainHead): Promise<Batch> {
  const chain = chainWriter(begins);
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
  return { chain, begins, tables: await composeBatch(random, chain, bundles) };
}

/** @throws when somebody else has written history since the seeding began: the batch would break the chain. */
async function writeBatch(db: Database, plan: Plan, { chain, begins, tables }: Batch): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const head = await lockChainHead(tx);
      if (head.hash !== begins.hash)
        throw new Error(
          "The desk was in use meanwhile. What was seeded so far stays; call it again for the rest.",
        );
      await holdPublicSearch(tx);
      for (const { table, rows } of tables) await insertRows(tx, table, rows);
      await writeEvents(tx, chain);
      await touchTags(tx, [publicTags.claims, publicTags.articles, publicTags.corrections], plan.now);
    },
    { timeout: batchTimeoutMs, maxWait: 60_000 },
  );
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
