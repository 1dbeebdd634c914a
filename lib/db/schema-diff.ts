import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

/**
 * The SQL that would bring a database to the state of a Prisma schema, as Prisma's own engine drafts it; empty when
 * they agree. The engine is the WebAssembly build from npm, so that no binary has to be downloaded (docs/adr/0001).
 * It sees tables, columns, indexes, enums and foreign keys; CHECK constraints, triggers and functions are beyond it.
 *
 * @param url address of the database with all migrations applied.
 * @param schema text of `prisma/schema.prisma`.
 */
export async function diffSchema(url: string, schema: string): Promise<string> {
  const files = [{ path: "schema.prisma", content: schema }];
  const pool = new CatalogPool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(pool));
  const engine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    adapter,
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return withoutEmptyNotice(stdout ?? "");
  } finally {
    engine.free();
    await pool.end();
  }
}

/** For each result, which of its columns PostgreSQL announced as `"char"` (oid 18). Keyed by the array of rows. */
const charColumns = new WeakMap<object, readonly number[]>();

/**
 * The engine reads PostgreSQL's catalogs, where some columns have the one-letter type `"char"`, which adapter-pg 7.10
 * refuses. This pool announces them as text (oid 25) and remembers them for `adapterFor`.
 */
class CatalogPool extends pg.Pool {
  override async query(...args: unknown[]): Promise<never> {
    const run = super.query.bind(this) as (...all: unknown[]) => Promise<pg.QueryResult>;
    const result = await run(...args);
    const columns = result.fields.flatMap((field, index) => (field.dataTypeID === 18 ? [index] : []));
    for (const field of result.fields) if (field.dataTypeID === 18) field.dataTypeID = 25;
    charColumns.set(result.rows, columns);
    return result as never;
  }
}

/** An adapter on `pool` whose `"char"` columns arrive as the engine's own type for them. */
function adapterFor(pool: CatalogPool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of charColumns.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return factory;
}

/** The engine answers "nothing to do" with a comment. */
function withoutEmptyNotice(sql: string): string {
  return /^\s*(--[^\n]*\s*)?$/.test(sql) ? "" : sql;
}
