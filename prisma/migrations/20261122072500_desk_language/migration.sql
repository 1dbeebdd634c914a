-- The language in which public pages stand without a prefix.
ALTER TABLE "settings" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';
ALTER TABLE "settings" ADD CONSTRAINT "settings_language" CHECK ("language" IN ('en', 'uk', 'es', 'fr', 'ar'));
