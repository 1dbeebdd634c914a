-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "published_copy" JSONB,
ADD COLUMN     "scheduled_correction" JSONB;

ALTER TABLE "claims" ADD CONSTRAINT "claims_scheduled_correction" CHECK ("scheduled_correction" IS NULL OR "publish_at" IS NOT NULL);
