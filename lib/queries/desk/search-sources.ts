import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { searchWords } from "./search-words.ts";

/** A source as a choice in a list. */
export interface SourceOption {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
}

const maxOptions = 30;

/** The newest sources, or with words those whose title, publisher or address contains them all; at most 30. */
export async function searchSources(db: Handle, actor: Actor, words = ""): Promise<SourceOption[]> {
  if (!can(actor, "desk.read")) return [];
  return db.source.findMany({
    where: sourcesWith(words),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: maxOptions,
    select: { id: true, title: true, publisher: true },
  });
}

/** Condition for sources that contain every word, whatever the case, in title, publisher or address. */
export function sourcesWith(words: string) {
  return {
    AND: searchWords(words).map((word) => {
      const contains = { contains: word, mode: "insensitive" as const };
      return { OR: [{ title: contains }, { publisher: contains }, { url: contains }] };
    }),
  };
}
