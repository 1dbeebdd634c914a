/** A figure of the desk with its number (`public_counts`). */
export interface FigureSum {
  readonly figure: string;
  readonly number: number;
}

/** A part of a whole, both counted. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** A value in the middle of `of` values, half of them at or below it. */
export interface Median {
  readonly value: number;
  readonly of: number;
}

/** Looks figures up; one that is not there counts nothing. */
export function figureLookup(sums: readonly FigureSum[]): (figure: string) => number {
  const numbers = new Map(sums.map(({ figure, number }) => [figure, number]));
  return (figure) => numbers.get(figure) ?? 0;
}

/** The figures `prefix:key` as key and number, in no order. */
export function figuresOf(sums: readonly FigureSum[], prefix: string): { key: string; number: number }[] {
  const head = `${prefix}:`;
  return sums.flatMap(({ figure, number }) =>
    figure.startsWith(head) ? [{ key: figure.slice(head.length), number }] : [],
  );
}

/**
 * The lower median of a histogram `prefix:value` → how many have the value; null of nothing. Exact, because every
 * value is kept, and never a value that nobody has.
 */
export function medianOf(sums: readonly FigureSum[], prefix: string): Median | null {
  const bars = figuresOf(sums, prefix)
    .map(({ key, number }) => ({ value: Number(key), number }))
    .filter(({ value, number }) => Number.isFinite(value) && number > 0)
    .sort((a, b) => a.value - b.value);
  const of = bars.reduce((sum, bar) => sum + bar.number, 0);
  let seen = 0;
  for (const { value, number } of bars) {
    seen += number;
    if (seen * 2 >= of) return { value, of };
  }
  return null;
}

/** The `count` months up to and with that of `instant`, oldest first, as `YYYY-MM` in UTC. */
export function monthsUpTo(instant: Date, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const first = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() - (count - 1 - i), 1));
    return first.toISOString().slice(0, 7);
  });
}
