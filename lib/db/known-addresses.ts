import pg from "pg";

/** Sections of the public site whose addresses end in a slug. */
export type PublicSection = "claims" | "articles";

const questions: Readonly<Record<PublicSection, string>> = {
  claims: `SELECT EXISTS (
    SELECT 1 FROM claims WHERE slug = $1 AND last_publication > 0
    UNION ALL
    SELECT 1 FROM claim_addresses a JOIN claims c ON c.id = a.claim_id WHERE a.slug = $1 AND c.last_publication > 0
  ) AS known`,
  articles: `SELECT EXISTS (
    SELECT 1 FROM public_claims WHERE state = 'live' AND article_slugs @> ARRAY[$1]
  ) AS known`,
};

/** Tells whether an address of the public site leads anywhere. One instance a process. */
export function openKnownAddresses(url: string): (section: PublicSection, slug: string) => Promise<boolean> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    application_name: "plumbline addresses",
  });
  pool.on("error", () => undefined); // A lost connection shows at the next question.
  return async (section, slug) => {
    const { rows } = await pool.query<{ known: boolean }>(questions[section], [slug]);
    return rows[0]?.known ?? false;
  };
}
