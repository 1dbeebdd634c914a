import type { Tx } from "./database.ts";

interface Receiver {
  readonly slug: string;
  readonly name: string;
  /** Folded words of every name, those of `from` included: what search knows the speaker by. */
  readonly nameWords: readonly string[];
}

/**
 * Puts the public rows of one speaker's claims, in every state, under another speaker's address: lists, filters and
 * search find them there from now on. The name stays the one their publications were frozen with. Answers how many
 * rows moved. The caller holds the head of the chain, since counts change.
 */
export async function movePublicSpeaker(
  tx: Tx,
  from: { readonly slug: string },
  into: Receiver,
): Promise<number> {
  const names = JSON.stringify(into.nameWords);
  const lexeme = (slug: string) => `'speaker=${slug}'`;
  return tx.$executeRaw`
    UPDATE public_claims SET speaker_slug = ${into.slug},
      search_vector = replace(search_vector, ${lexeme(from.slug)}, ${lexeme(into.slug)}),
      search_facets = coalesce((
        SELECT jsonb_agg(CASE WHEN facet ->> 'kind' = 'speaker'
          THEN facet || jsonb_build_object('key', ${into.slug}::text, 'label', ${into.name}::text, 'names', ${names}::jsonb) ELSE facet END)
        FROM jsonb_array_elements(search_facets) AS facet), '[]')
    WHERE speaker_slug = ${from.slug}`;
}
