-- AlterTable
ALTER TABLE "article_snapshots" ADD COLUMN     "robots_against" BOOLEAN;
