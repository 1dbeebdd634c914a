import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";

/** A run of text that the same claims cover from its first unit to its last. */
export interface Piece<Claim> extends Span {
  readonly claims: readonly Claim[];
}

/**
 * Cuts a run of text at every edge of a claim, so that each piece can be underlined once for each claim on it. The
 * pieces follow one another without a gap; a run without claims is one piece.
 */
export function piecesOf<Claim extends Span>(run: Span, claims: readonly Claim[]): Piece<Claim>[] {
  const here = claims.filter((claim) => overlaps(claim, run));
  const edges = here
    .flatMap((claim) => [claim.start, claim.end])
    .filter((at) => at > run.start && at < run.end);
  const cuts = [...new Set([run.start, ...edges, run.end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const piece = { start, end: cuts[at + 1] ?? run.end };
    return { ...piece, claims: here.filter((claim) => overlaps(claim, piece)) };
  });
}
