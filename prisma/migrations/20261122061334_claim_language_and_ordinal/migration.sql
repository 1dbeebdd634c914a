-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "language" TEXT;

ALTER TABLE "claims" ADD CONSTRAINT "claims_language_is_a_tag"
  CHECK ("language" ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

-- AlterTable
ALTER TABLE "public_claims" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "ordinal" SERIAL NOT NULL;

-- CreateIndex
CREATE INDEX "public_claims_ordinal_published_at_idx" ON "public_claims"("ordinal", "published_at");

-- What was published before says no language of its own: the article's counts, as lib/publishing/content-language.ts has it.
UPDATE "public_claims" AS c SET "language" = p."body"::jsonb #>> '{content,appearances,0,article,language}'
FROM "publications" AS p
WHERE p."id" = c."publication_id" AND p."body" <> ''
  AND p."body"::jsonb #>> '{content,appearances,0,article,language}' IS NOT NULL;
