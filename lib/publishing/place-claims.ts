import { locate } from "#lib/domain/anchor/locate.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import { unfaithfulOf, type Fidelity } from "#lib/domain/claim/claim.ts";
import type {
  ClaimPublication,
  FrozenAppearance,
  FrozenHighlight,
  FrozenListedClaim,
} from "#lib/domain/publication/publication.ts";
import { contentLanguageOf } from "./content-language.ts";

/** A settled anchor, or one without a settled place, of an appearance made on another revision. */
interface AnchorOfAppearance extends Span {
  readonly claimId: string;
  readonly revisionSha256: string;
  readonly place: Span | null;
}

/** A place with how the words there treat what was said. */
interface Place extends Span {
  readonly fidelity: Fidelity | null;
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
    const { verdict } = content;
    const listed: FrozenListedClaim = {
      claimSlug: slug,
      claimText: content.text,
      rating: verdict.content,
      attribution: verdict.attribution,
      language: contentLanguageOf(content),
    };
    const here = content.appearances.filter(({ article }) => article.slug === revision.articleSlug);
    const places = distinct(here.flatMap((appearance) => placesOf(appearance, claimId, revision)))
      // A redacted text has no places any more.
      .filter((place) => place.end <= revision.text.length);
    highlights.push(...places.map((place) => ({ ...listed, ...place })));
    if (here.length > 0 && places.length === 0) unplaced.push(listed);
  }
  return { highlights, unplaced };
}

function placesOf(appearance: FrozenAppearance, claimId: string, revision: PlacedIn): Place[] {
  const place = placeOf(appearance, claimId, revision);
  return place === null ? [] : [{ start: place.start, end: place.end, fidelity: appearance.fidelity }];
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

/** Two appearances may meet in one place of a later text; what is wrong with either is said of the place. */
function distinct(places: readonly Place[]): Place[] {
  const seen = new Map<string, Place>();
  for (const place of places) {
    const key = `${String(place.start)}-${String(place.end)}`;
    const known = seen.get(key);
    if (known === undefined || unfaithfulOf(known.fidelity) === null) seen.set(key, place);
  }
  return [...seen.values()];
}
