/** A stream of numbers that is the same for the same seed: synthetic data can be made again exactly. */
export interface Random {
  /** 0…1, 1 excluded. */
  readonly next: () => number;
  /** A whole number from 0 to `below` − 1. */
  readonly int: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

/** Numbers that one section of a stream has. */
const sectionLength = 300_000;

/**
 * Mulberry32: 32 bits of state, good enough for made-up text and quick. Sections of one seed are parts of one stream
 * that do not overlap as long as each draws fewer than 300,000 numbers: any of them can be made alone.
 */
export function seededRandom(seed: number, section = 0): Random {
  let state = (seed + Math.imul(0x6d2b79f5, section * sectionLength)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[int(list.length)];
    if (item === undefined) throw new RangeError("Nothing to pick from.");
    return item;
  };
  return { next, int, pick, chance: (share) => next() < share };
}

/**
 * Picks from a list the way words are used: the r-th item about 1/r as often as the first (Zipf's law), so that search
 * meets frequent words, rare ones and everything between.
 */
export function zipfPicker<T>(list: readonly T[]): (random: Random) => T {
  return weightedPicker(list.map((item, i) => [item, 1 / (i + 1)] as const));
}

/** Picks items by their weights. */
export function weightedPicker<T>(weighted: readonly (readonly [T, number])[]): (random: Random) => T {
  let sum = 0;
  const upTo = weighted.map(([, weight]) => (sum += weight));
  return (random) => {
    const at = random.next() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? sum) > at) high = middle;
      else low = middle + 1;
    }
    const item = weighted[low];
    if (item === undefined) throw new RangeError("Nothing to pick from.");
    return item[0];
  };
}

/** A version 7 UUID of an instant, its random part from the stream. */
export function uuidAt(random: Random, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const hex = (digits: number) =>
    random
      .int(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const variant = (8 + random.int(4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
