import type { ArticleView } from "#lib/queries/desk/get-article.ts";
import type { KnownSentence } from "./decision-state.ts";
import type { BlockKind, SentenceDecision, Span } from "#lib/domain/article/article.ts";
import type { Rank } from "#lib/domain/sentence/sentence.rules.ts";

/** A sentence as the browser keeps it: its words are cut from the article's text, which is sent once. */
export interface TextSentence extends KnownSentence, Span {
  readonly kind: BlockKind;
  /** What the reader makes of it; it binds nobody. */
  readonly suggested: SentenceDecision | null;
  readonly rank: Rank | null;
  readonly reasons: readonly string[];
}

/** What the take-apart view needs of an article. */
export interface TakeApartView {
  readonly articleId: string;
  readonly slug: string;
  /** Whether relative dates could be worked out. */
  readonly isDated: boolean;
  readonly canEdit: boolean;
  readonly revisionId: string;
  readonly text: string;
  readonly language: string | null;
  readonly blocks: ArticleView["blocks"];
  readonly sentences: readonly TextSentence[];
  readonly claims: ArticleView["claims"];
  readonly reading: ArticleView["reading"];
  readonly canDecide: boolean;
  readonly canSpot: boolean;
  readonly singleKeys: boolean;
  readonly speakerNames: readonly string[];
}

/** The part of the article's view that goes to the browser. */
export function takeApartView(article: ArticleView): TakeApartView {
  return {
    articleId: article.id,
    slug: article.slug,
    isDated: article.publishedOn !== null,
    canEdit: article.abilities.edit,
    revisionId: article.revision.id,
    text: article.revision.text,
    language: article.language,
    blocks: article.blocks,
    sentences: article.sentences.map(
      ({ id, index, start, end, kind, decision, reason, publicReason, version, ...read }) => ({
        ...{ id, index, start, end, kind },
        ...{ decision, reason, publicReason, version },
        ...{ suggested: read.suggested, rank: read.rank, reasons: read.reasons },
      }),
    ),
    claims: article.claims,
    reading: article.reading,
    canDecide: article.abilities.decide,
    canSpot: article.abilities.spot,
    singleKeys: article.singleKeys,
    speakerNames: article.speakerNames,
  };
}
