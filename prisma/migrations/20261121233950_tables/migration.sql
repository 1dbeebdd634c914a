-- CreateEnum
CREATE TYPE "Role" AS ENUM ('researcher', 'editor', 'managing_editor', 'admin');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('invited', 'active', 'disabled');

-- CreateEnum
CREATE TYPE "UserLinkKind" AS ENUM ('invitation', 'password_reset');

-- CreateEnum
CREATE TYPE "SpeakerKind" AS ENUM ('person', 'organization');

-- CreateEnum
CREATE TYPE "ArticleRights" AS ENUM ('excerpt', 'full');

-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('headline', 'dateline', 'paragraph', 'heading', 'caption', 'boilerplate');

-- CreateEnum
CREATE TYPE "SentenceDecision" AS ENUM ('claim', 'opinion', 'prediction', 'question', 'background', 'not_checkable', 'duplicate', 'boilerplate');

-- CreateEnum
CREATE TYPE "ClaimStage" AS ENUM ('candidate', 'queued', 'researching', 'in_review', 'approved', 'published', 'on_hold', 'rejected', 'merged');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('none', 'live', 'suspended', 'retracted');

-- CreateEnum
CREATE TYPE "ClaimType" AS ENUM ('numerical', 'event', 'quotation', 'causal', 'position', 'comparison', 'prediction');

-- CreateEnum
CREATE TYPE "SpeechMode" AS ENUM ('direct_quote', 'paraphrase', 'narration');

-- CreateEnum
CREATE TYPE "Fidelity" AS ENUM ('faithful', 'distorted', 'misattributed');

-- CreateEnum
CREATE TYPE "AnchorStatus" AS ENUM ('exact', 'proposed', 'orphaned');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('document', 'statistic', 'transcript', 'recording', 'news', 'expert', 'own_reporting');

-- CreateEnum
CREATE TYPE "SourceTier" AS ENUM ('primary', 'secondary', 'tertiary');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'refutes', 'context', 'inconclusive');

-- CreateEnum
CREATE TYPE "RatingAxis" AS ENUM ('content', 'attribution');

-- CreateEnum
CREATE TYPE "ReviewDecision" AS ENUM ('approve', 'request_changes');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('claim', 'article', 'directory', 'page');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('typo', 'clarification', 'update', 'correction', 'verdict_change', 'retraction', 'suspension', 'reinstatement');

