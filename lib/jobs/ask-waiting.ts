import type { ModelEndpoint } from "#lib/assistant/ask-model.ts";
import { systemActor } from "#lib/auth/system-actor.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { askAssistant } from "#lib/commands/suggestion/ask-assistant.ts";
import { unaskedRevisions } from "#lib/db/assistant-questions.ts";
import { log } from "#lib/log.ts";

/** Only what came in within a day: switching the assistant on sends no archive to it. */
const freshMs = 24 * 60 * 60 * 1000;

/** Articles a run asks about, one after the other; the next minute goes on. */
const articlesPerRun = 3;

/** Asks the assistant about articles that came in lately; returns how many got an answer. */
export async function askWaiting(deps: CommandDeps, endpoint: ModelEndpoint): Promise<number> {
  const since = new Date(deps.now().getTime() - freshMs);
  let answered = 0;
  for (const revisionId of await unaskedRevisions(deps.db, since, articlesPerRun)) {
    const outcome = await askAssistant(deps, systemActor("Assistant"), { revisionId }, endpoint);
    if (outcome.ok) answered += 1;
    else log.warn({ revisionId, reason: outcome.refusal.message }, "the assistant gave no suggestions");
  }
  return answered;
}
