import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { startEmbedded } from "#lib/db/embedded.ts";
import { migrate, migrationsFolder } from "#lib/db/migrate.ts";
import { diffSchema } from "#lib/db/schema-diff.ts";

/**
 * `npm run db:draft -- NAME` drafts `prisma/migrations/<time>_NAME/migration.sql`: what is missing between a scratch
 * database with all migrations and `prisma/schema.prisma`. Read and complete the draft before committing it.
 */
async function draft(name: string): Promise<string> {
  const schema = await readFile(path.join(migrationsFolder, "../schema.prisma"), "utf8");
  const scratch = await mkdtemp(path.join(tmpdir(), "plumbline-draft-"));
  const server = await startEmbedded({ folder: scratch, durable: false });
  try {
    await mkdir(migrationsFolder, { recursive: true });
    await migrate(server.url);
    const sql = await diffSchema(server.url, schema);
    if (sql === "") return "The migrations already lead to prisma/schema.prisma: nothing to draft.";
    const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const file = path.join(migrationsFolder, `${time}_${name}`, "migration.sql");
    await mkdir(path.dirname(file));
    await writeFile(file, sql);
    return `Drafted ${path.relative(process.cwd(), file)}: read it, complete it, commit it.`;
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write("Usage: npm run db:draft -- NAME (small letters, digits and underscores)\n");
  process.exitCode = 2;
} else {
  process.stdout.write(`${await draft(name)}\n`);
}
