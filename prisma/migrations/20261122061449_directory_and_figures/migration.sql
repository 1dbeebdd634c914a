-- CreateEnum
CREATE TYPE "DirectoryKind" AS ENUM ('speaker', 'outlet', 'topic');

-- AlterTable
ALTER TABLE "public_claims" ADD COLUMN     "figures" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "speakers" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "topics" ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "public_entries" (
    "entry_id" UUID NOT NULL,
    "kind" "DirectoryKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "entry_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_entries_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "public_coverage" (
    "article_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "public_coverage_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "public_counts" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "public_counts_pkey" PRIMARY KEY ("kind","slug","figure")
);

-- CreateIndex
CREATE INDEX "public_entries_kind_sort_key_slug_idx" ON "public_entries"("kind", "sort_key", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "public_entries_kind_slug_key" ON "public_entries"("kind", "slug");

-- CreateIndex
CREATE INDEX "notices_kind_at_id_idx" ON "notices"("kind", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "speakers_merged_into_id_idx" ON "speakers"("merged_into_id");

-- AddForeignKey
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "speakers"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma's schema language cannot say.

-- Lists are read by code point, and letters by prefix.
ALTER TABLE "public_entries" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "C";
ALTER TABLE "public_entries" ADD CONSTRAINT "public_entries_n" CHECK ("n" > 0);
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_merged" CHECK ("merged_into_id" IS DISTINCT FROM "id");
-- A count changes with every publication: room on its page keeps the change there.
ALTER TABLE "public_counts" SET (fillfactor = 70);
-- The entries with most claims first.
CREATE INDEX "public_counts_busiest" ON "public_counts" ("kind", "number" DESC, "slug") WHERE "figure" = 'all';

-- Everything one claim counts for: in the figures of its speaker, topics and outlets, and in those of the month in which
-- it first became public. Only live claims count, but for how many were ever retracted or suspended.
CREATE FUNCTION public_claim_figures(
  "state" "PublicationState", "content" TEXT, "attribution" TEXT, "speaker_slug" TEXT, "topic_slugs" TEXT[],
  "outlet_slugs" TEXT[], "first_published_at" TIMESTAMPTZ, "second_reviewed" BOOLEAN, "figures" TEXT[]
) RETURNS TABLE ("kind" TEXT, "slug" TEXT, "figure" TEXT) LANGUAGE sql STABLE AS $$
  WITH "ratings" AS (
    SELECT 'all' AS "figure" WHERE $1 = 'live'
    UNION ALL SELECT 'rating:' || $2 WHERE $1 = 'live'
    UNION ALL SELECT 'attribution:' || $3 WHERE $1 = 'live' AND $3 IS NOT NULL
  ), "entries" AS (
    SELECT 'speaker' AS "kind", $4 AS "slug" WHERE $1 = 'live' AND $4 IS NOT NULL
    UNION ALL SELECT 'topic', each FROM unnest($5) AS each WHERE $1 = 'live'
    UNION ALL SELECT 'outlet', each FROM unnest($6) AS each WHERE $1 = 'live'
  ), "month" AS (
    SELECT to_char($7 AT TIME ZONE 'UTC', 'YYYY-MM') AS "slug"
  )
  SELECT e."kind", e."slug", r."figure" FROM "entries" e, "ratings" r
  UNION ALL
  SELECT e."kind", e."slug", o."kind" || ':' || o."slug" FROM "entries" e JOIN "entries" o ON o."kind" <> e."kind"
  UNION ALL
  SELECT 'month', m."slug", r."figure" FROM "month" m, "ratings" r
  UNION ALL
  SELECT 'month', m."slug", each FROM "month" m, unnest($9) AS each WHERE $1 = 'live'
  UNION ALL
  SELECT 'month', m."slug", 'reviewed' FROM "month" m WHERE $1 = 'live' AND $8
  UNION ALL
  SELECT 'month', m."slug", 'state:' || $1::text FROM "month" m WHERE $1 <> 'none'
$$;

-- One statement of any number of rows changes each count once. Whoever writes public_claims holds the head of the chain
-- (lockChainHead), so two of them never wait for each other's counts.
CREATE FUNCTION count_public_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "public_counts" ("kind", "slug", "figure", "number")
    SELECT f."kind", f."slug", f."figure", count(*)
    FROM "new_rows" r, public_claim_figures(r."state", r."content", r."attribution", r."speaker_slug", r."topic_slugs",
      r."outlet_slugs", r."first_published_at", r."second_reviewed", r."figures") f
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("kind", "slug", "figure") DO UPDATE SET "number" = "public_counts"."number" + EXCLUDED."number";
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO "public_counts" ("kind", "slug", "figure", "number")
    SELECT each."kind", each."slug", each."figure", sum(each."change") FROM (
      SELECT f."kind", f."slug", f."figure", 1 AS "change"
      FROM "new_rows" r, public_claim_figures(r."state", r."content", r."attribution", r."speaker_slug", r."topic_slugs",
        r."outlet_slugs", r."first_published_at", r."second_reviewed", r."figures") f
      UNION ALL
      SELECT f."kind", f."slug", f."figure", -1
      FROM "old_rows" r, public_claim_figures(r."state", r."content", r."attribution", r."speaker_slug", r."topic_slugs",
        r."outlet_slugs", r."first_published_at", r."second_reviewed", r."figures") f
    ) AS each
    GROUP BY 1, 2, 3 HAVING sum(each."change") <> 0 ORDER BY 1, 2, 3
    ON CONFLICT ("kind", "slug", "figure") DO UPDATE SET "number" = "public_counts"."number" + EXCLUDED."number";
  ELSE
    INSERT INTO "public_counts" ("kind", "slug", "figure", "number")
    SELECT f."kind", f."slug", f."figure", -count(*)
    FROM "old_rows" r, public_claim_figures(r."state", r."content", r."attribution", r."speaker_slug", r."topic_slugs",
      r."outlet_slugs", r."first_published_at", r."second_reviewed", r."figures") f
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("kind", "slug", "figure") DO UPDATE SET "number" = "public_counts"."number" + EXCLUDED."number";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER public_claims_count_new AFTER INSERT ON "public_claims"
  REFERENCING NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION count_public_claims();
CREATE TRIGGER public_claims_count_changed AFTER UPDATE ON "public_claims"
  REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION count_public_claims();
CREATE TRIGGER public_claims_count_gone AFTER DELETE ON "public_claims"
  REFERENCING OLD TABLE AS "old_rows" FOR EACH STATEMENT EXECUTE FUNCTION count_public_claims();

-- The log by month: entries of each kind, and how many days a claim had stood when what it said was set right.
CREATE FUNCTION public_notice_figures("notice_kind" "NoticeKind", "at" TIMESTAMPTZ, "stood_since" TIMESTAMPTZ)
RETURNS TABLE ("slug" TEXT, "figure" TEXT) LANGUAGE sql STABLE AS $$
  SELECT to_char($2 AT TIME ZONE 'UTC', 'YYYY-MM'), 'notice:' || $1::text
  UNION ALL
  SELECT to_char($2 AT TIME ZONE 'UTC', 'YYYY-MM'),
    'righted:' || least(greatest(floor(extract(epoch FROM $2 - $3) / 86400), 0), 3650)::int
  WHERE $1 IN ('correction', 'verdict_change', 'retraction') AND $3 IS NOT NULL
$$;

CREATE FUNCTION count_notices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "public_counts" ("kind", "slug", "figure", "number")
  SELECT 'month', f."slug", f."figure", count(*)
  FROM "new_rows" r LEFT JOIN "public_claims" c ON c."claim_id" = r."claim_id",
    public_notice_figures(r."kind", r."at", c."first_published_at") f
  GROUP BY 2, 3 ORDER BY 2, 3
  ON CONFLICT ("kind", "slug", "figure") DO UPDATE SET "number" = "public_counts"."number" + EXCLUDED."number";
  RETURN NULL;
END $$;

CREATE TRIGGER notices_count AFTER INSERT ON "notices"
  REFERENCING NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION count_notices();

-- Coverage of all articles together: each row's own figures, added up.
CREATE FUNCTION count_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "public_counts" AS p SET "number" = p."number" - gone."number"
    FROM (SELECT f."key" AS "figure", sum(f."value"::int)::int AS "number"
          FROM "old_rows" r, jsonb_each_text(r."figures") f GROUP BY 1) AS gone
    WHERE p."kind" = 'coverage' AND p."slug" = '' AND p."figure" = gone."figure";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "public_counts" ("kind", "slug", "figure", "number")
    SELECT 'coverage', '', f."key", sum(f."value"::int)
    FROM "new_rows" r, jsonb_each_text(r."figures") f GROUP BY 3 ORDER BY 3
    ON CONFLICT ("kind", "slug", "figure") DO UPDATE SET "number" = "public_counts"."number" + EXCLUDED."number";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER public_coverage_count_new AFTER INSERT ON "public_coverage"
  REFERENCING NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION count_coverage();
CREATE TRIGGER public_coverage_count_changed AFTER UPDATE ON "public_coverage"
  REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION count_coverage();
CREATE TRIGGER public_coverage_count_gone AFTER DELETE ON "public_coverage"
  REFERENCING OLD TABLE AS "old_rows" FOR EACH STATEMENT EXECUTE FUNCTION count_coverage();

-- A desk that published before: speakers merged away lead to what they became, also in the lists, …
UPDATE "speakers" AS s SET "merged_into_id" = m."into_id"
FROM (
  SELECT DISTINCT ON (e."subject_id") e."subject_id", (p."body"::jsonb ->> 'intoId')::uuid AS "into_id"
  FROM "events" e JOIN "event_payloads" p ON p."seq" = e."seq"
  WHERE e."kind" = 'speaker.merged' AND p."body" <> '' ORDER BY e."subject_id", e."seq" DESC
) AS m
WHERE s."id"::text = m."subject_id" AND EXISTS (SELECT 1 FROM "speakers" t WHERE t."id" = m."into_id");

WITH RECURSIVE "trail" AS (
  SELECT s."slug" AS "from_slug", s."merged_into_id" AS "id", 1 AS "steps" FROM "speakers" s WHERE s."merged_into_id" IS NOT NULL
  UNION ALL
  SELECT t."from_slug", s."merged_into_id", t."steps" + 1 FROM "trail" t JOIN "speakers" s ON s."id" = t."id"
  WHERE s."merged_into_id" IS NOT NULL AND t."steps" < 20
), "ends" AS (
  SELECT t."from_slug", s."slug" FROM "trail" t JOIN "speakers" s ON s."id" = t."id" WHERE s."merged_into_id" IS NULL
)
UPDATE "public_claims" AS c SET "speaker_slug" = e."slug" FROM "ends" e WHERE c."speaker_slug" = e."from_slug";

-- … its claims get the figures their publications stand for (as lib/publishing/public-figures.ts has them, which adds
-- what a claim's next publication says), …
UPDATE "public_claims" AS c SET "figures" = array_remove(ARRAY[
  'evidence:' || least(jsonb_array_length(p."content" -> 'evidence'), 50),
  CASE WHEN c."claimed_on" IS NOT NULL THEN
    'days:' || least(greatest((c."first_published_at" AT TIME ZONE 'UTC')::date - c."claimed_on", 0), 3650) END,
  CASE WHEN p."content" -> 'evidence' @> '[{"confidential": false, "tier": "primary"}]' THEN 'primary' END,
  CASE WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(p."content" -> 'evidence') AS i
    WHERE jsonb_array_length(coalesce(i -> 'snapshots', '[]')) > 0) THEN 'stored' END,
  CASE WHEN p."content" -> 'evidence' @> '[{"stance": "supports"}, {"stance": "refutes"}]' THEN 'counter' END,
  CASE WHEN jsonb_array_length(p."content" -> 'replies') > 0 THEN 'asked' END,
  CASE WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(p."content" -> 'replies') AS i
    WHERE i ->> 'answer' IS NOT NULL) THEN 'answered' END,
  'from:' || coalesce(p."content" -> 'speaker' ->> 'kind', 'nobody')
], NULL)
FROM (SELECT "id", "body"::jsonb -> 'content' AS "content" FROM "publications" WHERE "kind" = 'claim' AND "body" <> '') AS p
WHERE p."id" = c."publication_id";

-- … all is counted once (the triggers saw only the changes above), …
DELETE FROM "public_counts";
INSERT INTO "public_counts" ("kind", "slug", "figure", "number")
SELECT f."kind", f."slug", f."figure", count(*)
FROM "public_claims" r, public_claim_figures(r."state", r."content", r."attribution", r."speaker_slug", r."topic_slugs",
  r."outlet_slugs", r."first_published_at", r."second_reviewed", r."figures") f
GROUP BY 1, 2, 3;

INSERT INTO "public_counts" ("kind", "slug", "figure", "number")
SELECT 'month', f."slug", f."figure", count(*)
FROM "notices" r LEFT JOIN "public_claims" c ON c."claim_id" = r."claim_id",
  public_notice_figures(r."kind", r."at", c."first_published_at") f
GROUP BY 2, 3;

-- … and its articles say what they cover. Entries of the directory are frozen by the worker when it starts.
INSERT INTO "public_coverage" ("article_id", "figures")
SELECT a."id", jsonb_build_object('articles', 1, 'sentences', (v.c ->> 'total')::int, 'decided', (v.c ->> 'decided')::int,
    'complete', CASE WHEN v.c ->> 'total' = v.c ->> 'decided' THEN 1 ELSE 0 END,
    'reasoned', (SELECT count(*) FROM jsonb_array_elements(v.c -> 'sentences') i WHERE i ->> 'publicReason' IS NOT NULL))
  || coalesce((SELECT jsonb_object_agg('decision:' || d."decision", d."number") FROM (
       SELECT i ->> 'decision' AS "decision", count(*) AS "number" FROM jsonb_array_elements(v.c -> 'sentences') i
       WHERE coalesce(i ->> 'decision', 'boilerplate') <> 'boilerplate' GROUP BY 1) AS d), '{}')
FROM "articles" a
JOIN LATERAL (SELECT p."body"::jsonb -> 'coverage' AS c FROM "publications" p
  WHERE p."kind" = 'article' AND p."subject_id" = a."id" AND p."body" <> '' ORDER BY p."n" DESC LIMIT 1) AS v ON true
WHERE jsonb_typeof(v.c) = 'object'
  AND EXISTS (SELECT 1 FROM "public_claims" c WHERE c."state" = 'live' AND c."article_slugs" @> ARRAY[a."slug"]);
