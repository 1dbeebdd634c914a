import { Fragment } from "react";
import type { ArticlePublication } from "#lib/domain/publication/publication.ts";
import { segmentsOf, type HighlightSegment } from "#lib/publishing/highlight-segments.ts";
import type { NumberedClaim } from "./article-claims.tsx";

interface ArticlePassagesProps {
  readonly publication: ArticlePublication;
  readonly claims: ReadonlyMap<string, NumberedClaim>;
}

/** The shown passages in order, with the claims in them marked in layers; a gap says that text was left out. */
export function ArticlePassages({ publication, claims }: ArticlePassagesProps) {
  const { passages, highlights, rights, article } = publication;
  return (
    <div className="prose" lang={article.language ?? undefined}>
      {passages.map((passage, index) => (
        <Fragment key={passage.start}>
          {rights === "excerpt" && index > 0 ? (
            <p className="text-muted" aria-label="Text left out">
              […]
            </p>
          ) : null}
          <p dir="auto" className="whitespace-pre-line">
            {segmentsOf(passage, highlights).map((segment) => (
              <Segment
                key={segment.start}
                segment={segment}
                claimOf={(i) => claims.get(highlights[i]?.claimSlug ?? "")}
              />
            ))}
          </p>
        </Fragment>
      ))}
    </div>
  );
}

interface SegmentProps {
  readonly segment: HighlightSegment;
  readonly claimOf: (highlight: number) => NumberedClaim | undefined;
}

/** Marked words lead to the innermost claim they belong to; each claim's number stands where it ends. */
function Segment({ segment, claimOf }: SegmentProps) {
  const inner = segment.covering[0] === undefined ? undefined : claimOf(segment.covering[0]);
  if (inner === undefined) return segment.text;
  const layers = segment.covering.length > 1 ? "underline decoration-2 underline-offset-4" : "";
  return (
    <>
      <a href={`/claims/${inner.slug}`} className="text-ink no-underline hover:underline">
        <mark className={`bg-mark text-ink ${layers}`}>{segment.text}</mark>
      </a>
      {segment.ending.map((index) => {
        const claim = claimOf(index);
        return claim === undefined ? null : (
          <sup key={index} className="px-0.5 font-sans text-xs">
            <a href={`/claims/${claim.slug}`} aria-label={`Claim ${String(claim.number)}: ${claim.text}`}>
              {claim.number}
            </a>
          </sup>
        );
      })}
    </>
  );
}
