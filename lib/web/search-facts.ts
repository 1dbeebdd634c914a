import "server-only";

import {
  maxNamesakes,
  type FacetRow,
  type ReadFacts,
  type SearchFacts,
} from "#lib/db/public-search-facts.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { remembered } from "./remembered.ts";

/** Words, names and filter values together, some hundred bytes each. What comes later is asked for each time. */
const maxKnown = 20_000;

/** What has been read since a live claim last changed. Null is what no live claim has. */
interface Known {
  all: Pick<SearchFacts, "live" | "months"> | null;
  readonly words: Map<string, number | null>;
  readonly names: Map<string, SearchFacts["names"]>;
  readonly facets: Map<string, FacetRow | null>;
}

const nothing = (): Known => ({ all: null, words: new Map(), names: new Map(), facets: new Map() });

const idOf = (kind: string, key: string): string => `${kind}=${key}`;

/**
 * Counts of words and filter values, and spellings of names, read once each until a live claim changes: readers look for
 * the same words again and again in ever other company. Like `rememberedLabels`.
 */
export function rememberedFacts(read: ReadFacts): ReadFacts {
  return async (asked) => {
    const known = await remembered("search-facts", [publicTags.claims], () => Promise.resolve(nothing()));
    const words = asked.words.filter((word) => !known.words.has(word));
    const names = asked.names.filter((name) => !known.names.has(name));
    const facets = asked.facets.filter(([kind, key]) => !known.facets.has(idOf(kind, key)));
    const isKnown = words.length + names.length + facets.length === 0;
    const found = isKnown && known.all !== null ? null : await read({ words, names, facets });
    const answer = {
      ...(known.all ?? { live: found?.live ?? 0, months: found?.months ?? 0 }),
      words: new Map(
        asked.words.flatMap((word): [string, number][] => {
          const claims = known.words.get(word) ?? found?.words.get(word) ?? null;
          return claims === null ? [] : [[word, claims]];
        }),
      ),
      names: [...asked.names.flatMap((name) => known.names.get(name) ?? []), ...(found?.names ?? [])],
      facets: asked.facets.flatMap(([kind, key]) => facetOf(known, found, kind, key) ?? []),
    };
    if (found !== null) learn(known, found, { words, names, facets });
    return answer;
  };
}

function facetOf(known: Known, found: SearchFacts | null, kind: string, key: string): FacetRow | null {
  const read = found?.facets.find((facet) => facet.kind === kind && facet.key === key);
  return known.facets.get(idOf(kind, key)) ?? read ?? null;
}

function learn(known: Known, found: SearchFacts, { words, names, facets }: Parameters<ReadFacts>[0]): void {
  known.all ??= { live: found.live, months: found.months };
  if (known.words.size + known.names.size + known.facets.size > maxKnown) return;
  for (const word of words) known.words.set(word, found.words.get(word) ?? null);
  for (const [kind, key] of facets) known.facets.set(idOf(kind, key), facetOf(known, found, kind, key));
  // As many as are read at most: of each single name there may be more.
  if (found.names.length >= maxNamesakes) return;
  for (const name of names)
    known.names.set(
      name,
      found.names.filter((list) => list.includes(name)),
    );
}
