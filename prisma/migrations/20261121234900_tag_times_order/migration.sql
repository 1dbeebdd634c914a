-- Every process keeps cached pages and asks, many times a second, which tags changed since it last asked. The time of
-- a change cannot answer that: it is taken before the commit, by clocks that may differ. The writing transaction can:
-- a row is new to a reader exactly when its transaction was not visible in the reader's previous snapshot.
ALTER TABLE "tag_times" ADD COLUMN "changed_in" xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX "tag_times_changed_in" ON "tag_times" ("changed_in");

CREATE FUNCTION note_changing_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END $$;

CREATE TRIGGER tag_times_changed_in BEFORE INSERT OR UPDATE ON "tag_times"
  FOR EACH ROW EXECUTE FUNCTION note_changing_transaction();
