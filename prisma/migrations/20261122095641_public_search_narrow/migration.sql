-- Search rows of a hundred bytes, and pairs of words (docs/adr/0041). What is derived is made again at the end.

TRUNCATE "public_search";
DROP TRIGGER public_claims_search ON "public_claims";

-- AlterTable: counting reads thousands of rows, so their long columns have to lie outside of them. PostgreSQL moves
-- nothing out of a row of less than two kilobytes, whatever toast_tuple_target says; from there on it moves all it may
-- until the rest is as short as that. Hence an item is never shorter than two kilobytes (spaces, which its compression
-- takes away again), and the filters may not move.
ALTER TABLE "public_search" ADD COLUMN     "item" TEXT NOT NULL,
ALTER COLUMN "facets" SET STORAGE PLAIN;

CREATE FUNCTION public_instant(at TIMESTAMPTZ) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- A claim as lists show it (`PublicClaimItem`): made once, when it changes, and not again for each list.
CREATE FUNCTION public_claim_item(c "public_claims") RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT rpad(item, greatest(2048, length(item))) FROM (SELECT json_build_object(
    'claimId', c.claim_id, 'slug', c.slug, 'n', c.n, 'text', c.text, 'statement', c.statement,
    'summary', c.summary, 'language', c.language,
    'rating', json_build_object('key', c.content, 'label', c.content_label, 'value', c.content_value, 'tone', c.content_tone),
    'attribution', CASE WHEN c.attribution IS NOT NULL THEN
      json_build_object('key', c.attribution, 'label', c.attribution_label, 'tone', c.attribution_tone) END,
    'speaker', CASE WHEN c.speaker_slug IS NOT NULL THEN
      json_build_object('slug', c.speaker_slug, 'name', c.speaker_name) END,
    'topicSlugs', c.topic_slugs, 'articles', c.articles, 'claimedOn', c.claimed_on,
    'firstPublishedAt', public_instant(c.first_published_at), 'publishedAt', public_instant(c.published_at),
    'correctedAt', public_instant(c.corrected_at), 'secondReviewed', c.second_reviewed)::text AS item OFFSET 0) AS made
$$;

-- Pairs of words side by side, which a phrase is looked for by (lib/publishing/search-document.ts).
SELECT set_config('plumbline.bulk', 'on', true);

UPDATE "public_claims" SET "search_vector" = "search_vector" || (
  WITH places AS (
    SELECT lexeme, place FROM unnest("search_vector"::tsvector) AS w(lexeme, positions, weights), unnest(positions) AS place
    WHERE strpos(lexeme, '=') = 0)
  SELECT coalesce(string_agg(DISTINCT ' ''0=' || a.lexeme || ' ' || b.lexeme || '''', ''), '')
  FROM places a JOIN places b ON b.place = a.place + 1)
WHERE strpos("search_vector", '''0=') = 0;

SELECT set_config('plumbline.bulk', 'off', true);

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

  INSERT INTO public_search (claim_id, at, facets, words, item)
  SELECT claim_id, first_published_at, public_facet_codes(search_facets), search_vector::tsvector, public_claim_item(c)
  FROM public_claims c WHERE claim_id = ANY (ids) AND state = 'live';
END $$;

-- Makes index and counts anew from the list rows, the indexes last, which is many times sooner for many claims. Locks
-- readers of the search out until it is done.
CREATE OR REPLACE FUNCTION remake_public_search() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE public_search, public_words, public_facets RESTART IDENTITY;
  DROP INDEX public_search_words, public_search_at_claim_id_idx, public_words_trigrams;
  INSERT INTO public_facets (kind, key, label, names, claims)
  SELECT f.kind, f.key, max(f.label), coalesce(max(f.names), '{}'), count(*)
  FROM public_claims, jsonb_to_recordset(search_facets) AS f(kind TEXT, key TEXT, label TEXT, names TEXT[])
  WHERE state = 'live' AND f.kind <> 'article' GROUP BY f.kind, f.key ORDER BY f.kind, f.key;
  ANALYZE public_facets;
  -- In the order of lists, so that claims of one month lie side by side: by the index, since sorting would write all of
  -- the list rows to disk.
  PERFORM set_config('enable_sort', 'off', true);
  INSERT INTO public_search (claim_id, at, facets, words, item)
  SELECT claim_id, first_published_at, public_facet_codes(search_facets), search_vector::tsvector, public_claim_item(c)
  FROM public_claims c WHERE state = 'live' ORDER BY first_published_at, claim_id;
  PERFORM set_config('enable_sort', 'on', true);
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

-- Whatever of a list row changes: the item shows all of it.
CREATE CONSTRAINT TRIGGER public_claims_search AFTER INSERT OR DELETE OR UPDATE ON "public_claims"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (current_setting('plumbline.bulk', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION refresh_public_search_of_row();
