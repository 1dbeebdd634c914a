import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { Transparency } from "#lib/queries/public/get-transparency.ts";
import type { PublicPageLink } from "#lib/queries/public/list-public-pages.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";
import { AboutFigures } from "./about-figures.tsx";
import { ClaimFigures } from "./claim-figures.tsx";
import { CoverageFigures } from "./coverage-figures.tsx";
import { EvidenceFigures } from "./evidence-figures.tsx";
import { LogFigures } from "./log-figures.tsx";
import { MonthChart } from "./month-chart.tsx";
import { ReaderFigures } from "./reader-figures.tsx";

interface TransparencyViewProps {
  readonly figures: Transparency;
  /** Standing pages about money and people; only those that exist. */
  readonly pages: readonly PublicPageLink[];
  readonly words: Words;
}

/** The desk's own figures, from what it published: how much, about whom, on what evidence, and what it got wrong. */
export function TransparencyView({ figures, pages, words }: TransparencyViewProps) {
  const { t } = words;
  return (
    <>
      <PageHeader title={t("transparency.title")} lead={t("transparency.lead")} />
      <Stack gap={12}>
        {figures.claims.everPublic === 0 ? (
          <EmptyState icon="claim" title={t("transparency.none")}>
            {t("transparency.noneLead")}
          </EmptyState>
        ) : (
          <>
            <ClaimFigures figures={figures} words={words} />
            <Section title={t("transparency.months.title")}>
              <MonthChart months={figures.months} words={words} />
            </Section>
            <AboutFigures figures={figures} words={words} />
            <EvidenceFigures figures={figures} words={words} />
            <LogFigures figures={figures} words={words} />
            <CoverageFigures coverage={figures.coverage} words={words} />
          </>
        )}
        <ReaderFigures readers={figures.readers} words={words} />
        <Ends pages={pages} words={words} />
      </Stack>
    </>
  );
}

function Ends({ pages, words }: Pick<TransparencyViewProps, "pages" | "words">) {
  const { t, href } = words;
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      {pages.length === 0 ? null : (
        <Section title={t("transparency.money.title")}>
          <p className="mb-2">{t("transparency.money.lead")}</p>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {pages.map((page) => (
              <li key={page.slug}>
                <a
                  href={href(page.path)}
                  lang={otherLanguage(words, page.language)}
                  className="link tap inline-flex items-center"
                >
                  {page.title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("transparency.verify.title")}>
        <p className="mb-2">{t("transparency.verify.lead")}</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          <li>
            <a href={href("/verify")} className="link tap inline-flex items-center">
              {t("transparency.verify.record")}
            </a>
          </li>
          <li>
            <a href="/claimreview.json" className="link tap inline-flex items-center">
              {t("transparency.verify.data")}
            </a>
          </li>
        </ul>
      </Section>
    </div>
  );
}
