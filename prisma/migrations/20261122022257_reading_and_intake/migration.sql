-- CreateEnum
CREATE TYPE "QuotationMode" AS ENUM ('direct', 'mixed', 'indirect');

-- CreateEnum
CREATE TYPE "SuggestionOrigin" AS ENUM ('rules', 'assistant');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('open', 'accepted', 'edited', 'dismissed');

-- CreateEnum
CREATE TYPE "FeedItemState" AS ENUM ('waiting', 'imported', 'dismissed');

-- AlterTable
ALTER TABLE "sentences" ADD COLUMN     "reasons" TEXT[],
ADD COLUMN     "speaker_name" TEXT,
ADD COLUMN     "suggested" "SentenceDecision",
ADD COLUMN     "worthiness" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "article_snapshots" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID,
    "sha256" TEXT NOT NULL,
    "url" TEXT,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "captured_by_id" UUID,

    CONSTRAINT "article_snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_readings" (
    "revision_id" UUID NOT NULL,
    "reader_version" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_readings_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "quotations" (
    "revision_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "mode" "QuotationMode" NOT NULL,
    "cue_start" INTEGER,
    "cue_end" INTEGER,
    "mention_start" INTEGER,
    "mention_end" INTEGER,
    "speaker_name" TEXT,
    "within" INTEGER,

    CONSTRAINT "quotations_pkey" PRIMARY KEY ("revision_id","index")
);

-- CreateTable
CREATE TABLE "claim_suggestions" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "statement" TEXT,
    "speaker_name" TEXT,
    "type" "ClaimType",
    "speech_mode" "SpeechMode" NOT NULL,
    "steps" TEXT[],
    "origin" "SuggestionOrigin" NOT NULL,
    "model" TEXT,
    "prompt_hash" TEXT,
    "state" "SuggestionState" NOT NULL DEFAULT 'open',
    "final_text" TEXT,
    "claim_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watched_feeds" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "outlet_name" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "fetched_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "watched_feeds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_items" (
    "id" UUID NOT NULL,
    "feed_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3),
    "state" "FeedItemState" NOT NULL DEFAULT 'waiting',
    "article_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appearance_anchors" (
    "appearance_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "status" "AnchorStatus" NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "similarity" DOUBLE PRECISION NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "appearance_anchors_pkey" PRIMARY KEY ("appearance_id","revision_id")
);

-- CreateIndex
CREATE INDEX "article_snapshots_sha256_idx" ON "article_snapshots"("sha256");

-- CreateIndex
CREATE INDEX "article_snapshots_revision_id_idx" ON "article_snapshots"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_snapshots_article_id_sha256_key" ON "article_snapshots"("article_id", "sha256");

-- CreateIndex
CREATE INDEX "claim_suggestions_claim_id_idx" ON "claim_suggestions"("claim_id");

-- CreateIndex
CREATE INDEX "claim_suggestions_state_decided_at_idx" ON "claim_suggestions"("state", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "claim_suggestions_revision_id_start_end_text_key" ON "claim_suggestions"("revision_id", "start", "end", "text");

-- CreateIndex
CREATE UNIQUE INDEX "watched_feeds_url_key" ON "watched_feeds"("url");

-- CreateIndex
CREATE INDEX "watched_feeds_due_at_idx" ON "watched_feeds"("due_at");

-- CreateIndex
CREATE INDEX "feed_items_state_seen_at_id_idx" ON "feed_items"("state", "seen_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "feed_items_article_id_idx" ON "feed_items"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_items_feed_id_key_key" ON "feed_items"("feed_id", "key");

-- CreateIndex
CREATE INDEX "appearance_anchors_revision_id_idx" ON "appearance_anchors"("revision_id");

-- AddForeignKey
ALTER TABLE "article_snapshots" ADD CONSTRAINT "article_snapshots_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_snapshots" ADD CONSTRAINT "article_snapshots_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_snapshots" ADD CONSTRAINT "article_snapshots_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_files"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_readings" ADD CONSTRAINT "revision_readings_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_suggestions" ADD CONSTRAINT "claim_suggestions_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_suggestions" ADD CONSTRAINT "claim_suggestions_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "watched_feeds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance_anchors" ADD CONSTRAINT "appearance_anchors_appearance_id_fkey" FOREIGN KEY ("appearance_id") REFERENCES "appearances"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance_anchors" ADD CONSTRAINT "appearance_anchors_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say ----------------------------------------------------------------------------

ALTER TABLE "sentences" ADD CONSTRAINT "sentences_worthiness" CHECK ("worthiness" BETWEEN 0 AND 1);
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_cue" CHECK (
  ("cue_start" IS NULL) = ("cue_end" IS NULL) AND ("cue_end" IS NULL OR "cue_end" > "cue_start")
);
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_mention" CHECK (
  ("mention_start" IS NULL) = ("mention_end" IS NULL) AND ("mention_end" IS NULL OR "mention_end" > "mention_start")
);
ALTER TABLE "claim_suggestions" ADD CONSTRAINT "claim_suggestions_span" CHECK (
  "start" >= 0 AND "end" > "start" AND btrim("text") <> ''
);
ALTER TABLE "claim_suggestions" ADD CONSTRAINT "claim_suggestions_assistant" CHECK (
  ("origin" = 'assistant') = ("model" IS NOT NULL) AND ("origin" = 'assistant') = ("prompt_hash" IS NOT NULL)
);
ALTER TABLE "claim_suggestions" ADD CONSTRAINT "claim_suggestions_decided" CHECK (
  ("state" = 'open') = ("decided_at" IS NULL)
  AND ("state" IN ('accepted', 'edited')) = ("final_text" IS NOT NULL)
  AND ("state" IN ('accepted', 'edited')) = ("claim_id" IS NOT NULL)
);
ALTER TABLE "appearance_anchors" ADD CONSTRAINT "appearance_anchors_place" CHECK (
  ("status" = 'orphaned') = ("start" IS NULL) AND ("start" IS NULL) = ("end" IS NULL)
  AND ("start" IS NULL OR ("start" >= 0 AND "end" > "start")) AND "similarity" BETWEEN 0 AND 1
);
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_decided" CHECK (
  ("state" = 'waiting') = ("decided_at" IS NULL) AND ("state" = 'imported') = ("article_id" IS NOT NULL)
);
