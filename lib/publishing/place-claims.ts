import { locate } from "#lib/domain/anchor/locate.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import type {
  ClaimPublication,
  FrozenAppearance,
  FrozenHighlight,
  FrozenListedClaim,
} from "#lib/domain/publication/publication.ts";

/** A settled anchor, or one without a settled place, of an appearance made on another revision. */
interface AnchorOfAppearance extends Span {
  readonly claimId: string;
  readonly revisionSha256: string;
  readonly place: Span | null;
}

interface PlacedIn {
  readonly articleSlug: string;
  readonly text: string;
  readonly sha256: string;
  readonly anchors: readonly AnchorOfAppearance[];
}

/**
 * Where the live claims of an article stand in the revision that is about to be frozen, read from their publications:
 * at the published place when that was made on this text, else where the desk has settled the anchor. A place that is
 * only proposed is never shown; the claim is listed without one (invariant 10). An appearance the desk has dropped or
 * moved since has no anchor: it is shown where its very words stand beyond doubt.
 */
export function placeClaims(
  publications: readonly ClaimPublication[],
  revision: PlacedIn,
): { highlights: FrozenHighlight[]; unplaced: FrozenListedClaim[] } {
  const highlights: FrozenHighlight[] = [];
  const unplaced: FrozenListedClaim[] = [];
  for (const { claimId, slug, content } of publications) {
    const listed = { claimSlug: slug, claimText: content.text, rating: content.verdict.content };
    const here = content.appearances.filter(({ article }) => article.slug === revision.articleSlug);
    const places = distinct(here.flatMap((appearance) => placeOf(appearance, claimId, revision) ?? []))
      // A redacted text has no places any more.
      .filter((place) => place.end <= revision.text.length);
    highlights.push(...places.map((place) => ({ ...listed, ...place })));
    if (here.length > 0 && places.length === 0) unplaced.push(listed);
  }
  return { highlights, unplaced };
}

function placeOf(appearance: FrozenAppearance, claimId: string, revision: PlacedIn): Span | null {
  const { start, end, revisionSha256 } = appearance;
  if (revisionSha256 === revision.sha256) return { start, end };
  const anchor = revision.anchors.find(
    (each) =>
      each.claimId === claimId &&
      each.revisionSha256 === revisionSha256 &&
      each.start === start &&
      each.end === end,
  );
  if (anchor !== undefined) return anchor.place;
  const found = locate(appearance, revision.text);
  return found.status === "exact" ? { start: found.start, end: found.end } : null;
}

/** Two appearances may meet in one place of a later text. */
function distinct(places: readonly Span[]): Span[] {
  const seen = new Map(places.map(({ start, end }) => [`${String(start)}-${String(end)}`, { start, end }]));
  return [...seen.values()];
}
