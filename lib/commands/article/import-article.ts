import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import type { NewArticleSnapshot } from "#lib/db/article-snapshots.ts";
import { findArticleByDigest, insertArticle } from "#lib/db/articles.ts";
import type { Handle } from "#lib/db/database.ts";
import { dateOf } from "#lib/db/days.ts";
import { lockText } from "#lib/db/revisions.ts";
import { textsWithProbes } from "#lib/db/similar-texts.ts";
import { freeSlug } from "#lib/db/slugs.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ImportArticleInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { nearDuplicates, probesOf } from "#lib/language/near-duplicates.ts";
import { normaliseText } from "#lib/language/normalise-text.ts";
import { readArticle } from "#lib/language/read-article.ts";
import type { Reading } from "#lib/language/reading.ts";
import { slugify } from "#lib/language/slug.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { keepArticleSnapshot } from "./keep-article-snapshot.ts";
import { keepReading, knownSpeakers, prepareReading, type PreparedReading } from "./read-revision.ts";
import { resolveOutlet } from "./resolve-outlet.ts";

/** An article that is much like the one imported; `share` is 0…1 of the shorter text's words in runs of five. */
export interface SimilarArticle {
  readonly id: string;
  readonly slug: string;
  readonly title: string | null;
  readonly share: number;
}

export interface ImportedArticle {
  readonly id: string;
  readonly slug: string;
  readonly similar: readonly SimilarArticle[];
}

/** Longest title taken from the text, as in `articleMetadata`: a longer first line is no headline. */
const maxTitleChars = 300;

/**
 * Takes an article into the desk: brings its text into the stored form, reads blocks, sentences, title and date off
 * it, and writes it with revision 1. What is neither given nor found stays null: it is asked for, never guessed. `snapshot` are the
 * bytes that the text was read from, kept with it.
 *
 * Refusals: FORBIDDEN; INVALID on `text` (empty, too long, binary, damaged) or `outlet`; CONFLICT with `existing` when
 * the same normalised text is there. Of two imports of one text at once a lock on its digest lets one through.
 */
export async function importArticle(
  deps: CommandDeps,
  actor: Actor,
  input: ImportArticleInput,
  snapshot: NewArticleSnapshot | null = null,
): Promise<Outcome<Done<ImportedArticle>>> {
  const forbidden = refusalOf(actor, "article.import");
  if (forbidden !== null) return forbidden;
  const text = normaliseText(input.text);
  if (!text.ok) return refuse("INVALID", text.refusal.message, { fields: { text: [text.refusal.message] } });
  const digest = sha256(text.value);
  const present = await refuseDuplicate(deps.db, digest);
  if (present !== null) return present;
  // Read outside the transaction: a long text takes longer than a lock should be held.
  const reading = readArticle(text.value);
  const publishedOn = input.publishedAt ?? reading.publishedOn;
  const known = await knownSpeakers(deps.db, reading.text);
  const prepared = prepareReading(reading, { publishedOn, outlet: input.outlet ?? null, known });
  return runCommand(deps, actor, (scope) => write(scope, actor, input, prepared, { digest, snapshot }));
}

async function write(
  scope: CommandScope,
  actor: Actor,
  input: ImportArticleInput,
  prepared: PreparedReading,
  { digest, snapshot }: { readonly digest: string; readonly snapshot: NewArticleSnapshot | null },
): Promise<Outcome<ImportedArticle>> {
  const { reading } = prepared;
  await lockText(scope.tx, digest);
  const faster = await refuseDuplicate(scope.tx, digest);
  if (faster !== null) return faster;
  const outlet = await resolveOutlet(scope, input.outlet ?? null);
  if (!outlet.ok) return outlet;
  const title = input.title ?? titleIn(reading);
  const slug = await freeSlug(scope.tx, "articles", slugify(title ?? firstWords(reading)), "article");
  const similar = nearDuplicates(reading.text, await textsWithProbes(scope.tx, probesOf(reading), digest));
  const { id, revisionId } = await insertArticle(scope.tx, {
    slug,
    title,
    outletId: outlet.value,
    url: input.url ?? null,
    byline: input.byline ?? null,
    publishedOn: dateOf(reading.publishedOn),
    language: input.language ?? reading.language,
    rights: input.rights ?? "excerpt",
    importedById: actor.userId,
    importedAt: scope.now,
    text: reading.text,
    sha256: digest,
    blocks: reading.blocks,
    sentences: reading.sentences,
  });
  await keepReading(scope, revisionId, prepared);
  const sentences = reading.sentences.length;
  scope.record("article.imported", "article", id, { slug, title, sha256: digest, sentences });
  if (snapshot !== null) await keepArticleSnapshot(scope, actor, { articleId: id, revisionId }, snapshot);
  return ok({ id, slug, similar });
}

function titleIn({ title }: Reading): string | null {
  return title !== null && title.length <= maxTitleChars ? title.replace(/\s+/g, " ") : null;
}

/** What an article without a title is addressed by: the beginning of its first sentence that is no noise. */
function firstWords({ text, sentences }: Reading): string {
  const first = sentences.find((sentence) => sentence.kind === "paragraph") ?? sentences[0];
  return first === undefined ? text.slice(0, 200) : text.slice(first.start, first.end);
}

async function refuseDuplicate(db: Handle, digest: string): Promise<Refused | null> {
  const found = await findArticleByDigest(db, digest);
  if (found === null) return null;
  const { id, slug, title } = found;
  const where = found.archivedAt === null ? "" : " It is archived and can be restored.";
  return refuse("CONFLICT", `This text is in the desk already.${where}`, { existing: { id, slug, title } });
}