-- CreateEnum
CREATE TYPE "ExportStatus" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "UserStatus" NOT NULL,
    "password_hash" TEXT,
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "single_keys" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_links" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "UserLinkKind" NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotent_answers" (
    "token_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_answers_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "desk_name" TEXT NOT NULL DEFAULT 'Plumbline',
    "organisation_name" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "website_url" TEXT NOT NULL DEFAULT '',
    "logo_sha256" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "single_reader" BOOLEAN NOT NULL DEFAULT false,
    "publish_coverage" BOOLEAN NOT NULL DEFAULT true,
    "methodology" TEXT NOT NULL DEFAULT '',
    "methodology_version" INTEGER NOT NULL DEFAULT 1,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "set_up_secret_hash" TEXT,
    "set_up_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlets" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "outlets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speakers" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SpeakerKind" NOT NULL DEFAULT 'person',
    "description" TEXT NOT NULL DEFAULT '',
    "same_as" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "speakers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_aliases" (
    "id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,

    CONSTRAINT "speaker_aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_roles" (
    "id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "from_on" DATE,
    "until_on" DATE,

    CONSTRAINT "speaker_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT,
    "outlet_id" UUID,
    "url" TEXT,
    "byline" TEXT,
    "published_on" DATE,
    "language" TEXT,
    "rights" "ArticleRights" NOT NULL DEFAULT 'excerpt',
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,
    "imported_by_id" UUID,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_revisions" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "revision_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "BlockKind" NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("revision_id","index")
);

-- CreateTable
CREATE TABLE "sentences" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "decision" "SentenceDecision",
    "reason" TEXT,
    "public_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sentences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "statement" TEXT,
    "type" "ClaimType",
    "reason" TEXT,
    "speaker_id" UUID,
    "stage" "ClaimStage" NOT NULL DEFAULT 'candidate',
    "publication" "PublicationState" NOT NULL DEFAULT 'none',
    "last_publication" INTEGER NOT NULL DEFAULT 0,
    "ever_retracted" BOOLEAN NOT NULL DEFAULT false,
    "author_id" UUID,
    "assignee_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "held_stage" "ClaimStage",
    "hold_reason" TEXT,
    "reject_reason" TEXT,
    "public_reason" TEXT,
    "merged_into_id" UUID,
    "approved_hash" TEXT,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "publish_at" TIMESTAMPTZ(3),
    "scheduled_by_id" UUID,
    "retraction_proposed_by_id" UUID,
    "retraction_reason" TEXT,
    "suspended_at" TIMESTAMPTZ(3),
    "single_source_reason" TEXT,
    "no_primary_reason" TEXT,
    "one_sided_note" TEXT,
    "no_reply_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "text_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_topics" (
    "claim_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "claim_topics_pkey" PRIMARY KEY ("claim_id","topic_id")
);

-- CreateTable
CREATE TABLE "claim_addresses" (
    "slug" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_addresses_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "claim_contributors" (
    "claim_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_contributors_pkey" PRIMARY KEY ("claim_id","user_id","cycle")
);

-- CreateTable
CREATE TABLE "appearances" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "speaker_id" UUID,
    "speech_mode" "SpeechMode" NOT NULL,
    "fidelity" "Fidelity",
    "status" "AnchorStatus" NOT NULL DEFAULT 'exact',
    "chain" JSONB NOT NULL DEFAULT '[]',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appearances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "kind" "SourceKind" NOT NULL,
    "tier" "SourceTier" NOT NULL,
    "published_on" DATE,
    "undated" BOOLEAN NOT NULL DEFAULT false,
    "interest_note" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshots" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "captured_by_id" UUID,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "file_chunks" (
    "sha256" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_chunks_pkey" PRIMARY KEY ("sha256","index")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID,
    "stance" "Stance" NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "note" TEXT,
    "independence_group" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "confidential_reason" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confidential_evidence" (
    "evidence_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "kind" "SourceKind" NOT NULL,
    "tier" "SourceTier" NOT NULL,
    "published_on" DATE,
    "undated" BOOLEAN NOT NULL DEFAULT false,
    "quote" TEXT,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "confidential_evidence_pkey" PRIMARY KEY ("evidence_id")
);

-- CreateTable
CREATE TABLE "replies" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "contacted" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "contacted_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_scales" (
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_scales_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "ratings" (
    "scale_version" INTEGER NOT NULL,
    "axis" "RatingAxis" NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" INTEGER,
    "definition" TEXT NOT NULL,
    "tone" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("scale_version","axis","key")
);

-- CreateTable
CREATE TABLE "verdicts" (
    "claim_id" UUID NOT NULL,
    "content" TEXT,
    "attribution" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "rationale" TEXT NOT NULL DEFAULT '',
    "how_we_know" TEXT NOT NULL DEFAULT '',
    "what_we_dont_know" TEXT NOT NULL DEFAULT '',
    "as_of" DATE,
    "scale_version" INTEGER NOT NULL,
    "methodology_version" INTEGER NOT NULL,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "ReviewDecision" NOT NULL,
    "cycle" INTEGER NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "by_self" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_overrides" (
    "claim_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gate_overrides_pkey" PRIMARY KEY ("claim_id","rule")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" UUID NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content_hash" TEXT,
    "second_reviewed" BOOLEAN NOT NULL,
    "chain_seq" BIGINT NOT NULL,
    "chain_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "note" TEXT NOT NULL,
    "publication_n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_claims" (
    "claim_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "state" "PublicationState" NOT NULL,
    "text" TEXT NOT NULL,
    "statement" TEXT,
    "summary" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "content_label" TEXT NOT NULL,
    "content_value" INTEGER,
    "content_tone" TEXT NOT NULL,
    "attribution" TEXT,
    "attribution_label" TEXT,
    "speaker_slug" TEXT,
    "speaker_name" TEXT,
    "topic_slugs" TEXT[],
    "article_slugs" TEXT[],
    "outlet_slugs" TEXT[],
    "articles" JSONB NOT NULL,
    "claimed_on" DATE,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_at" TIMESTAMPTZ(3),
    "second_reviewed" BOOLEAN NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "public_claims_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "events" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "payload_digest" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "event_payloads" (
    "seq" BIGINT NOT NULL,
    "body" TEXT NOT NULL,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_payloads_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "chain_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "chain_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag_times" (
    "tag" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tag_times_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "export_jobs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "status" "ExportStatus" NOT NULL DEFAULT 'waiting',
    "rows" INTEGER,
    "message" TEXT,
    "file_sha256" TEXT,
    "requested_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_links_secret_hash_key" ON "user_links"("secret_hash");

-- CreateIndex
CREATE INDEX "user_links_user_id_idx" ON "user_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_secret_hash_key" ON "api_tokens"("secret_hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "outlets_slug_key" ON "outlets"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "outlets_folded_name_key" ON "outlets"("folded_name");

-- CreateIndex
CREATE UNIQUE INDEX "speakers_slug_key" ON "speakers"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_aliases_folded_name_key" ON "speaker_aliases"("folded_name");

-- CreateIndex
CREATE INDEX "speaker_aliases_speaker_id_idx" ON "speaker_aliases"("speaker_id");

-- CreateIndex
CREATE INDEX "speaker_roles_speaker_id_idx" ON "speaker_roles"("speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topics_name_key" ON "topics"("name");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE INDEX "articles_imported_at_id_idx" ON "articles"("imported_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "article_revisions_sha256_key" ON "article_revisions"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_revisions_article_id_n_key" ON "article_revisions"("article_id", "n");

-- CreateIndex
CREATE UNIQUE INDEX "sentences_revision_id_index_key" ON "sentences"("revision_id", "index");

-- CreateIndex
CREATE UNIQUE INDEX "claims_slug_key" ON "claims"("slug");

-- CreateIndex
CREATE INDEX "claims_stage_updated_at_id_idx" ON "claims"("stage", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claims_updated_at_id_idx" ON "claims"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claims_assignee_id_stage_idx" ON "claims"("assignee_id", "stage");

-- CreateIndex
CREATE INDEX "claims_speaker_id_idx" ON "claims"("speaker_id");

-- CreateIndex
CREATE INDEX "claims_merged_into_id_idx" ON "claims"("merged_into_id");

-- CreateIndex
CREATE INDEX "claim_topics_topic_id_idx" ON "claim_topics"("topic_id");

-- CreateIndex
CREATE INDEX "claim_addresses_claim_id_idx" ON "claim_addresses"("claim_id");

-- CreateIndex
CREATE INDEX "appearances_revision_id_idx" ON "appearances"("revision_id");

-- CreateIndex
CREATE INDEX "appearances_article_id_idx" ON "appearances"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "appearances_claim_id_revision_id_start_end_key" ON "appearances"("claim_id", "revision_id", "start", "end");

-- CreateIndex
CREATE INDEX "sources_created_at_id_idx" ON "sources"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "snapshots_sha256_idx" ON "snapshots"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "snapshots_source_id_sha256_key" ON "snapshots"("source_id", "sha256");

-- CreateIndex
CREATE INDEX "evidence_claim_id_created_at_idx" ON "evidence"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE INDEX "replies_claim_id_idx" ON "replies"("claim_id");

-- CreateIndex
CREATE INDEX "reviews_claim_id_idx" ON "reviews"("claim_id");

-- CreateIndex
CREATE INDEX "comments_claim_id_created_at_idx" ON "comments"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "publications_sha256_idx" ON "publications"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "publications_kind_subject_id_n_key" ON "publications"("kind", "subject_id", "n");

-- CreateIndex
CREATE INDEX "notices_claim_id_at_idx" ON "notices"("claim_id", "at");

-- CreateIndex
CREATE INDEX "notices_at_id_idx" ON "notices"("at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "public_claims_slug_key" ON "public_claims"("slug");

-- CreateIndex
CREATE INDEX "public_claims_state_first_published_at_claim_id_idx" ON "public_claims"("state", "first_published_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "public_claims_content_first_published_at_idx" ON "public_claims"("content", "first_published_at" DESC);

-- CreateIndex
CREATE INDEX "public_claims_speaker_slug_first_published_at_idx" ON "public_claims"("speaker_slug", "first_published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "events_hash_key" ON "events"("hash");

-- CreateIndex
CREATE INDEX "events_subject_type_subject_id_seq_idx" ON "events"("subject_type", "subject_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "export_jobs_created_at_idx" ON "export_jobs"("created_at" DESC);

-- AddForeignKey
ALTER TABLE "user_links" ADD CONSTRAINT "user_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_aliases" ADD CONSTRAINT "speaker_aliases_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_roles" ADD CONSTRAINT "speaker_roles_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_addresses" ADD CONSTRAINT "claim_addresses_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_contributors" ADD CONSTRAINT "claim_contributors_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_contributors" ADD CONSTRAINT "claim_contributors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speakers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_files"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_chunks" ADD CONSTRAINT "file_chunks_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_files"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidential_evidence" ADD CONSTRAINT "confidential_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_scale_version_fkey" FOREIGN KEY ("scale_version") REFERENCES "rating_scales"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_overrides" ADD CONSTRAINT "gate_overrides_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_claims" ADD CONSTRAINT "public_claims_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_payloads" ADD CONSTRAINT "event_payloads_seq_fkey" FOREIGN KEY ("seq") REFERENCES "events"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;
