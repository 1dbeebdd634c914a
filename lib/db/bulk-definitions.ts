import { Prisma } from "./generated/client.ts";
import type { Tx } from "./database.ts";

/** Indexes and foreign keys that were taken away, as the statements that make them again. */
export type TakenDefinitions = readonly string[];

/**
 * Takes the foreign keys and the indexes without a rule from tables that are about to be filled: keeping them in step
 * row by row costs two thirds of the filling, making them at the end a fraction of that. Primary and unique keys stay.
 * All in the caller's transaction: whatever happens, nobody ever sees the tables without them. Nobody else can use
 * the tables until it ends. The names are the program's own, never a user's.
 */
export async function takeDefinitions(tx: Tx, tables: readonly string[]): Promise<TakenDefinitions> {
  const keys = await tx.$queryRaw<{ drop: string; make: string }[]>`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (${[...tables]}::text[]::regclass[])`;
  const indexes = await tx.$queryRaw<{ drop: string; make: string }[]>`
    SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS make
    FROM pg_index WHERE NOT indisunique AND indrelid = ANY (${[...tables]}::text[]::regclass[])`;
  for (const { drop } of [...keys, ...indexes]) await tx.$executeRaw(Prisma.raw(drop));
  return [...indexes, ...keys].map(({ make }) => make);
}

/** Makes again what was taken, with memory for sorting; `onProgress` hears each statement before it runs. */
export async function giveBackDefinitions(
  tx: Tx,
  taken: TakenDefinitions,
  onProgress?: (statement: string) => void,
): Promise<void> {
  await tx.$executeRaw`SET LOCAL maintenance_work_mem = '1GB'`;
  for (const make of taken) {
    onProgress?.(make);
    await tx.$executeRaw(Prisma.raw(make));
  }
}
