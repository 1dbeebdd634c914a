import { Section } from "#app/_ui/base/section.tsx";
import type { TransparencyCoverage } from "#lib/queries/public/get-transparency.ts";
import type { Words } from "#lib/words/words.ts";
import { CountTable } from "./count-table.tsx";
import { Figure, Figures, ShareValue } from "./figure.tsx";

interface CoverageFiguresProps {
  readonly coverage: TransparencyCoverage | null;
  readonly words: Words;
}

/** How far articles were taken apart, and what was left out as what. */
export function CoverageFigures({ coverage, words }: CoverageFiguresProps) {
  if (coverage === null) return null;
  const { t } = words;
  const shares = [
    { key: "complete", share: coverage.complete },
    { key: "sentences", share: coverage.sentences },
    { key: "reasoned", share: coverage.reasoned },
  ] as const;
  const lines = coverage.decisions.map(({ decision, sentences }) => ({
    key: decision,
    name: t(`transparency.coverage.decisions.${decision}`),
    number: sentences,
  }));
  return (
    <Section title={t("transparency.coverage.title")}>
      <p className="mb-4 max-w-prose">{t("transparency.coverage.means")}</p>
      <Figures>
        <Figure
          name={t("transparency.coverage.articles")}
          value={words.number(coverage.articles)}
          means={t("transparency.coverage.articlesMeans")}
        />
        {shares.map(({ key, share }) => (
          <Figure
            key={key}
            name={t(`transparency.coverage.${key}`)}
            value={<ShareValue share={share} words={words} />}
            means={t(`transparency.coverage.${key}Means`)}
          />
        ))}
      </Figures>
      {lines.length === 0 ? null : (
        <div className="mt-6 max-w-form">
          <CountTable
            caption={t("transparency.coverage.caption")}
            heads={[t("transparency.coverage.decision"), t("transparency.coverage.sentence")]}
            lines={lines}
            words={words}
          />
        </div>
      )}
    </Section>
  );
}
