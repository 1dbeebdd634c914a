import { Prisma } from "./generated/client.ts";
import type { Tx } from "./database.ts";

/**
 * Inserts many rows of one table at once, each given by the camel-case names of its columns; every row has the columns
 * of the first. All rows travel as one parameter of JSON instead of one parameter for each value, and
 * PostgreSQL brings enums, arrays, dates and JSON into the column's own type. For loading in bulk only; columns that
 * the rows do not name get their default. Table and column names are the program's own, never a user's.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const names = Object.keys(first);
  const columns = names.map(snakeCase);
  const list = columns.map((column) => `"${column}"`).join(", ");
  const json = JSON.stringify(rows.map((row) => renamed(row, names, columns)));
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}" (${list})`)}
    SELECT ${Prisma.raw(list)} FROM json_populate_recordset(null::${Prisma.raw(`"${table}"`)}, ${json}::json)`;
}

/** A loop with the names at hand: this runs for every row of hundreds of thousands. */
function renamed(
  row: Readonly<Record<string, unknown>>,
  names: readonly string[],
  columns: readonly string[],
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  names.forEach((name, i) => {
    out[columns[i] ?? name] = row[name];
  });
  return out;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
