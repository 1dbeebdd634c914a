import type { Database } from "#lib/db/database.ts";
import { textsWithProbes } from "#lib/db/similar-texts.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { nearDuplicates, probesOf } from "#lib/language/near-duplicates.ts";
import type { ArticleView } from "./get-article.ts";

export interface SimilarArticleView {
  readonly id: string;
  readonly slug: string;
  readonly title: string | null;
  /** 0…1 of the shorter text. */
  readonly share: number;
}

/** The near-duplicates of an article that was just imported, most alike first. */
export async function findSimilarArticles(
  db: Database,
  actor: Actor,
  article: Pick<ArticleView, "revision" | "sentences">,
): Promise<SimilarArticleView[]> {
  if (!can(actor, "desk.read")) throw new Error("The actor of this query may not read the desk.");
  const { text, sha256 } = article.revision;
  const probes = probesOf({ text, sentences: [...article.sentences] });
  return nearDuplicates(text, await textsWithProbes(db, probes, sha256));
}
