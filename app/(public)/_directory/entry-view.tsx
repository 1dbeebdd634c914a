import { ButtonLink } from "#app/_ui/base/button.tsx";
import { Columns, Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { FrozenEntry } from "#lib/domain/publication/publication.ts";
import { roleOn } from "#lib/domain/speaker/speaker.ts";
import type { PublicEntry } from "#lib/queries/public/get-public-entry.ts";
import type { Words } from "#lib/words/words.ts";
import { ClaimCards } from "../_components/claim-cards.tsx";
import { RatingCounts } from "../_components/rating-counts.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { claimsPath, listPaths } from "./entry-paths.ts";

interface EntryViewProps {
  readonly entry: PublicEntry;
  readonly words: Words;
  readonly timeZone: string;
  /** Language the desk writes in, where it is not the page's. */
  readonly contentLang: string | undefined;
}

/** The page of a speaker, outlet or topic: who or what it is, what was found in its claims, and the claims. */
export function EntryView({ entry: view, words, timeZone, contentLang }: EntryViewProps) {
  const { entry, claims } = view;
  const { t, href } = words;
  const role = entry.kind === "speaker" ? roleOn(entry.roles, null) : null;
  const description = entry.kind === "outlet" ? "" : entry.description;
  return (
    <>
      <PageHeader
        eyebrow={
          <a href={href(listPaths[entry.kind])} className="hover:underline">
            {kindLabel(entry, words)}
          </a>
        }
        title={entry.name}
        lead={
          role === null ? undefined : (
            <span lang={contentLang} dir="auto">
              {role}
            </span>
          )
        }
        meta={t("directory.claims", { count: claims })}
      />
      <Columns
        asideLabel={t("directory.facts", { name: entry.name })}
        aside={<EntryFacts entry={view} words={words} timeZone={timeZone} />}
        main={
          <Stack gap={10}>
            {description === "" ? null : (
              <p lang={contentLang} dir="auto" className="max-w-prose font-serif text-lg whitespace-pre-line">
                {description}
              </p>
            )}
            <Findings view={view} words={words} />
            <Section title={t("directory.latest")}>
              <ClaimCards items={view.page.items} words={words} timeZone={timeZone} level={3} />
              {claims > view.page.items.length ? (
                <p className="mt-6">
                  <ButtonLink href={href(claimsPath({ [entry.kind]: entry.slug }))}>
                    {t("directory.more", { count: claims })}
                  </ButtonLink>
                </p>
              ) : null}
            </Section>
          </Stack>
        }
      />
    </>
  );
}

function Findings({ view, words }: { view: PublicEntry; words: Words }) {
  const { entry, ratings, attributions } = view;
  const { t } = words;
  const of = { [entry.kind]: entry.slug };
  const { name } = entry;
  const elses = attributions.find(({ key }) => key === "misattributed");
  return (
    <Section title={t("directory.found.title")}>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <RatingCounts
          words={words}
          axis="content"
          caption={t("directory.found.content")}
          counts={ratings}
          hrefOf={(rating) => claimsPath({ ...of, rating })}
        />
        <RatingCounts
          words={words}
          axis="attribution"
          caption={t("directory.found.attribution")}
          counts={attributions}
          hrefOf={(attribution) => claimsPath({ ...of, attribution })}
        />
      </div>
      {entry.kind === "speaker" && elses !== undefined ? (
        <p className="mt-4 max-w-prose font-medium">
          {t("directory.misattributed", { name, count: elses.claims })}
        </p>
      ) : null}
      <p className="mt-4 max-w-prose text-sm text-muted">{t(`directory.fair.${entry.kind}`, { name })}</p>
    </Section>
  );
}

/** What kind of thing stands here. */
function kindLabel(entry: FrozenEntry, { t }: Words): string {
  return entry.kind === "speaker"
    ? t(`directory.speaker.${entry.speakerKind}`)
    : t(`directory.${entry.kind}.kind`);
}
