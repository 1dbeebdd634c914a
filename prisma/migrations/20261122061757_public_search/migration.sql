-- Public search (docs/adr/0041): one index over the words and filters of live claims, and what is counted of them.

-- Kind and number of a filter in one integer, as `facets` holds them (lib/publishing/search-document.ts has the order).
CREATE FUNCTION public_facet_code(kind TEXT, id INTEGER) RETURNS INTEGER LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (array_position(ARRAY['rating', 'attribution', 'speaker', 'topic', 'outlet', 'year', 'month', 'corrected', 'article'], kind) << 27) | id
$$;

-- What the index is made of, written with the list row ----------------------------------------------------------------

ALTER TABLE "public_claims" ADD COLUMN "attribution_tone" TEXT,
ADD COLUMN "search_vector" TEXT NOT NULL DEFAULT '',
ADD COLUMN "search_facets" JSONB NOT NULL DEFAULT '[]';

UPDATE "public_claims" c SET "attribution_tone" =
  (SELECT r.tone FROM "ratings" r WHERE r.axis = 'attribution' AND r.key = c.attribution ORDER BY r.scale_version DESC LIMIT 1);

-- CreateTable: without a foreign key, so that deleting a list row reaches the counts by the trigger below.
CREATE TABLE "public_search" (
    "claim_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "facets" BYTEA NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "public_search_pkey" PRIMARY KEY ("claim_id")
);
-- The words live outside the row, which then is 100 bytes: counting reads thousands of rows, words only for phrases.
ALTER TABLE "public_search" ALTER COLUMN "words" SET STORAGE EXTERNAL;
ALTER TABLE "public_search" SET (toast_tuple_target = 128);

CREATE TABLE "public_words" (
    "word" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "public_words_pkey" PRIMARY KEY ("word")
);
-- The counts of frequent words change with every publication: room in the page keeps that out of the indexes.
ALTER TABLE "public_words" SET (fillfactor = 70);

CREATE TABLE "public_facets" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "public_facets_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "public_facets" ADD CONSTRAINT "public_facets_kind" CHECK (public_facet_code("kind", 0) IS NOT NULL);

CREATE INDEX "public_search_at_claim_id_idx" ON "public_search"("at" DESC, "claim_id" DESC);
-- Without a list of pending entries: a search would have to read it through.
CREATE INDEX "public_search_words" ON "public_search" USING GIN ("words") WITH (fastupdate = off);
CREATE INDEX "public_words_trigrams" ON "public_words" USING GIN ("word" gin_trgm_ops);
CREATE UNIQUE INDEX "public_facets_kind_key_key" ON "public_facets"("kind", "key");
CREATE INDEX "public_facets_kind_claims_idx" ON "public_facets"("kind", "claims" DESC);
-- Speakers who have a name with this word.
CREATE INDEX "speaker_aliases_words" ON "speaker_aliases" USING GIN (string_to_array("folded_name", ' '));

-- Keeping it in step --------------------------------------------------------------------------------------------------

-- Brings index and counts in line with the list rows of these claims, whatever they were before. Whoever calls it holds
-- the head of the event chain (the trigger waits for the commit, where every writer has it): one at a time.
CREATE FUNCTION refresh_public_search(ids UUID[]) RETURNS void LANGUAGE plpgsql AS $$
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
    SELECT f.kind, f.key, f.label FROM public_claims, jsonb_to_recordset(search_facets) AS f(kind TEXT, key TEXT, label TEXT)
    WHERE claim_id = ANY (ids) AND state = 'live'),
  counted AS (
    SELECT kind, key, max(label) AS label, sum(one)::integer AS more FROM (
      SELECT kind, key, label, 1 AS one FROM given
      UNION ALL
      SELECT split_part(lexeme, '=', 1), substr(lexeme, strpos(lexeme, '=') + 1), NULL, -1 FROM unnest(before) AS lexeme
      WHERE lexeme ~ '^[a-z]+=') AS each
    GROUP BY kind, key)
  INSERT INTO public_facets AS known (kind, key, label, claims)
  SELECT kind, key, coalesce(label, ''), more FROM counted ORDER BY kind, key
  ON CONFLICT (kind, key) DO UPDATE SET
    claims = known.claims + EXCLUDED.claims,
    label = CASE WHEN EXCLUDED.label = '' THEN known.label ELSE EXCLUDED.label END;

  -- What no live claim has is not counted, suggested or offered.
  DELETE FROM public_words WHERE word = ANY (before) AND claims <= 0;
  DELETE FROM public_facets f USING unnest(before) AS lexeme
  WHERE lexeme ~ '^[a-z]+=' AND f.kind = split_part(lexeme, '=', 1) AND f.key = substr(lexeme, strpos(lexeme, '=') + 1)
    AND f.claims <= 0;

  INSERT INTO public_search (claim_id, at, facets, words)
  SELECT c.claim_id, c.first_published_at, each.facets, c.search_vector::tsvector
  FROM public_claims c, LATERAL (
    SELECT int4send(count(*)::integer) || coalesce(string_agg(int4send(public_facet_code(f.kind, f.id)), ''), '') AS facets
    FROM jsonb_to_recordset(c.search_facets) AS g(kind TEXT, key TEXT)
    JOIN public_facets f ON f.kind = g.kind AND f.key = g.key
    WHERE g.kind NOT IN ('month', 'article')) AS each
  WHERE c.claim_id = ANY (ids) AND c.state = 'live';
