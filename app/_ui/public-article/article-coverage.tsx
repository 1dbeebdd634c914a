import { sentenceDecisionLabels, sentenceDecisions } from "#lib/domain/article/article.ts";
import type { ArticlePublication } from "#lib/domain/publication/publication.ts";
import { Details } from "../base/details.tsx";
import { Meter } from "../base/meter.tsx";
import { Section } from "../base/section.tsx";

type Coverage = NonNullable<ArticlePublication["coverage"]>;

interface ArticleCoverageProps {
  readonly coverage: Coverage;
  readonly passages: ArticlePublication["passages"];
}

/** How much of the article the desk has gone through, what it decided, and why where it says so publicly. */
export function ArticleCoverage({ coverage, passages }: ArticleCoverageProps) {
  const counts = sentenceDecisions
    .map((decision) => ({
      label: sentenceDecisionLabels[decision],
      count: coverage.sentences.filter((s) => s.decision === decision).length,
    }))
    .filter(({ count }) => count > 0);
  const explained = coverage.sentences.filter((s) => s.publicReason !== null);
  return (
    <Section title="How far we went">
      <div className="max-w-prose">
        <Meter
          label="Sentences with a decision"
          value={coverage.decided}
          max={coverage.total}
          unit="sentences"
        />
        <ul role="list" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
          {counts.map(({ label, count }) => (
            <li key={label}>
              {label}: <span className="text-ink tabular-nums">{count}</span>
            </li>
          ))}
        </ul>
        {explained.length === 0 ? null : (
          <div className="mt-4">
            <Details summary="Why we left sentences unchecked">
              <ul role="list" className="flex flex-col gap-3 text-sm">
                {explained.map((sentence) => (
                  <li key={sentence.start}>
                    <p className="font-serif">
                      {shownText(sentence, passages) ?? "A sentence not shown here"}
                    </p>
                    <p className="text-muted">
                      {sentence.decision === null ? "" : `${sentenceDecisionLabels[sentence.decision]}: `}
                      {sentence.publicReason}
                    </p>
                  </li>
                ))}
              </ul>
            </Details>
          </div>
        )}
      </div>
    </Section>
  );
}

/** The sentence's words where the rights let us show them. */
function shownText(
  { start, end }: Coverage["sentences"][number],
  passages: ArticlePublication["passages"],
): string | null {
  const passage = passages.find((p) => p.start <= start && end <= p.end);
  return passage === undefined ? null : passage.text.slice(start - passage.start, end - passage.start);
}
