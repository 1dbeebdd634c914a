-- The names of speakers with a live claim, as published: a search for one spelling finds the others (docs/adr/0041).

-- DropIndex: what is searched comes from publications, not from the desk's list of names.
DROP INDEX "speaker_aliases_words";

-- AlterTable
ALTER TABLE "public_facets" ADD COLUMN "names" TEXT[] NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "public_facets_names" ON "public_facets" USING GIN ("names");

-- What is live already has the names its index entry was made with.
UPDATE "public_facets" SET "names" = ARRAY(
  SELECT DISTINCT word FROM "speakers" s JOIN "speaker_aliases" a ON a.speaker_id = s.id,
    unnest(string_to_array(a.folded_name, ' ')) AS word
  WHERE s.slug = "public_facets"."key" ORDER BY word)
WHERE "kind" = 'speaker';

CREATE OR REPLACE FUNCTION refresh_public_search(ids UUID[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before TEXT[];
BEGIN
  WITH gone AS (DELETE FROM public_search WHERE claim_id = ANY (ids) RETURNING words)
  SELECT array_agg(lexeme) INTO before FROM gone, unnest(tsvector_to_array(words)) AS lexeme;

  WITH counted AS (
    SELECT lexeme, sum(one)::integer AS more FROM (
      SELECT unnest(before) AS lexeme, -1 AS one
      UNION ALL
      SELECT unnest(tsvector_to_array(search_vector::tsvector)), 1 FROM public_claims
      WHERE claim_id = ANY (ids) AND state = 'live') AS each
    WHERE strpos(lexeme, '=') = 0 GROUP BY lexeme HAVING sum(one) <> 0)
  INSERT INTO public_words AS known (word, claims) SELECT lexeme, more FROM counted ORDER BY lexeme
  ON CONFLICT (word) DO UPDATE SET claims = known.claims + EXCLUDED.claims;

  WITH given AS (
    SELECT f.kind, f.key, f.label, f.names
    FROM public_claims, jsonb_to_recordset(search_facets) AS f(kind TEXT, key TEXT, label TEXT, names TEXT[])
    WHERE claim_id = ANY (ids) AND state = 'live'),
  counted AS (
    SELECT kind, key, max(label) AS label, max(names) AS names, sum(one)::integer AS more FROM (
      SELECT kind, key, label, names, 1 AS one FROM given
      UNION ALL
      SELECT split_part(lexeme, '=', 1), substr(lexeme, strpos(lexeme, '=') + 1), NULL, NULL, -1 FROM unnest(before) AS lexeme
      WHERE lexeme ~ '^[a-z]+=') AS each
    GROUP BY kind, key)
  INSERT INTO public_facets AS known (kind, key, label, names, claims)
  SELECT kind, key, coalesce(label, ''), coalesce(names, '{}'), more FROM counted ORDER BY kind, key
  ON CONFLICT (kind, key) DO UPDATE SET
    claims = known.claims + EXCLUDED.claims,
    label = CASE WHEN EXCLUDED.label = '' THEN known.label ELSE EXCLUDED.label END,
    names = CASE WHEN EXCLUDED.names = '{}' THEN known.names ELSE EXCLUDED.names END;

  -- What no live claim has is not counted, suggested or offered.
  DELETE FROM public_words WHERE word = ANY (before) AND claims <= 0;
  DELETE FROM public_facets f USING unnest(before) AS lexeme
  WHERE lexeme ~ '^[a-z]+=' AND f.kind = split_part(lexeme, '=', 1) AND f.key = substr(lexeme, strpos(lexeme, '=') + 1)
    AND f.claims <= 0;

  -- Each filter is looked up by itself: a join read all of them for every claim.
  INSERT INTO public_search (claim_id, at, facets, words)
  SELECT c.claim_id, c.first_published_at, each.facets, c.search_vector::tsvector
  FROM public_claims c, LATERAL (
    SELECT int4send(count(*)::integer) || coalesce(string_agg(int4send(public_facet_code(g.kind,
      (SELECT id FROM public_facets f WHERE f.kind = g.kind AND f.key = g.key))), ''), '') AS facets
    FROM jsonb_to_recordset(c.search_facets) AS g(kind TEXT, key TEXT)
    WHERE g.kind NOT IN ('month', 'article')) AS each
  WHERE c.claim_id = ANY (ids) AND c.state = 'live';
END $$;
