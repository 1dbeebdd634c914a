import { importArticle } from "#lib/commands/article/import-article.ts";
import { importArticleInput } from "#lib/domain/article/article.schema.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { depsOf } from "./library-desk.ts";

/** An imported article as tests on claims and decisions need it. */
export interface TestArticle {
  readonly id: string;
  readonly slug: string;
  readonly revisionId: string;
  readonly text: string;
  readonly sentences: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** The span of some words of the text, as an input wants it. */
  spanOf(words: string): { articleId: string; start: number; end: number };
}

/** Imports a text by the real command and reads back what tests ask about. */
export async function addArticle(
  db: Database,
  actor: Actor,
  text: string,
  title?: string,
): Promise<TestArticle> {
  const outcome = await importArticle(depsOf(db), actor, importArticleInput.parse({ text, title }));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const { id, slug } = outcome.value.result;
  const revision = await db.articleRevision.findFirstOrThrow({
    where: { articleId: id },
    select: {
      id: true,
      text: true,
      sentences: { orderBy: { index: "asc" }, select: { id: true, start: true, end: true } },
    },
  });
  const spanOf = (words: string) => {
    const start = revision.text.indexOf(words);
    if (start < 0) throw new Error(`The article does not say: ${words}`);
    return { articleId: id, start, end: start + words.length };
  };
  return { id, slug, revisionId: revision.id, text: revision.text, sentences: revision.sentences, spanOf };
}
