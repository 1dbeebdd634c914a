import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

/** Names a text field can suggest; typing another one is always possible. */
export interface NameSuggestions {
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
}

/** More than this would make the page heavy; what is not suggested is still matched when it is typed. */
const maxSuggestions = 300;

/** Speakers (newest first, as they are the ones in the news) and topics by name. */
export async function suggestNames(db: Handle, actor: Actor): Promise<NameSuggestions> {
  if (!can(actor, "desk.read")) return { speakers: [], topics: [] };
  const [speakers, topics] = await Promise.all([
    db.speaker.findMany({ select: { name: true }, orderBy: { id: "desc" }, take: maxSuggestions }),
    db.topic.findMany({ select: { name: true }, orderBy: { name: "asc" }, take: maxSuggestions }),
  ]);
  return { speakers: speakers.map((s) => s.name), topics: topics.map((t) => t.name) };
}
