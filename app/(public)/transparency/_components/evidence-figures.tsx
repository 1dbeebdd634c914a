import { Section } from "#app/_ui/base/section.tsx";
import type { Transparency } from "#lib/queries/public/get-transparency.ts";
import type { Words } from "#lib/words/words.ts";
import { Figure, Figures, ShareValue } from "./figure.tsx";

/** On what claims rest, how long a check takes, and whether those concerned were heard. */
export function EvidenceFigures({ figures, words }: { figures: Transparency; words: Words }) {
  const { t } = words;
  const { evidence, reply, daysToPublish } = figures;
  const shares = [
    { key: "primary", share: evidence.primary },
    { key: "stored", share: evidence.stored },
    { key: "both", share: evidence.bothSides },
  ] as const;
  return (
    <>
      <Section title={t("transparency.evidence.title")}>
        <Figures>
          {evidence.items === null ? null : (
            <Figure
              name={t("transparency.evidence.median")}
              value={t("transparency.evidence.items", { count: evidence.items.value })}
              means={t("transparency.evidence.medianMeans")}
            />
          )}
          {shares.map(({ key, share }) => (
            <Figure
              key={key}
              name={t(`transparency.evidence.${key}`)}
              value={<ShareValue share={share} words={words} />}
              means={t(`transparency.evidence.${key}Means`)}
            />
          ))}
        </Figures>
      </Section>
      <Section title={t("transparency.reply.title")}>
        <Figures>
          <Figure
            name={t("transparency.reply.asked")}
            value={<ShareValue share={reply.asked} words={words} />}
            means={t("transparency.reply.askedMeans")}
          />
          <Figure
            name={t("transparency.reply.answered")}
            value={<ShareValue share={reply.answered} words={words} />}
            means={t("transparency.reply.answeredMeans")}
          />
          {daysToPublish === null ? null : (
            <Figure
              name={t("transparency.time.median")}
              value={t("transparency.time.days", { count: daysToPublish.value })}
              means={t("transparency.time.means", { count: daysToPublish.of })}
            />
          )}
        </Figures>
      </Section>
    </>
  );
}
