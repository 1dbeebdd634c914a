import type { Database, Tx } from "#lib/db/database.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { methodologyVersionInForce } from "#lib/db/methodology-page.ts";
import { touchTags } from "#lib/db/tag-times.ts";
import { loadRatings, newestScaleVersion } from "#lib/db/working-copy/load-working-copy.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { chainWriter } from "./synthetic/chain-writer.ts";
import { openDirectory, type Directory } from "./synthetic/directory.ts";
import { makeArticle } from "./synthetic/make-article.ts";
import { makeClaim, makeSources, type ClaimWorld } from "./synthetic/make-claim.ts";
import { seededRandom, zipfPicker, type Random } from "./synthetic/random.ts";
import { writeBatch, type SyntheticBundle } from "./synthetic/write-batch.ts";

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
 * called again it adds others. Publications, hashes and history are genuine, so that `verify` holds afterwards.
 */
export async function seedClaims(
  db: Database,
  opts: { count: number; now: Date; onProgress?: ((line: string) => void) | undefined },
): Promise<void> {
  const { count, now, onProgress } = opts;
  const plan: Plan = { offset: await db.claim.count(), count, now };
  const random = seededRandom(7919 + plan.offset);
  for (let made = 0; made < count;) {
    const size = Math.min(batchSize, count - made);
    const from = made;
    await db.$transaction((tx) => seedBatch(tx, random, plan, from, size), {
      timeout: batchTimeoutMs,
      maxWait: 60_000,
    });
    made += size;
    onProgress?.(`${made} of ${count} claims`);
  }
}

async function seedBatch(tx: Tx, random: Random, plan: Plan, from: number, size: number): Promise<void> {
  const scaleVersion = await newestScaleVersion(tx);
  const methodologyVersion = await methodologyVersionInForce(tx);
  const ratings = await loadRatings(tx, scaleVersion);
  // Nobody else writes history while a batch is in the making: its publications remember the events before them.
  const chain = chainWriter(await lockChainHead(tx));
  const directory = await openDirectory(tx, chain, timeOf(plan, 0));
  const world = { random, topics: directory.topics, ratings, scaleVersion, methodologyVersion };
  const bundles: SyntheticBundle[] = [];
  for (let made = 0; made < size;) {
    const bundle = makeBundle(world, directory, plan, from + made, Math.min(3 + random.int(5), size - made));
    bundles.push(bundle);
    made += bundle.claims.length;
  }
  await writeBatch(tx, random, chain, bundles);
  await touchTags(tx, [publicTags.claims, publicTags.articles, publicTags.corrections], plan.now);
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
