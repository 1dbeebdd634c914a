import { noteSharedChange } from "#lib/commands/claim/note-shared-change.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { findArticle, findRevision } from "#lib/db/articles.ts";
import { claimsAppearingIn } from "#lib/db/claims-using.ts";
import { dateOf, dayOf } from "#lib/db/days.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { EditArticleInput } from "#lib/domain/article/article.schema.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { readRevision } from "./read-revision.ts";
import { resolveOutlet } from "./resolve-outlet.ts";
import type { FoundArticle } from "./open-article.ts";

/** What every command on an article gives back. */
export interface ChangedArticle {
  readonly id: string;
  readonly slug: string;
  /** The article's version after the change. */
  readonly version: number;
}

const fields = ["title", "outlet", "url", "byline", "publishedAt", "language", "rights"] as const;
/** What publications of claims freeze of an article (lib/domain/publication/publication.ts). */
const frozenFields: readonly string[] = ["title", "outlet", "url", "byline", "publishedAt", "language"];

/** An article's metadata as the form and the API spell it. */
export function metadataOf(article: FoundArticle) {
  return {
    title: article.title,
    outlet: article.outlet?.name ?? null,
    url: article.url,
    byline: article.byline,
    publishedAt: dayOf(article.publishedOn),
    language: article.language,
    rights: article.rights,
  };
}

/**
 * Changes an article's metadata; its text never changes. Absent fields stay, null empties. Claims that are being
 * worked on and appear here freeze these fields when they are published, so each of them notes the change: whoever
 * edits becomes a contributor and an approval is void. Published copies stay as they were frozen.
 *
 * Refusals: FORBIDDEN, NOT_FOUND, CONFLICT with the present values, INVALID (outlet without letters).
 */
export async function editArticle(
  deps: CommandDeps,
  actor: Actor,
  input: EditArticleInput,
): Promise<Outcome<Done<ChangedArticle>>> {
  return runCommand(deps, actor, async (scope) => {
    const forbidden = refusalOf(actor, "article.edit");
    if (forbidden !== null) return forbidden;
    const article = await findArticle(scope.tx, input.articleId);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    if (article.version !== input.version) return conflict(article);
    return write(scope, actor, article, input);
  });
}

async function write(
  scope: CommandScope,
  actor: Actor,
  article: FoundArticle,
  input: EditArticleInput,
): Promise<Outcome<ChangedArticle>> {
  const outlet =
    input.outlet === undefined ? ok(article.outlet?.id ?? null) : await resolveOutlet(scope, input.outlet);
  if (!outlet.ok) return outlet;
  const given = Object.fromEntries(fields.filter((f) => input[f] !== undefined).map((f) => [f, input[f]]));
  const changes = fieldChanges(metadataOf(article), given, fields).filter(
    (change) => change.field !== "outlet" || outlet.value !== (article.outlet?.id ?? null),
  );
  const { id, slug, version } = article;
  if (changes.length === 0) return ok({ id, slug, version });
  if (changes.some((change) => frozenFields.includes(change.field))) {
    const noted = await noteSharedChange(scope, actor, await claimsAppearingIn(scope.tx, id));
    if (!noted.ok) return noted;
  }
  const { count } = await scope.tx.article.updateMany({
    where: { id, version },
    data: { ...columnsOf(input), outletId: outlet.value, version: version + 1 },
  });
  if (count === 0) return conflictNow(scope, id);
  scope.record("article.edited", "article", id, { changes });
  if (changes.some((change) => change.field === "publishedAt")) await readAgain(scope, id);
  return ok({ id, slug, version: version + 1 });
}

/** "On Friday" is another day now: whatever the reader suggested and nobody has decided on is read again. */
async function readAgain(scope: CommandScope, articleId: string): Promise<void> {
  const revision = await findRevision(scope.tx, articleId, null);
  if (revision !== null) await readRevision(scope, revision.id);
}

/** Columns that were given; an undefined column is left alone by the database client. */
function columnsOf(input: EditArticleInput) {
  return {
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.url === undefined ? {} : { url: input.url }),
    ...(input.byline === undefined ? {} : { byline: input.byline }),
    ...(input.publishedAt === undefined ? {} : { publishedOn: dateOf(input.publishedAt) }),
    ...(input.language === undefined ? {} : { language: input.language }),
    // "Unknown rights" are the narrower ones.
    ...(input.rights === undefined ? {} : { rights: input.rights ?? ("excerpt" as const) }),
  };
}

/** Somebody else was faster: the refusal carries what is there now, so that both texts can be shown. */
export function conflict(article: FoundArticle): Refused {
  return refuse("CONFLICT", "Somebody else changed this article meanwhile.", {
    current: { version: article.version, ...metadataOf(article), archived: article.archivedAt !== null },
  });
}

/** The same, when the row changed between reading and writing. */
export async function conflictNow({ tx }: CommandScope, articleId: string): Promise<Refused> {
  const article = await findArticle(tx, articleId);
  return article === null ? refuse("NOT_FOUND", "There is no such article.") : conflict(article);
}
