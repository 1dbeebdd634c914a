-- CreateEnum
CREATE TYPE "ReaderMessageKind" AS ENUM ('claim', 'error');

-- CreateEnum
CREATE TYPE "ReaderMessageState" AS ENUM ('received', 'looked_at', 'taken_up', 'answered', 'declined', 'spam');

-- AlterTable
ALTER TABLE "outbox_messages" ADD COLUMN     "reader_sender_id" UUID;

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "reader_contact_days" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN     "reader_messages" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "reader_messages" (
    "id" UUID NOT NULL,
    "kind" "ReaderMessageKind" NOT NULL,
    "text" TEXT NOT NULL,
    "would_be_right" TEXT,
    "place" TEXT,
    "claim_id" UUID,
    "publication_n" INTEGER,
    "article_id" UUID,
    "language" TEXT NOT NULL,
    "state" "ReaderMessageState" NOT NULL DEFAULT 'received',
    "answer" TEXT,
    "seen_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "digest" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reader_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader_senders" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "contact_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reader_senders_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reader_messages_created_at_id_idx" ON "reader_messages"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "reader_messages_state_created_at_id_idx" ON "reader_messages"("state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "reader_messages_digest_created_at_idx" ON "reader_messages"("digest", "created_at");

-- CreateIndex
CREATE INDEX "reader_messages_claim_id_idx" ON "reader_messages"("claim_id");

-- CreateIndex
CREATE INDEX "reader_messages_article_id_idx" ON "reader_messages"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "reader_senders_token_hash_key" ON "reader_senders"("token_hash");

-- CreateIndex
CREATE INDEX "reader_senders_message_id_idx" ON "reader_senders"("message_id");

-- CreateIndex
CREATE INDEX "reader_senders_contact_until_idx" ON "reader_senders"("contact_until");

-- CreateIndex
CREATE INDEX "outbox_messages_reader_sender_id_idx" ON "outbox_messages"("reader_sender_id");

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_reader_sender_id_fkey" FOREIGN KEY ("reader_sender_id") REFERENCES "reader_senders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_messages" ADD CONSTRAINT "reader_messages_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_messages" ADD CONSTRAINT "reader_messages_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_senders" ADD CONSTRAINT "reader_senders_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "reader_messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
ALTER TABLE "reader_messages" ADD CONSTRAINT "reader_messages_text" CHECK (btrim("text") <> '' AND "digest" <> '');
ALTER TABLE "reader_messages" ADD CONSTRAINT "reader_messages_kind" CHECK (
  ("kind" = 'error') = ("publication_n" IS NOT NULL)
  AND ("kind" = 'claim' OR "claim_id" IS NOT NULL)
  AND ("kind" = 'error' OR "would_be_right" IS NULL)
  AND ("publication_n" IS NULL OR "publication_n" > 0)
);
ALTER TABLE "reader_messages" ADD CONSTRAINT "reader_messages_state" CHECK (
  ("state" = 'received') = ("seen_at" IS NULL)
  AND ("state" IN ('received', 'looked_at')) = ("decided_at" IS NULL)
  AND ("state" <> 'taken_up' OR "claim_id" IS NOT NULL)
  AND ("state" NOT IN ('answered', 'declined') OR "answer" IS NOT NULL)
);
ALTER TABLE "reader_senders" ADD CONSTRAINT "reader_senders_contact" CHECK (
  ("contact_until" IS NULL) = ("name" IS NULL AND "email" IS NULL)
);
ALTER TABLE "settings" ADD CONSTRAINT "settings_reader_contact_days" CHECK ("reader_contact_days" BETWEEN 1 AND 365);
