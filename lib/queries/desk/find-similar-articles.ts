import type { Database } from "#lib/db/database.ts";
import { articlesAtAddress, textsWithProbes } from "#lib/db/similar-texts.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { addressKey } from "#lib/domain/article/address.rules.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { nearDuplicates, probesOf } from "#lib/language/near-duplicates.ts";
import type { ArticleView } from "./get-article.ts";

export interface SimilarArticleView {
  readonly id: string;
  readonly slug: string;
  readonly title: string | null;
  /** 0…1 of the shorter text; null where only the address is the same. */
  readonly share: number | null;
  /** Both were read at one address: most likely the same article, changed since. */
  readonly sameAddress: boolean;
}

/**
 * The articles that one just imported is likely to be a newer copy of: those of the same address first, then its
 * near-duplicates, most alike first.
 */
export async function findSimilarArticles(
  db: Database,
  actor: Actor,
  article: Pick<ArticleView, "id" | "url" | "revision" | "sentences">,
): Promise<SimilarArticleView[]> {
  if (!can(actor, "desk.read")) throw new Error("The actor of this query may not read the desk.");
  const { text, sha256 } = article.revision;
  const probes = probesOf({ text, sentences: [...article.sentences] });
  const alike = nearDuplicates(text, await textsWithProbes(db, probes, sha256));
  const there = await atAddress(db, article);
  const byAddress = new Set(there.map(({ id }) => id));
  return [
    ...there.map((other) => ({
      ...other,
      share: alike.find(({ id }) => id === other.id)?.share ?? null,
      sameAddress: true,
    })),
    ...alike.filter(({ id }) => !byAddress.has(id)).map((other) => ({ ...other, sameAddress: false })),
  ];
}

async function atAddress(db: Database, { id, url }: Pick<ArticleView, "id" | "url">) {
  const key = url === null ? null : addressKey(url);
  if (key === null) return [];
  const rows = await articlesAtAddress(db, key.replace(/\?.*$/, ""), id);
  return rows
    .filter((row) => row.url !== null && addressKey(row.url) === key)
    .map((row) => ({ id: row.id, slug: row.slug, title: row.title }));
}
