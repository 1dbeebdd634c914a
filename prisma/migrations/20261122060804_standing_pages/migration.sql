-- Standing texts of the desk (ADR 0042): pages with a working copy and publications of kind "page", and rating scales
-- whose versions are never changed.

-- CreateEnum
CREATE TYPE "PageState" AS ENUM ('draft', 'live', 'retired');

-- AlterTable
ALTER TABLE "rating_scales" ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "ifcn_signatory" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ifcn_url" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "pages" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "state" "PageState" NOT NULL DEFAULT 'draft',
    "last_publication" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_pages" (
    "page_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "state" "PageState" NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_pages_pkey" PRIMARY KEY ("page_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pages_slug_key" ON "pages"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "public_pages_slug_key" ON "public_pages"("slug");

-- AddForeignKey
ALTER TABLE "public_pages" ADD CONSTRAINT "public_pages_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "pages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "pages" ADD CONSTRAINT "pages_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "pages" ADD CONSTRAINT "pages_title" CHECK (btrim("title") <> '');
ALTER TABLE "pages" ADD CONSTRAINT "pages_state" CHECK (("state" = 'draft') = ("last_publication" = 0));
-- What readers are owed an account of cannot be withdrawn, only rewritten: a desk always has a methodology.
ALTER TABLE "pages" ADD CONSTRAINT "pages_methodology" CHECK ("slug" <> 'methodology' OR "state" <> 'retired');
ALTER TABLE "public_pages" ADD CONSTRAINT "public_pages_state" CHECK ("state" <> 'draft');

-- The text a desk may have written before becomes the working copy of its methodology page; until somebody publishes
-- it, version 1 is what the application itself holds every desk to.
INSERT INTO "pages" ("id", "slug", "title", "text")
  SELECT gen_random_uuid(), 'methodology', 'Methodology', "methodology" FROM "settings" WHERE btrim("methodology") <> '';
ALTER TABLE "settings" DROP COLUMN "methodology", DROP COLUMN "methodology_version";

-- Verdicts pin the version of the scale they were made under, so no version ever changes.
CREATE TRIGGER rating_scales_append_only BEFORE UPDATE OR DELETE ON "rating_scales"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ratings_append_only BEFORE UPDATE OR DELETE ON "ratings"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rating_scales_no_truncate BEFORE TRUNCATE ON "rating_scales" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ratings_no_truncate BEFORE TRUNCATE ON "ratings" EXECUTE FUNCTION refuse_change();
