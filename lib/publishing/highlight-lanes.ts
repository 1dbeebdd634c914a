import type { Span } from "#lib/domain/article/article.ts";

/**
 * A lane for each highlight, from 0, such that overlapping highlights never share one: underlines of different claims
 * then lie below each other and keep their height from their first word to their last. Lanes stand in the order of the
 * highlights given; a lane is used again as soon as it is free.
 */
export function lanesOf(highlights: readonly Span[]): number[] {
  const lanes: number[] = new Array<number>(highlights.length).fill(0);
  const order = highlights
    .map((span, index) => ({ ...span, index }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const freeFrom: number[] = [];
  for (const { start, end, index } of order) {
    const free = freeFrom.findIndex((at) => at <= start);
    const lane = free === -1 ? freeFrom.length : free;
    freeFrom[lane] = end;
    lanes[index] = lane;
  }
  return lanes;
}
