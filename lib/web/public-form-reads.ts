import "server-only";

import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import { forgetSender } from "#lib/commands/reader-message/forget-sender.ts";
import { database } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { getReaderStatus, type ReaderStatusView } from "#lib/queries/public/get-reader-status.ts";
import { getReaderSubject } from "#lib/queries/public/get-reader-subject.ts";
import { remembered } from "./remembered.ts";

/** Whether readers may write, and for how many days their names and addresses are kept. */
export interface ReaderFormFacts {
  readonly isOpen: boolean;
  readonly contactDays: number;
}

/** What every public form says about itself. */
export async function readerFormFacts(): Promise<ReaderFormFacts> {
  return remembered("reader-forms", [publicTags.desk], async () => {
    const { readerMessages, readerContactDays } = await readSettings(database());
    return { isOpen: readerMessages, contactDays: readerContactDays };
  });
}

/** The claim that errors are reported in at this address. */
export async function readerSubject(slug: string) {
  return slug.length <= 200 ? getReaderSubject(database(), slug) : null;
}

/** What the holder of a status address sees; null for every other secret, after the same question. */
export async function readerStatus(token: string): Promise<ReaderStatusView | null> {
  return getReaderStatus(database(), hashOfSecret(token));
}

/** Forgets name and address of the sending whose status address this is; false when it is none. */
export async function forgetReader(token: string): Promise<boolean> {
  return (await forgetSender({ db: database(), now: () => new Date() }, token)).ok;
}
