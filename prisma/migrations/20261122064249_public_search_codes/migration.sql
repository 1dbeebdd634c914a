-- Counting reads the filters of ten thousand claims at a time: as text they cost the
-- application a third of what bytes did (docs/adr/0041). What is derived is made again at the end.

TRUNCATE "public_search", "public_words", "public_facets" RESTART IDENTITY;
ALTER TABLE "public_facets" DROP CONSTRAINT "public_facets_kind";
DROP FUNCTION public_facet_code(TEXT, INTEGER);

-- AlterTable
ALTER TABLE "public_search" DROP COLUMN "facets",
ADD COLUMN     "facets" TEXT NOT NULL;

-- Kind and number of a filter in one integer (lib/publishing/search-document.ts has the order of the kinds).
CREATE FUNCTION public_facet_code(kind TEXT, id INTEGER) RETURNS INTEGER LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (array_position(ARRAY['rating', 'attribution', 'speaker', 'topic', 'outlet', 'year', 'month', 'corrected'], kind) << 20) | id
$$;

ALTER TABLE "public_facets" ADD CONSTRAINT "public_facets_kind" CHECK (public_facet_code("kind", 0) IS NOT NULL);

-- How many filters a claim answers to, one character from '0' on, then four characters of six bits each for every code,
-- most significant first. Months are looked for, not counted. Numbers beyond a million would not fit: the filter works,
-- its claims are not counted.
CREATE FUNCTION public_facet_codes(facets JSONB) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT chr(48 + count(*)::integer) || coalesce(string_agg(
    chr(48 + (code >> 18 & 63)) || chr(48 + (code >> 12 & 63)) || chr(48 + (code >> 6 & 63)) || chr(48 + (code & 63)), ''), '')
  FROM (
    -- Each filter is looked up by itself: a join read all of them for every claim.
    SELECT g.kind, (SELECT id FROM public_facets f WHERE f.kind = g.kind AND f.key = g.key) AS id
    FROM jsonb_to_recordset(facets) AS g(kind TEXT, key TEXT)
    WHERE g.kind NOT IN ('month', 'article') LIMIT 60) AS each, public_facet_code(kind, id) AS code
  WHERE id < 1048576
$$;

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

  -- Numbers are spent on new filters only, so that they stay small: known ones are updated, not inserted again.
  INSERT INTO public_facets (kind, key, label, claims)
  SELECT DISTINCT ON (f.kind, f.key) f.kind, f.key, f.label, 0
  FROM public_claims, jsonb_to_recordset(search_facets) AS f(kind TEXT, key TEXT, label TEXT)
  WHERE claim_id = ANY (ids) AND state = 'live' AND f.kind <> 'article'
    AND NOT EXISTS (SELECT 1 FROM public_facets k WHERE k.kind = f.kind AND k.key = f.key)
  ORDER BY f.kind, f.key;

  WITH given AS (
    SELECT f.kind, f.key, f.label, f.names
    FROM public_claims, jsonb_to_recordset(search_facets) AS f(kind TEXT, key TEXT, label TEXT, names TEXT[])
    WHERE claim_id = ANY (ids) AND state = 'live'),
  counted AS (
    SELECT kind, key, max(label) AS label, max(names) AS names, sum(one)::integer AS more FROM (
      SELECT kind, key, label, names, 1 AS one FROM given
      UNION ALL
      SELECT split_part(lexeme, '=', 1), substr(lexeme, strpos(lexeme, '=') + 1), NULL, NULL, -1
      FROM unnest(before) AS lexeme WHERE lexeme ~ '^[a-z]+=') AS each
    GROUP BY kind, key)
  UPDATE public_facets AS known SET
    claims = known.claims + counted.more,
    label = coalesce(counted.label, known.label),
    names = coalesce(counted.names, known.names)
  FROM counted WHERE known.kind = counted.kind AND known.key = counted.key;

  -- What no live claim has is not counted, suggested or offered.
  DELETE FROM public_words WHERE word = ANY (before) AND claims <= 0;
  DELETE FROM public_facets f USING unnest(before) AS lexeme
  WHERE lexeme ~ '^[a-z]+=' AND f.kind = split_part(lexeme, '=', 1) AND f.key = substr(lexeme, strpos(lexeme, '=') + 1)
    AND f.claims <= 0;

  INSERT INTO public_search (claim_id, at, facets, words)
  SELECT claim_id, first_published_at, public_facet_codes(search_facets), search_vector::tsvector
  FROM public_claims WHERE claim_id = ANY (ids) AND state = 'live';
END $$;

-- Makes index and counts anew from the list rows, the indexes last, which is many times sooner for many claims. Locks
-- readers of the search out until it is done.
CREATE FUNCTION remake_public_search() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE public_search, public_words, public_facets RESTART IDENTITY;
  DROP INDEX public_search_words, public_search_at_claim_id_idx, public_words_trigrams;
  INSERT INTO public_facets (kind, key, label, names, claims)
  SELECT f.kind, f.key, max(f.label), coalesce(max(f.names), '{}'), count(*)
  FROM public_claims, jsonb_to_recordset(search_facets) AS f(kind TEXT, key TEXT, label TEXT, names TEXT[])
  WHERE state = 'live' AND f.kind <> 'article' GROUP BY f.kind, f.key ORDER BY f.kind, f.key;
  ANALYZE public_facets;
  INSERT INTO public_search (claim_id, at, facets, words)
  SELECT claim_id, first_published_at, public_facet_codes(search_facets), search_vector::tsvector
  FROM public_claims WHERE state = 'live' ORDER BY first_published_at, claim_id;
  INSERT INTO public_words (word, claims)
  SELECT word, count(*) FROM public_search, unnest(tsvector_to_array(words)) AS word
  WHERE strpos(word, '=') = 0 GROUP BY word;
  -- Without a list of pending entries: a search would have to read it through.
  CREATE INDEX public_search_words ON public_search USING gin (words) WITH (fastupdate = off);
  CREATE INDEX public_search_at_claim_id_idx ON public_search (at DESC, claim_id DESC);
  CREATE INDEX public_words_trigrams ON public_words USING gin (word gin_trgm_ops);
  ANALYZE public_search;
  ANALYZE public_words;
END $$;

SELECT remake_public_search();

-- What is live already has the names its index entry was made with.
UPDATE "public_facets" SET "names" = ARRAY(
  SELECT DISTINCT word FROM "speakers" s JOIN "speaker_aliases" a ON a.speaker_id = s.id,
    unnest(string_to_array(a.folded_name, ' ')) AS word
  WHERE s.slug = "public_facets"."key" ORDER BY word)
WHERE "kind" = 'speaker' AND "names" = '{}';
