import { Section } from "#app/_ui/base/section.tsx";
import type { Transparency } from "#lib/queries/public/get-transparency.ts";
import type { Words } from "#lib/words/words.ts";
import { RatingCounts } from "../../_components/rating-counts.tsx";
import { claimsPath } from "../../_directory/entry-paths.ts";
import { Figure, Figures, ShareValue } from "./figure.tsx";

/** How many claims there are and where they stand, and what was found in them. */
export function ClaimFigures({ figures, words }: { figures: Transparency; words: Words }) {
  const { t } = words;
  const { claims } = figures;
  return (
    <>
      <Section title={t("transparency.claims.title")}>
        <Figures>
          <Figure
            name={t("transparency.claims.live")}
            value={words.number(claims.live)}
            means={t("transparency.claims.liveMeans")}
          />
          <Figure
            name={t("transparency.claims.reviewed")}
            value={<ShareValue share={figures.secondReviewed} words={words} />}
            means={t("transparency.claims.reviewedMeans")}
          />
          <Figure
            name={t("transparency.claims.retracted")}
            value={words.number(claims.retracted)}
            means={t("transparency.claims.retractedMeans")}
          />
          <Figure
            name={t("transparency.claims.suspended")}
            value={words.number(claims.suspended)}
            means={t("transparency.claims.suspendedMeans")}
          />
        </Figures>
      </Section>
      <Section title={t("transparency.findings.title")}>
        <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
          <RatingCounts
            words={words}
            axis="content"
            caption={t("transparency.findings.content")}
            counts={figures.ratings}
            hrefOf={(rating) => claimsPath({ rating })}
          />
          <RatingCounts
            words={words}
            axis="attribution"
            caption={t("transparency.findings.attribution")}
            counts={figures.attributions}
            hrefOf={(attribution) => claimsPath({ attribution })}
          />
        </div>
        <p className="mt-4 max-w-prose text-sm text-muted">{t("transparency.findings.means")}</p>
      </Section>
    </>
  );
}
