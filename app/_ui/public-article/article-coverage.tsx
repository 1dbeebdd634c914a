import { sentenceDecisions } from "#lib/domain/article/article.ts";
import type { ArticlePublication } from "#lib/domain/publication/publication.ts";
import type { Words } from "#lib/words/words.ts";
import { Details } from "../base/details.tsx";
import { Section } from "../base/section.tsx";

type Coverage = NonNullable<ArticlePublication["coverage"]>;

interface ArticleCoverageProps {
  readonly coverage: Coverage;
  readonly passages: ArticlePublication["passages"];
  readonly words: Words;
}

/** How much of the article the desk has gone through, what it decided, and why where it says so publicly. */
export function ArticleCoverage({ coverage, passages, words }: ArticleCoverageProps) {
  const { t } = words;
  const { decided, total } = coverage;
  return (
    <Section title={t("article.coverage.title")} id="coverage">
      <div className="max-w-prose">
        <p className="font-medium">{t("article.coverage.decided", { decided, total })}</p>
        {/* The sentence above says the same in words. */}
        <div
          aria-hidden="true"
          className="mt-2 h-2 overflow-hidden rounded-full border border-edge bg-sunken"
        >
          <div
            className="h-full bg-accent forced-colors:bg-[Highlight]"
            style={{ width: `${String(Math.floor((100 * decided) / Math.max(1, total)))}%` }}
          />
        </div>
        <p className="mt-2 text-sm text-muted">{t("article.coverage.lead")}</p>
        <Decisions coverage={coverage} words={words} />
        <LeftOut coverage={coverage} passages={passages} words={words} />
      </div>
    </Section>
  );
}

function Decisions({ coverage, words }: Omit<ArticleCoverageProps, "passages">) {
  const { t, number } = words;
  const counts = sentenceDecisions
    .map((decision) => ({
      label:
        decision === "boilerplate"
          ? t("article.coverage.notCounted", { decision: t("article.decision.boilerplate") })
          : t(`article.decision.${decision}`),
      count: coverage.sentences.filter((s) => s.decision === decision).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <ul role="list" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {counts.map(({ label, count }) => (
        <li key={label}>
          {label}: <span className="text-ink tabular-nums">{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ coverage, passages, words }: ArticleCoverageProps) {
  const { t } = words;
  const explained = coverage.sentences.filter((s) => s.publicReason !== null);
  if (explained.length === 0) return null;
  return (
    <div className="mt-4">
      <Details summary={t("article.coverage.reasons")}>
        <ul role="list" className="flex flex-col gap-3 text-sm">
          {explained.map((sentence) => (
            <li key={sentence.start} dir="auto">
              <p className="font-serif">{shownText(sentence, passages) ?? t("article.coverage.hidden")}</p>
              <p className="text-muted">
                {sentence.decision === null
                  ? sentence.publicReason
                  : t("article.leftOutBecause", {
                      decision: t(`article.decision.${sentence.decision}`),
                      reason: sentence.publicReason ?? "",
                    })}
              </p>
            </li>
          ))}
        </ul>
      </Details>
    </div>
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
