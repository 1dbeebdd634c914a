import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { createSetUpLink } from "#lib/auth/set-up-link.ts";
import type { Database } from "#lib/db/database.ts";
import { isLoopbackOrigin, type Env } from "#lib/env.ts";

import { seedSampleDesk } from "./seed-sample.ts";

const sampleAccounts = ["admin", "managing", "editor", "reviewer", "researcher"].map(
  (name) => `${name}@sample.desk`,
);

/**
 * Prepares an empty desk: loads the sample where the settings ask for it. Returns the words for the progress line.
 *
 * @throws Error with one sentence when a sample desk would stand under a public address.
 */
export async function prepareDesk(db: Database, env: Env): Promise<string> {
  const isEmpty = await isUntouched(db);
  const isSample =
    (await db.setting.findUnique({ where: { id: 1 }, select: { isSample: true } }))?.isSample ?? false;
  if ((isSample || (isEmpty && env.PLUMBLINE_SAMPLE)) && !isLoopbackOrigin(env.PUBLIC_ORIGIN)) {
    throw new Error(
      `The sample desk is fictional and is refused under ${env.PUBLIC_ORIGIN}: put it away with npm run plumbline -- reset --yes, or set PLUMBLINE_SAMPLE=0.`,
    );
  }
  if (!isEmpty) return isSample ? "the sample desk" : "in use";
  if (!env.PLUMBLINE_SAMPLE) return "empty";
  const password = env.PLUMBLINE_SAMPLE_PASSWORD ?? randomBytes(12).toString("base64url");
  await writeFile(passwordFile(env), `${password}\n`, { mode: 0o600 });
  await seedSampleDesk(db, { password, now: new Date() });
  return "sample loaded";
}

/** The lines that tell how to get in: sample sign-ins, or the one-time link of an empty desk, or nothing. */
export async function describeAccess(db: Database, env: Env): Promise<string[]> {
  const setting = await db.setting.findUnique({ where: { id: 1 }, select: { isSample: true } });
  if (setting?.isSample === true) {
    const password = (await readFile(passwordFile(env), "utf8").catch(() => "")).trim();
    const secret = password === "" ? `(see ${passwordFile(env)})` : password;
    return [
      "Sample sign-ins, all with the password",
      `  ${secret}`,
      ...sampleAccounts.map((account) => `  ${account}`),
    ];
  }
  const link = await createSetUpLink(db, env.PUBLIC_ORIGIN);
  return link === null ? [] : ["This desk has no administrator yet. Set it up here, once:", `  ${link}`];
}

/** True before anything ever happened here. A desk whose sample was put away has an event, and stays without it. */
async function isUntouched(db: Database): Promise<boolean> {
  const events = await db.event.count();
  return events === 0 && (await db.user.count()) === 0 && (await db.article.count()) === 0;
}

function passwordFile(env: Env): string {
  return path.join(env.PLUMBLINE_DATA, "sample-password");
}
