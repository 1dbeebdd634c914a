import type { Span } from "#lib/domain/article/article.ts";

/** A run of a passage under the same highlights. */
export interface HighlightSegment {
  readonly start: number;
  readonly text: string;
  /** Indexes of the highlights that cover it, innermost (shortest) first; empty for plain text. */
  readonly covering: readonly number[];
  /** Indexes of the highlights that end with it. */
  readonly ending: readonly number[];
}

/**
 * Cuts a passage where highlights begin or end, so that overlapping claims can be drawn in layers. The texts joined
 * give the passage again. Highlights that do not lie inside the passage are left alone. UTF-16 code units.
 */
export function segmentsOf(
  passage: Span & { readonly text: string },
  highlights: readonly Span[],
): HighlightSegment[] {
  const inside = highlights
    .map((span, index) => ({ ...span, index }))
    .filter((span) => passage.start <= span.start && span.start < span.end && span.end <= passage.end);
  const cuts = new Set([passage.start, passage.end, ...inside.flatMap((span) => [span.start, span.end])]);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, i) => {
    const end = points[i + 1] ?? passage.end;
    const covering = inside
      .filter((span) => span.start <= start && end <= span.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      start,
      text: passage.text.slice(start - passage.start, end - passage.start),
      covering: covering.map((span) => span.index),
      ending: covering.filter((span) => span.end === end).map((span) => span.index),
    };
  });
}
