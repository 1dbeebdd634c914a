/** How often a feed is looked at, minutes: newsrooms publish a few articles an hour, and servers are left in peace. */
const intervalMinutes = 30;

/** A feed that keeps failing is looked at once a day at least, so that one that recovers is noticed. */
const longestIntervalMinutes = 24 * 60;

/** Items of one look that wait for a decision; the older ones are remembered and passed over. */
export const maxNewItems = 20;

/** Waiting items a feed may have; the oldest are passed over when more come, so that no feed buries the others. */
export const maxWaitingItems = 100;

/**
 * When a feed is looked at next. Each failure in a row doubles the wait up to a day; a server that names a time
 * (`retryAfterSeconds`) is not asked before it.
 */
export function nextLook(now: Date, failures: number, retryAfterSeconds = 0): Date {
  const minutes = Math.min(intervalMinutes * 2 ** Math.min(failures, 10), longestIntervalMinutes);
  return new Date(now.getTime() + Math.max(minutes * 60, retryAfterSeconds) * 1000);
}

interface Dated {
  readonly publishedAt: Date | null;
}

/**
 * Which new items wait and which are passed over: the newest `maxNewItems` wait. Items without a date keep the place
 * the feed gave them, which is newest first in practice. Order is kept.
 */
export function takeNewest<T extends Dated>(items: readonly T[]): { waiting: T[]; passedOver: T[] } {
  const ranked = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => timeOf(b.item) - timeOf(a.item) || a.index - b.index);
  const newest = new Set(ranked.slice(0, maxNewItems).map(({ item }) => item));
  return {
    waiting: items.filter((item) => newest.has(item)),
    passedOver: items.filter((item) => !newest.has(item)),
  };
}

function timeOf({ publishedAt }: Dated): number {
  return publishedAt?.getTime() ?? 0;
}
