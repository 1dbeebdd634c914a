import type { ModelEndpoint } from "#lib/assistant/ask-model.ts";
import { suggestWithAssistant, type AssistantReading } from "#lib/assistant/suggest-with-assistant.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { findUnasked, noteFailedQuestion } from "#lib/db/assistant-questions.ts";
import { dayOf } from "#lib/db/days.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

export interface AskedAssistant {
  readonly suggested: number;
  readonly dropped: number;
}

/**
 * Asks the optional assistant for the claims of one revision and keeps its suggestions beside the reader's own, open,
 * with model and prompt. The endpoint is asked outside any transaction; suggestions and event are written together.
 * A suggestion that is there already, with the same words at the same place, stays as the desk decided it.
 *
 * Refusals: NOT_FOUND (not read yet, or asked already); NOT_READY when the endpoint fails, which is noted on the
 * revision so that it is tried again a few times and no more.
 */
export async function askAssistant(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly revisionId: string },
  endpoint: ModelEndpoint,
): Promise<Outcome<Done<AskedAssistant>>> {
  const revision = await findUnasked(deps.db, input.revisionId);
  if (revision === null) return refuse("NOT_FOUND", "There is no such revision to ask about.");
  const ratings = await deps.db.rating.findMany({ distinct: ["label"], select: { label: true } });
  const answered = await suggestWithAssistant(
    endpoint,
    { text: revision.text, publishedOn: dayOf(revision.publishedOn) },
    ratings.map((rating) => rating.label),
  );
  if (!answered.ok) {
    await noteFailedQuestion(deps.db, revision.id, answered.refusal.message);
    return answered;
  }
  return runCommand(deps, actor, (scope) => keep(scope, revision, endpoint.model, answered.value));
}

async function keep(
  { tx, now, record }: CommandScope,
  revision: { readonly id: string; readonly articleId: string },
  model: string,
  { suggestions, dropped }: AssistantReading,
): Promise<Outcome<AskedAssistant>> {
  const { count } = await tx.revisionReading.updateMany({
    where: { revisionId: revision.id, assistantAskedAt: null },
    data: { assistantAskedAt: now, assistantError: null },
  });
  if (count === 0) return refuse("NOT_FOUND", "Somebody else has asked about it meanwhile.");
  const written = await tx.claimSuggestion.createMany({
    data: suggestions.map(({ speaker, ...each }) => ({
      ...each,
      speakerName: speaker,
      revisionId: revision.id,
      origin: "assistant" as const,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  const suggested = written.count;
  record("article.assistant-asked", "article", revision.articleId, {
    revisionId: revision.id,
    ...{ model, suggested, dropped: [...dropped] },
  });
  return ok({ suggested, dropped: dropped.length });
}