END $$;

CREATE FUNCTION refresh_public_search_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_public_search(ARRAY[coalesce(NEW.claim_id, OLD.claim_id)]);
  RETURN NULL;
END $$;

-- What is live already. The words come from the text they were folded into so far; which of them stand in the claim
-- itself is told by lower case alone, until the claim's next publication.

UPDATE "public_claims" SET "search_facets" =
  jsonb_build_array(
    jsonb_build_object('kind', 'rating', 'key', content, 'label', content_label),
    jsonb_build_object('kind', 'year', 'key', to_char(first_published_at AT TIME ZONE 'UTC', 'YYYY'), 'label', to_char(first_published_at AT TIME ZONE 'UTC', 'YYYY')),
    jsonb_build_object('kind', 'month', 'key', to_char(first_published_at AT TIME ZONE 'UTC', 'YYYY-MM'), 'label', to_char(first_published_at AT TIME ZONE 'UTC', 'YYYY-MM')))
  || CASE WHEN attribution IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('kind', 'attribution', 'key', attribution, 'label', attribution_label)) END
  || CASE WHEN speaker_slug IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('kind', 'speaker', 'key', speaker_slug, 'label', speaker_name)) END
  || CASE WHEN corrected_at IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('kind', 'corrected', 'key', 'yes', 'label', 'Corrected')) END
  || (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', 'topic', 'key', slug, 'label', coalesce((SELECT name FROM topics t WHERE t.slug = each.slug), slug))), '[]') FROM unnest(topic_slugs) AS each(slug))
  || (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', 'outlet', 'key', slug, 'label', coalesce((SELECT name FROM outlets o WHERE o.slug = each.slug), slug))), '[]') FROM unnest(outlet_slugs) AS each(slug))
  || (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', 'article', 'key', slug, 'label', slug)), '[]') FROM unnest(article_slugs) AS each(slug));

UPDATE "public_claims" c SET "search_vector" = (
  to_tsvector('simple', search_text)
  || array_to_tsvector(ARRAY(SELECT '1=' || w FROM unnest(tsvector_to_array(to_tsvector('simple', lower(text)))) AS w
                             WHERE w = ANY (tsvector_to_array(to_tsvector('simple', search_text)))))
  || array_to_tsvector(ARRAY(SELECT DISTINCT (f ->> 'kind') || '=' || (f ->> 'key') FROM jsonb_array_elements(search_facets) AS f))
)::text;

SELECT refresh_public_search(ARRAY(SELECT "claim_id" FROM "public_claims"));

-- What this replaces.
DROP INDEX "public_claims_words";
DROP INDEX "public_claims_trigrams";
ALTER TABLE "public_claims" DROP COLUMN "search_text";

-- From now on --------------------------------------------------------------------------------------------------------

-- At the end of the transaction: the rows of frequent words are shared by all claims, and are locked last, after the
-- head of the event chain, so that two publishing transactions never wait for each other in a circle. Loading in bulk
-- (lib/cli/seed-claims.ts) refreshes many claims at once instead.
CREATE CONSTRAINT TRIGGER public_claims_search
  AFTER INSERT OR DELETE OR UPDATE OF state, first_published_at, search_vector, search_facets ON "public_claims"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (current_setting('plumbline.bulk', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION refresh_public_search_of_row();
