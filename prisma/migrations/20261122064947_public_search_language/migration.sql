-- The language of a claim is a filter of the search, without its region and without a count (lib/publishing/public-claim-row.ts).
-- All rows at once, not one by one at the commit.
SELECT set_config('plumbline.bulk', 'on', true);

UPDATE "public_claims"
SET "search_vector" = "search_vector" || ' ''language=' || substring("language" FROM '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?') || ''''
WHERE substring("language" FROM '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?') IS NOT NULL AND strpos("search_vector", '''language=') = 0;

SELECT refresh_public_search(ARRAY(SELECT "claim_id" FROM "public_claims"));
SELECT set_config('plumbline.bulk', 'off', true);
