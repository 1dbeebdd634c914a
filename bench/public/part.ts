import type { BenchTable } from "../table.ts";

/** What one part of the bench of public pages adds to its table. */
export interface Part {
  readonly rows: BenchTable["rows"];
  readonly about: readonly string[];
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** Says whether a target is reached, in words that stand out where it is not. */
export function verdict(isReached: boolean, words: string): string {
  return isReached ? `reached: ${words}` : `NOT REACHED: ${words}`;
}
