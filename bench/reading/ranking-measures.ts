import { seeded } from "./bootstrap.ts";

/** A sentence's score and its gold label. */
export interface Scored {
  score: number;
  label: 0 | 1;
}

/** Average precision of the positives in the order of falling scores; 0 when there are none. Ties keep their order. */
export function averagePrecision(items: readonly Scored[]): number {
  const ranked = [...items].sort((a, b) => b.score - a.score);
  let found = 0;
  let sum = 0;
  ranked.forEach(({ label }, rank) => {
    if (label === 0) return;
    found++;
    sum += found / (rank + 1);
  });
  return found === 0 ? 0 : sum / found;
}

/** F1 of the positive class when everything from `threshold` up is called positive. */
export function f1At(items: readonly Scored[], threshold: number): number {
  let right = 0;
  let called = 0;
  let gold = 0;
  for (const { score, label } of items) {
    gold += label;
    if (score < threshold) continue;
    called++;
    right += label;
  }
  return called + gold === 0 ? 0 : (2 * right) / (called + gold);
}

/** The threshold with the best F1, midway between neighbouring scores. */
export function bestThreshold(items: readonly Scored[]): { threshold: number; f1: number } {
  const ranked = [...items].sort((a, b) => b.score - a.score);
  const gold = items.filter(({ label }) => label === 1).length;
  let right = 0;
  let best = { threshold: Infinity, f1: 0 };
  ranked.forEach(({ score, label }, rank) => {
    right += label;
    const next = ranked[rank + 1]?.score ?? -Infinity;
    if (next === score) return;
    const f1 = (2 * right) / (rank + 1 + gold);
    if (f1 > best.f1) best = { f1, threshold: next === -Infinity ? score : (score + next) / 2 };
  });
  return best;
}

/**
 * The threshold with the best F1, made steady: the mean of the best thresholds of 500 draws with replacement. The best
 * one of a few hundred sentences hangs on single sentences and jumps from one training run to the next.
 */
export function steadyThreshold(items: readonly Scored[]): number {
  const random = seeded(20261122);
  const draws = Array.from({ length: 500 }, () => {
    const drawn = items.map((item) => items[Math.floor(random() * items.length)] ?? item);
    return bestThreshold(drawn).threshold;
  }).filter(Number.isFinite);
  return draws.reduce((sum, threshold) => sum + threshold, 0) / draws.length;
}
