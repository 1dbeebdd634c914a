import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { findPostgresBinaries, type PostgresBinaries } from "./embedded-binaries.ts";
import { findPostgresUser, type PostgresUser } from "./embedded-user.ts";

/** What is needed to run the server of one data folder. */
export interface FolderFacts {
  readonly folder: string;
  /** PostgreSQL's own folder inside it. */
  readonly cluster: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly user: PostgresUser | null;
}

/** Collects the facts of a data folder, making its database password at first use. */
export async function folderFacts(folder: string): Promise<FolderFacts> {
  const passwordFile = path.join(folder, "postgres-password");
  let password = await readFile(passwordFile, "utf8").catch(() => "");
  if (password === "") {
    password = randomBytes(24).toString("base64url");
    await writeFile(passwordFile, password, { mode: 0o600 });
  }
  const cluster = path.join(folder, "postgres");
  return { folder, cluster, password, binaries: await findPostgresBinaries(), user: findPostgresUser() };
}
