import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import type { Prisma } from "#lib/db/generated/client.ts";

/** What "discard" brings back: the working copy as it was published. */
export type PublishedCopy = Pick<
  WorkingCopy,
  | "text"
  | "statement"
  | "type"
  | "reason"
  | "language"
  | "speaker"
  | "topics"
  | "appearances"
  | "verdict"
  | "evidence"
  | "reasons"
  | "overrides"
>;

/**
 * The part of a working copy to keep at publication, as JSON for `claims.published_copy`. Confidential evidence is
 * kept by its id alone: its fields live in their own table and nowhere else.
 */
export function workingCopyToKeep(copy: WorkingCopy): Prisma.InputJsonObject {
  const {
    text,
    statement,
    type,
    reason,
    language,
    speaker,
    topics,
    appearances,
    verdict,
    reasons,
    overrides,
  } = copy;
  const evidence = copy.evidence.map((e) =>
    e.confidential
      ? {
          ...e,
          title: "",
          publisher: "",
          url: null,
          publishedOn: null,
          quote: null,
          locator: null,
          note: null,
        }
      : e,
  );
  const kept: PublishedCopy = {
    text,
    statement,
    type,
    reason,
    language,
    speaker,
    topics,
    appearances,
    verdict,
    evidence,
    reasons,
    overrides,
  };
  return JSON.parse(JSON.stringify(kept)) as Prisma.InputJsonObject;
}
