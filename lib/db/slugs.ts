import type { Tx } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** What has an address made of words. */
export type SluggedTable = "articles" | "claims" | "speakers" | "outlets" | "topics";

/** Words that stand for pages of the desk or the public site beside the addresses of things. */
const reserved = new Set(["import", "new", "edit", "preview", "feed"]);

/**
 * The wished address if it is free, else the next one with a number: `budget`, `budget-2`, `budget-3`.
 *
 * @param wish ASCII words joined by "-" (lib/language/slug.ts); `fallback` stands in when it is empty.
 * An advisory lock until the end of the transaction keeps two callers from being given the same address. The address
 * a claim once had in public counts as taken for ever (invariant 6).
 */
export async function freeSlug(tx: Tx, table: SluggedTable, wish: string, fallback: string): Promise<string> {
  const base = wish === "" ? fallback : wish;
  await lockName(tx, `slug:${table}`, base);
  const rows = await tx.$queryRaw<{ free: boolean; highest: number }[]>`
    SELECT NOT coalesce(bool_or(slug = ${base}), false) AS free,
           coalesce(max(substring(slug FROM '-([0-9]{1,6})$')::int) FILTER (WHERE slug <> ${base}), 1) AS highest
    FROM (${slugsOf(table)}) AS taken
    WHERE slug = ${base} OR slug ~ ${`^${base}-[0-9]{1,6}$`}`;
  const found = rows[0];
  if (found === undefined) throw new Error("An aggregate over addresses gave no row.");
  return found.free && !reserved.has(base) ? base : `${base}-${found.highest + 1}`;
}

function slugsOf(table: SluggedTable): Prisma.Sql {
  if (table === "claims")
    return Prisma.sql`SELECT slug FROM claims UNION ALL SELECT slug FROM claim_addresses`;
  return Prisma.sql`SELECT slug FROM ${Prisma.raw(table)}`;
}

/**
 * Lets one transaction at a time work on a name of a kind, until it ends: two people who type the same new speaker
 * get one speaker, without a failed insert that would end the transaction.
 */
export async function lockName(tx: Tx, kind: string, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind}:${name}`}, 0))`;
}
