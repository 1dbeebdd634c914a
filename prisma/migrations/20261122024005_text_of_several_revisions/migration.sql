-- DropIndex
DROP INDEX "article_revisions_sha256_key";

-- CreateIndex
CREATE INDEX "article_revisions_sha256_idx" ON "article_revisions"("sha256");
