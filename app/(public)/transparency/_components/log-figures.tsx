import { Section } from "#app/_ui/base/section.tsx";
import type { Transparency } from "#lib/queries/public/get-transparency.ts";
import type { Words } from "#lib/words/words.ts";
import { CountTable } from "./count-table.tsx";
import { Figure, Figures } from "./figure.tsx";

/** What was corrected: how often, how soon, of which kinds. */
export function LogFigures({ figures: { log }, words }: { figures: Transparency; words: Words }) {
  const { t } = words;
  const lines = log.kinds.map(({ kind, entries }) => ({
    key: kind,
    name: t(`corrections.kind.${kind}`),
    number: entries,
    path: `/corrections?kind=${kind}`,
  }));
  return (
    <Section title={t("transparency.log.title")}>
      <Figures>
        {log.rightedPer100 === null ? null : (
          <Figure
            name={t("transparency.log.rate")}
            value={words.number(Math.round(log.rightedPer100 * 10) / 10)}
            means={t("transparency.log.rateMeans")}
          />
        )}
        {log.daysToRight === null ? null : (
          <Figure
            name={t("transparency.log.median")}
            value={t("transparency.time.days", { count: log.daysToRight.value })}
            means={t("transparency.log.medianMeans")}
          />
        )}
      </Figures>
      {lines.length === 0 ? null : (
        <div className="mt-6 max-w-form">
          <CountTable
            caption={t("transparency.log.caption")}
            heads={[t("transparency.log.kind"), t("transparency.number")]}
            lines={lines}
            words={words}
          />
        </div>
      )}
      <p className="mt-2 text-sm">
        <a href={words.href("/corrections")} className="link tap inline-flex items-center">
          {t("transparency.log.all")}
        </a>
      </p>
    </Section>
  );
}
