-- The last publication, and the first ten thousand to be counted, are read from it alone (/verify).
CREATE INDEX "publications_chain" ON "publications"("chain_seq" DESC, "published_at" DESC);
