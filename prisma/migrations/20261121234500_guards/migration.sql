-- What Prisma's schema language cannot say: conditions on columns, the refusal to change the record, search indexes,
-- and the rows every desk begins with.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Spans ------------------------------------------------------------------------------------------------------------

ALTER TABLE "blocks" ADD CONSTRAINT "blocks_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_decided" CHECK (("decision" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_span" CHECK ("start" >= 0 AND "end" > "start" AND "exact" <> '');
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_text"
  CHECK ("redacted_at" IS NOT NULL OR "text" <> '');

-- Columns that belong to a stage -----------------------------------------------------------------------------------

ALTER TABLE "claims" ADD CONSTRAINT "claims_text" CHECK (btrim("text") <> '');
ALTER TABLE "claims" ADD CONSTRAINT "claims_queued_complete" CHECK (
  "stage" IN ('candidate', 'rejected', 'merged')
  OR ("stage" = 'on_hold' AND "held_stage" = 'candidate')
  OR ("type" IS NOT NULL AND "reason" IS NOT NULL)
);
ALTER TABLE "claims" ADD CONSTRAINT "claims_on_hold" CHECK (
  ("stage" = 'on_hold') = ("held_stage" IS NOT NULL) AND ("stage" = 'on_hold') = ("hold_reason" IS NOT NULL)
);
ALTER TABLE "claims" ADD CONSTRAINT "claims_held_stage" CHECK (
  "held_stage" IS NULL OR "held_stage" NOT IN ('on_hold', 'rejected', 'merged')
);
ALTER TABLE "claims" ADD CONSTRAINT "claims_rejected" CHECK (("stage" = 'rejected') = ("reject_reason" IS NOT NULL));
ALTER TABLE "claims" ADD CONSTRAINT "claims_merged" CHECK (
  ("stage" = 'merged') = ("merged_into_id" IS NOT NULL) AND "merged_into_id" IS DISTINCT FROM "id"
);
ALTER TABLE "claims" ADD CONSTRAINT "claims_approved" CHECK (
  ("stage" = 'approved') = ("approved_hash" IS NOT NULL)
  AND ("approved_hash" IS NULL) = ("approved_by_id" IS NULL)
  AND ("approved_hash" IS NULL) = ("approved_at" IS NULL)
);
ALTER TABLE "claims" ADD CONSTRAINT "claims_scheduled" CHECK (
  "publish_at" IS NULL OR ("stage" = 'approved' AND "scheduled_by_id" IS NOT NULL)
);
ALTER TABLE "claims" ADD CONSTRAINT "claims_publication" CHECK (("publication" = 'none') = ("last_publication" = 0));
ALTER TABLE "claims" ADD CONSTRAINT "claims_published" CHECK ("stage" <> 'published' OR "last_publication" > 0);
ALTER TABLE "claims" ADD CONSTRAINT "claims_suspended" CHECK (("publication" = 'suspended') = ("suspended_at" IS NOT NULL));
ALTER TABLE "claims" ADD CONSTRAINT "claims_retraction_proposed" CHECK (
  ("retraction_proposed_by_id" IS NULL) = ("retraction_reason" IS NULL)
);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_confidential" CHECK (
  "confidential" = ("source_id" IS NULL) AND "confidential" = ("confidential_reason" IS NOT NULL)
  AND (NOT "confidential" OR ("quote" IS NULL AND "locator" IS NULL AND "note" IS NULL))
);
ALTER TABLE "sources" ADD CONSTRAINT "sources_dated" CHECK (NOT ("undated" AND "published_on" IS NOT NULL));
ALTER TABLE "replies" ADD CONSTRAINT "replies_answered" CHECK (("answer" IS NULL) = ("answered_at" IS NULL));
ALTER TABLE "comments" ADD CONSTRAINT "comments_resolved" CHECK ("resolved_by_id" IS NULL OR "resolved_at" IS NOT NULL);
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_value" CHECK ("value" IS NULL OR "value" BETWEEN 1 AND 5);
ALTER TABLE "users" ADD CONSTRAINT "users_email" CHECK ("email" = lower("email"));
ALTER TABLE "users" ADD CONSTRAINT "users_active" CHECK ("status" <> 'active' OR "password_hash" IS NOT NULL);
ALTER TABLE "settings" ADD CONSTRAINT "settings_one_row" CHECK ("id" = 1);
ALTER TABLE "chain_head" ADD CONSTRAINT "chain_head_one_row" CHECK ("id" = 1);
ALTER TABLE "publications" ADD CONSTRAINT "publications_n" CHECK ("n" > 0);

-- The record is added to and never changed -------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Redaction (product.md, "Forgetting") is the one change allowed: the named text column is emptied and the time set,
-- once; everything else of the row stays as it was.
CREATE FUNCTION refuse_change_but_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL
     AND to_jsonb(NEW) ->> TG_ARGV[0] = ''
     AND (to_jsonb(OLD) - TG_ARGV[0] - 'redacted_at') = (to_jsonb(NEW) - TG_ARGV[0] - 'redacted_at') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON "events"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_payloads_redact_only BEFORE UPDATE ON "event_payloads"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_redaction('body');
CREATE TRIGGER event_payloads_no_delete BEFORE DELETE ON "event_payloads"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publications_redact_only BEFORE UPDATE ON "publications"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_redaction('body');
CREATE TRIGGER publications_no_delete BEFORE DELETE ON "publications"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_revisions_redact_only BEFORE UPDATE ON "article_revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_redaction('text');
CREATE TRIGGER article_revisions_no_delete BEFORE DELETE ON "article_revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- TRUNCATE passes row triggers by.
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON "events" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_payloads_no_truncate BEFORE TRUNCATE ON "event_payloads" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publications_no_truncate BEFORE TRUNCATE ON "publications" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_revisions_no_truncate BEFORE TRUNCATE ON "article_revisions" EXECUTE FUNCTION refuse_change();

-- Search -----------------------------------------------------------------------------------------------------------

CREATE INDEX "public_claims_words" ON "public_claims" USING gin (to_tsvector('simple', "search_text"));
CREATE INDEX "public_claims_trigrams" ON "public_claims" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "public_claims_topics" ON "public_claims" USING gin ("topic_slugs");
CREATE INDEX "public_claims_articles" ON "public_claims" USING gin ("article_slugs");
CREATE INDEX "public_claims_outlets" ON "public_claims" USING gin ("outlet_slugs");
CREATE INDEX "claims_text_trigrams" ON "claims" USING gin (lower("text") gin_trgm_ops);

-- What every desk begins with --------------------------------------------------------------------------------------

INSERT INTO "settings" ("id") VALUES (1);
INSERT INTO "chain_head" ("id", "seq", "hash") VALUES (1, 0, repeat('0', 64));
INSERT INTO "rating_scales" ("version") VALUES (1);
INSERT INTO "ratings" ("scale_version", "axis", "key", "label", "value", "definition", "tone", "position") VALUES
  (1, 'content', 'true', 'True', 5, 'The statement is accurate and nothing significant is missing.', 'true', 1),
  (1, 'content', 'mostly_true', 'Mostly true', 4, 'The statement is accurate but needs clarification or more information.', 'mostly_true', 2),
  (1, 'content', 'half_true', 'Half true', 3, 'The statement is partly accurate and leaves out details that change its meaning.', 'half', 3),
  (1, 'content', 'mostly_false', 'Mostly false', 2, 'The statement holds some truth but ignores facts that would give another impression.', 'mostly_false', 4),
  (1, 'content', 'false', 'False', 1, 'The statement is not accurate.', 'false', 5),
  (1, 'content', 'misleading', 'Misleading / missing context', NULL, 'The words may be accurate, but what is left out makes them mislead.', 'context', 6),
  (1, 'content', 'unverifiable', 'Unverifiable', NULL, 'The evidence that can be had neither proves nor disproves the statement.', 'open', 7),
  (1, 'content', 'outdated', 'Outdated', NULL, 'The statement was accurate once; the facts have changed since.', 'open', 8),
  (1, 'content', 'not_a_claim', 'Not a checkable claim', NULL, 'An opinion, a wish or a prediction that no evidence can settle.', 'open', 9),
  (1, 'attribution', 'confirmed', 'Confirmed', NULL, 'The speaker''s own words are on record and say this.', 'true', 10),
  (1, 'attribution', 'paraphrased', 'Paraphrased', NULL, 'The speaker said this in other words; the meaning is kept.', 'mostly_true', 11),
  (1, 'attribution', 'unconfirmed', 'Unconfirmed', NULL, 'No record shows that the speaker said this, and none shows the opposite.', 'open', 12),
  (1, 'attribution', 'misattributed', 'Misattributed', NULL, 'Somebody else said this, or nobody did.', 'false', 13);
