const wordsPerShingle = 5;

/**
 * How much of the shorter of two texts stands in the other: the share of its word 5-shingles, 0…1.
 * Near-duplicates (the same report with another headline or a lost paragraph) reach 0.8 and more, unrelated
 * reports on the same event stay below 0.1. Case, accents of writing and punctuation do not count. A text of
 * fewer than five words is one shingle. Linear.
 */
export function shingleShare(a: string, b: string): number {
  const [first, second] = [shingles(a), shingles(b)];
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size === 0) return 0;
  let found = 0;
  for (const shingle of small) if (large.has(shingle)) found += 1;
  return found / small.size;
}

function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const set = new Set<string>();
  if (words.length > 0 && words.length < wordsPerShingle) set.add(words.join(" "));
  for (let at = 0; at + wordsPerShingle <= words.length; at += 1) {
    set.add(words.slice(at, at + wordsPerShingle).join(" "));
  }
  return set;
}
