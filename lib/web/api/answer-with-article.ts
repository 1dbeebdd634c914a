import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { findArticleRef } from "#lib/queries/desk/find-article-ref.ts";
import { getArticle } from "#lib/queries/desk/get-article.ts";
import type { RouteAnswer } from "../route-spec.ts";
import type { ArticleAnswer } from "./article-answer.ts";
import { presentArticle } from "./present-article.ts";

interface WriteContext {
  readonly deps: CommandDeps;
  readonly actor: Actor;
}

/** An article as it stands for this actor; null when there is none or the token may not read. */
export async function readArticleAnswer(
  { deps, actor }: WriteContext,
  slugOrId: string,
): Promise<ArticleAnswer | null> {
  if (!can(actor, "desk.read") || slugOrId.includes("\0")) return null;
  const view = await getArticle(deps.db, actor, slugOrId);
  return view === null ? null : presentArticle(view);
}

/** Runs a command on the article that an id or address names and answers with what `present` makes of it. */
export async function answerWithArticle<T>(
  context: WriteContext,
  slugOrId: string,
  command: (article: { readonly id: string; readonly version: number }) => Promise<Outcome<Done<T>>>,
  present: (article: ArticleAnswer, result: T) => Omit<RouteAnswer, "changedTags">,
): Promise<Outcome<RouteAnswer>> {
  const ref = await findArticleRef(context.deps.db, slugOrId);
  if (ref === null) return refuse("NOT_FOUND", "There is no such article.");
  const outcome = await command(ref);
  if (!outcome.ok) return outcome;
  const { result, changedTags } = outcome.value;
  const article = await readArticleAnswer(context, ref.id);
  // A token without the scope "read" learns the id and nothing else.
  return ok({ ...(article === null ? { body: { id: ref.id } } : present(article, result)), changedTags });
}
