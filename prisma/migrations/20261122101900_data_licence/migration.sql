-- Address of the licence under which the dumps of checks may be used; empty while none is said.
ALTER TABLE "settings" ADD COLUMN "data_licence_url" TEXT NOT NULL DEFAULT '';
