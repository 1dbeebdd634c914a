-- AlterTable
ALTER TABLE "revision_readings" ADD COLUMN     "assistant_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "assistant_error" TEXT,
ADD COLUMN     "assistant_tries" INTEGER NOT NULL DEFAULT 0;
