import type { Database } from "#lib/db/database.ts";
import { countUnsettled } from "#lib/db/anchors.ts";
import { dayOf } from "#lib/db/days.ts";
import { loadArticle, loadArticleClaims, type LoadedArticle } from "#lib/db/article-view.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import {
  coverageOf,
  type ArticleRights,
  type BlockKind,
  type Coverage,
  type SentenceDecision,
  type Span,
} from "#lib/domain/article/article.ts";
import type { ClaimStage, PublicationState } from "#lib/domain/claim/claim.ts";
import { rankSentences, type Rank } from "#lib/domain/sentence/sentence.rules.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { ratingTones, type RatingTone } from "#lib/domain/rating/rating.ts";
import { readingOf, type ReadingView } from "./article-reading.ts";

export interface BlockView extends Span {
  readonly kind: BlockKind;
}

export interface SentenceView extends Span {
  readonly id: string;
  readonly index: number;
  readonly text: string;
  /** Kind of the block it stands in. */
  readonly kind: BlockKind;
  readonly decision: SentenceDecision | null;
  readonly reason: string | null;
  readonly publicReason: string | null;
  readonly version: number;
  /** What the reader makes of it; null until it has read the article. None of it binds. */
  readonly suggested: SentenceDecision | null;
  /** 0…1, a rank and no probability: screens show `rank`. */
  readonly worthiness: number | null;
  readonly rank: Rank | null;
  readonly reasons: readonly string[];
  /** Who speaks in it, by the fullest name the article gives. */
  readonly speaker: string | null;
}

/** One place of a claim in this article; a claim with two places is listed twice, by appearance. */
export interface ArticleClaimView extends Span {
  readonly id: string;
  readonly slug: string;
  readonly text: string;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
  readonly appearanceId: string;
  readonly speaker: string | null;
  /** The working verdict's content rating. */
  readonly rating: { readonly label: string; readonly tone: RatingTone } | null;
}

export interface ArticleView {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  /** `YYYY-MM-DD` */
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly rights: ArticleRights;
  readonly archived: { readonly at: string; readonly reason: string | null } | null;
  readonly importedAt: string;
  readonly importedBy: string | null;
  readonly revision: {
    readonly id: string;
    readonly n: number;
    /** How many the article has; the one with this number is the latest, and the others are read-only. */
    readonly count: number;
    readonly isLatest: boolean;
    /** ISO instant, and by whom it came in. */
    readonly addedAt: string;
    readonly addedBy: string | null;
    readonly text: string;
    readonly sha256: string;
    readonly redactedAt: string | null;
  };
  readonly blocks: readonly BlockView[];
  readonly sentences: readonly SentenceView[];
  readonly reading: ReadingView;
  /** In the order of the text. Rejected and merged claims are left out. */
  readonly claims: readonly ArticleClaimView[];
  readonly coverage: Coverage;
  /** Appearances made on earlier revisions whose place in the latest nobody has settled. */
  readonly unsettled: number;
  readonly abilities: {
    readonly import: boolean;
    readonly edit: boolean;
    readonly revise: boolean;
    /** Whether its text may become a revision of another article: no claim appears in it, and it has one text. */
    readonly turnIntoRevision: boolean;
    readonly archive: boolean;
    readonly decide: boolean;
    readonly spot: boolean;
  };
  /** Whether single-letter keys act in the article text for whoever is looking. */
  readonly singleKeys: boolean;
  /** Names to choose from, at most 500 of each. */
  readonly outletNames: readonly string[];
  readonly speakerNames: readonly string[];
}

/**
 * One article with everything the take-apart view shows, by slug or id; null when there is none.
 * Spans are UTF-16 code units of `revision.text`: the latest revision, or the one with number `n`, which is read-only
 * unless it is the latest.
 */
