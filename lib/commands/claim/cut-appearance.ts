import { openArticle } from "#lib/commands/article/open-article.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import type { Place } from "#lib/commands/article/mark-claim-sentences.ts";
import { findRevision } from "#lib/db/articles.ts";
import { keepRevision } from "#lib/db/revisions.ts";
import { contextAround, cutSpan } from "#lib/domain/article/article.rules.ts";
import type { SpeechMode } from "#lib/domain/claim/claim.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { speechModeOf } from "#lib/language/speech.ts";

/** Where a claim is to stand, as somebody named it. */
export interface AskedPlace {
  readonly articleId: string;
  readonly revisionId?: string | null | undefined;
  readonly start: number;
  readonly end: number;
  readonly exact?: string | null | undefined;
  readonly speechMode?: SpeechMode | null | undefined;
}

/** The place with its words, their context and how the article gives them: the columns of an appearance. */
export interface CutAppearance extends Place {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly speechMode: SpeechMode;
}

/**
 * Cuts an appearance out of an article's text. The speech mode is read off the text when nobody named one.
 * Refusals: NOT_FOUND (article, revision); ILLEGAL_MOVE (archived); INVALID on `start` (lib/domain/article).
 */
export async function cutAppearance(
  { tx }: CommandScope,
  asked: AskedPlace,
): Promise<Outcome<CutAppearance>> {
  // Before the latest revision is asked for: one that came in between would know nothing of this appearance.
  await keepRevision(tx, asked.articleId);
  const opened = await openArticle(tx, asked.articleId);
  if (!opened.ok) return opened;
  const article = opened.value;
  const revision = await findRevision(tx, article.id, asked.revisionId ?? null);
  if (revision === null) return refuse("NOT_FOUND", "The article has no such revision.");
  const cut = cutSpan(revision.text, asked.start, asked.end, asked.exact);
  if (!cut.ok) return cut;
  const { start, end, exact } = cut.value;
  return ok({
    articleId: article.id,
    revisionId: revision.id,
    start,
    end,
    exact,
    ...contextAround(revision.text, cut.value),
    speechMode: asked.speechMode ?? speechModeOf(revision.text, start, end),
  });
}
