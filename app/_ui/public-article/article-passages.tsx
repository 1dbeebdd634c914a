import { Fragment, type ReactNode } from "react";
import { unfaithfulOf, type Unfaithful } from "#lib/domain/claim/claim.ts";
import type { ArticlePublication } from "#lib/domain/publication/publication.ts";
import { lanesOf } from "#lib/publishing/highlight-lanes.ts";
import { segmentsOf, type HighlightSegment } from "#lib/publishing/highlight-segments.ts";
import { shownRating } from "#lib/publishing/claim-review.ts";
import type { RatingTone } from "#lib/domain/rating/rating.ts";
import type { Words } from "#lib/words/words.ts";
import { Icon } from "../base/icon.tsx";
import { shownLabel } from "../claim/shown-label.ts";
import { cardAnchor, markAnchor, type NumberedClaim } from "./number-claims.ts";

interface ArticlePassagesProps {
  readonly publication: ArticlePublication;
  /** The claims to be marked, by slug. */
  readonly claims: ReadonlyMap<string, NumberedClaim>;
  readonly words: Words;
}

/** A place of a claim in the text. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly claim: NumberedClaim;
  /** What these words get wrong about what was said: then the claim's rating is not theirs. */
  readonly unfaithful: Unfaithful | null;
  readonly lane: number;
  /** True for the claim's first place: links lead there. */
  readonly isFirst: boolean;
}

/** The shown passages in order, each claim underlined in its tone; a gap says that text was left out. */
export function ArticlePassages({ publication, claims, words }: ArticlePassagesProps) {
  const { passages, rights, article } = publication;
  const marks = marksOf(publication, claims);
  return (
    <div className="prose prose-marked" lang={article.language ?? undefined} data-marked-text>
      {passages.map((passage, index) => (
        <Fragment key={passage.start}>
          {rights === "excerpt" && index > 0 ? (
            <p className="text-muted" lang={words.language} aria-label={words.t("article.leftOut")}>
              […]
            </p>
          ) : null}
          <p dir="auto" className="whitespace-pre-line">
            {segmentsOf(passage, marks).map((segment) => (
              <Segment key={segment.start} segment={segment} marks={marks} words={words} />
            ))}
          </p>
        </Fragment>
      ))}
    </div>
  );
}

function marksOf({ highlights }: ArticlePublication, claims: ArticlePassagesProps["claims"]): Mark[] {
  const shown = highlights.flatMap(({ start, end, claimSlug, fidelity }) => {
    const claim = claims.get(claimSlug);
    return claim === undefined ? [] : [{ start, end, claim, unfaithful: unfaithfulOf(fidelity) }];
  });
  const lanes = lanesOf(shown);
  return shown.map((mark, i) => ({
    ...mark,
    lane: lanes[i] ?? 0,
    isFirst: shown.findIndex((other) => other.claim.slug === mark.claim.slug) === i,
  }));
}

interface SegmentProps {
  readonly segment: HighlightSegment;
  readonly marks: readonly Mark[];
  readonly words: Words;
}

/** Words under the same marks. They lead to the innermost claim's card; each claim's number stands where it ends. */
function Segment({ segment, marks, words }: SegmentProps) {
  const covering = segment.covering.flatMap((i) => marks[i] ?? []);
  const [inner] = covering;
  if (inner === undefined) return segment.text;
  const starting = covering.filter((mark) => mark.isFirst && mark.start === segment.start);
  return (
    <>
      {starting.map(({ claim }) => (
        <span key={claim.slug} id={markAnchor(claim.number)} className="scroll-mt-24" />
      ))}
      <a
        href={`#${cardAnchor(inner.claim.number)}`}
        className="text-ink no-underline hover:bg-mark"
        data-mark={inner.claim.number}
      >
        {covering.reduce<ReactNode>(
          (text, mark) => (
            <Underline key={mark.claim.slug} mark={mark}>
              {text}
            </Underline>
          ),
          segment.text,
        )}
      </a>
      {segment.ending
        .flatMap((i) => marks[i] ?? [])
        .map((mark) => (
          <MarkNumber key={mark.claim.slug} mark={mark} words={words} />
        ))}
    </>
  );
}

/** One claim's line below its words; lines of overlapping claims lie below each other, broken where words distort it. */
function Underline({ mark, children }: { mark: Mark; children: ReactNode }) {
  return (
    <mark
      data-tone={toneOf(mark)}
      className={`bg-transparent text-ink underline decoration-tone decoration-2 ${mark.unfaithful === null ? "" : "decoration-dashed"}`}
      style={{ textUnderlineOffset: `${String(4 + mark.lane * 4)}px` }}
    >
      {children}
    </mark>
  );
}

/** The tone of the answer that comes first. Words that distort the claim are no case of its rating. */
function toneOf({ claim, unfaithful }: Mark): RatingTone {
  if (unfaithful !== null) return "open";
  return shownRating({ content: claim.rating, attribution: claim.attribution }).tone;
}

function MarkNumber({ mark, words }: { mark: Mark; words: Words }) {
  const { claim } = mark;
  return (
    <sup data-tone={toneOf(mark)} className="px-0.5 font-sans text-xs">
      <a
        href={`#${cardAnchor(claim.number)}`}
        aria-label={labelOf(mark, words)}
        lang={words.language}
        className="font-semibold text-tone no-underline hover:underline"
      >
        {words.number(claim.number)}
        {mark.unfaithful === null ? null : (
          <span className="ms-0.5 inline-flex text-warn">
            <Icon name="alert" size={10} />
          </span>
        )}
      </a>
    </sup>
  );
}

function labelOf({ claim, unfaithful }: Mark, words: Words): string {
  const { rating, attribution } = claim;
  const shown = {
    n: words.number(claim.number),
    claim: claim.text,
    rating: shownLabel(words, { content: rating, attribution }),
  };
  if (unfaithful === null) return words.t("article.claim.mark", shown);
  return words.t("article.claim.markUnfaithful", {
    ...shown,
    fidelity: words.t(`claim.fidelity.${unfaithful}`),
  });
}