export async function getArticle(
  db: Database,
  actor: Actor,
  slugOrId: string,
  n: number | null = null,
): Promise<ArticleView | null> {
  if (!can(actor, "desk.read")) throw new Error("The actor of this query may not read the desk.");
  const article = await loadArticle(db, slugOrId, n);
  const revision = article?.revisions[0];
  if (article === null || revision === undefined) return null;
  const isLatest = revision.n === article._count.revisions;
  const [claims, outlets, speakers, user, importer, adder, unsettled] = await Promise.all([
    loadArticleClaims(db, revision.id),
    db.outlet.findMany({ orderBy: { name: "asc" }, take: 500, select: { name: true } }),
    db.speaker.findMany({ orderBy: { name: "asc" }, take: 500, select: { name: true } }),
    nameAndKeys(db, actor.userId),
    nameAndKeys(db, article.importedById),
    nameAndKeys(db, revision.createdById),
    countUnsettled(db, article.id),
  ]);
  const text = textOf(revision);
  return {
    ...headOf(article),
    importedBy: importer?.name ?? null,
    ...text,
    revision: {
      ...text.revision,
      ...{ count: article._count.revisions, isLatest },
      ...{ addedAt: revision.createdAt.toISOString(), addedBy: adder?.name ?? null },
    },
    reading: readingOf(revision, dayOf(article.publishedOn)),
    claims: claims.map(({ tone, label, ...claim }) => ({ ...claim, rating: ratingOf(label, tone) })),
    coverage: coverageOf(revision.sentences),
    unsettled,
    abilities: {
      ...abilitiesOf(actor, article.archivedAt !== null, isLatest),
      turnIntoRevision: mayTurn(actor, article, claims.length),
    },
    singleKeys: user?.singleKeys ?? true,
    outletNames: outlets.map((outlet) => outlet.name),
    speakerNames: speakers.map((speaker) => speaker.name),
  };
}

function headOf(article: LoadedArticle) {
  const { id, slug, version, title, url, byline, language, rights } = article;
  return {
    ...{ id, slug, version, title, url, byline, language, rights },
    outlet: article.outlet?.name ?? null,
    publishedOn: dayOf(article.publishedOn),
    archived:
      article.archivedAt === null
        ? null
        : { at: article.archivedAt.toISOString(), reason: article.archiveReason },
    importedAt: article.importedAt.toISOString(),
  };
}

function textOf(revision: LoadedArticle["revisions"][number]) {
  const { id, n, text, sha256 } = revision;
  const ranks = rankSentences(revision.sentences);
  return {
    revision: { id, n, text, sha256, redactedAt: revision.redactedAt?.toISOString() ?? null },
    blocks: revision.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
    sentences: revision.sentences.map(({ speakerName, ...s }) => ({
      ...s,
      text: text.slice(s.start, s.end),
      rank: ranks.get(s.id) ?? null,
      speaker: speakerName,
    })),
  };
}

/** What an archived article takes: nothing but being restored; an earlier revision: nothing. */
function abilitiesOf(
  actor: Actor,
  archived: boolean,
  isLatest: boolean,
): Omit<ArticleView["abilities"], "turnIntoRevision"> {
  return {
    import: can(actor, "article.import"),
    edit: can(actor, "article.edit"),
    revise: !archived && can(actor, "article.revise"),
    archive: can(actor, "article.archive"),
    decide: !archived && isLatest && can(actor, "sentence.decide"),
    spot: !archived && isLatest && can(actor, "claim.spot"),
  };
}

function mayTurn(actor: Actor, article: LoadedArticle, claims: number): boolean {
  const { archivedAt, importedById, _count } = article;
  if (archivedAt !== null || _count.revisions > 1 || claims > 0) return false;
  return can(actor, "article.turn-into-revision", { ownerId: importedById });
}

async function nameAndKeys(db: Database, userId: string | null) {
  if (userId === null) return null;
  return db.user.findUnique({ where: { id: userId }, select: { name: true, singleKeys: true } });
}

function ratingOf(label: string | null, tone: string | null): ArticleClaimView["rating"] {
  const known = ratingTones.find((each) => each === tone);
  return label === null || known === undefined ? null : { label, tone: known };
}
