import type { Rank } from "#lib/domain/sentence/sentence.rules.ts";
import { strengthWords } from "./reading-words.ts";

const bars = [
  { x: 0, height: 4 },
  { x: 4.5, height: 7 },
  { x: 9, height: 10 },
] as const;

/**
 * How much a sentence stands out as worth checking: three bars, the filled ones count. A shape and not a colour; the
 * words are for those who point at it or listen. Keeps its room where there is nothing to say, so that lines align.
 */
export function RankMark({ rank }: { readonly rank: Rank | null }) {
  const strength = rank?.strength ?? 0;
  if (strength === 0) return <span aria-hidden="true" className="block w-3" />;
  return (
    <svg
      role="img"
      aria-label={`Check-worthiness: ${strengthWords[strength]}`}
      viewBox="0 0 12 10"
      width={12}
      height={10}
      className="mt-1.25 text-muted"
    >
      {bars.map(({ x, height }, at) =>
        at < strength ? (
          <rect key={x} x={x} y={10 - height} width={3} height={height} fill="currentColor" />
        ) : (
          <rect key={x} x={x} y={9} width={3} height={1} fill="currentColor" />
        ),
      )}
    </svg>
  );
}
