import { unfaithfulOf } from "#lib/domain/claim/claim.ts";
import type { FrozenAppearance } from "#lib/domain/publication/publication.ts";
import { contextOf as passageContextOf } from "#lib/publishing/passage-context.ts";
import { textFragmentUrl } from "#lib/publishing/text-fragment.ts";
import type { Words } from "#lib/words/words.ts";
import { PublicDate } from "../base/public-date.tsx";
import { Section } from "../base/section.tsx";
import { FidelityBadge } from "../claim/fidelity-badge.tsx";
import { Quote } from "../claim/quote.tsx";
import { isolated } from "./isolated.ts";
import type { ViewContext } from "./view-context.ts";

interface ClaimAppearancesProps {
  readonly appearances: readonly FrozenAppearance[];
  /** The claim's speaker; an appearance that names somebody else says so. */
  readonly speaker: string | null;
  readonly context: ViewContext;
}

/** Every place where the claim is made: the passage in its context and the way to the original. */
export function ClaimAppearances({ appearances, speaker, context }: ClaimAppearancesProps) {
  const { t } = context.words;
  const count = appearances.length;
  return (
    <Section
      title={count === 1 ? t("claim.appearances.title") : t("claim.appearances.titleMany", { count })}
      id="appearances"
    >
      <ul role="list" className="flex flex-col gap-8">
        {appearances.map((appearance) => (
          <li key={`${appearance.revisionSha256}-${String(appearance.start)}-${String(appearance.end)}`}>
            <Appearance {...{ appearance, speaker, context }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type AppearanceProps = Omit<ClaimAppearancesProps, "appearances"> & { readonly appearance: FrozenAppearance };

function Appearance({ appearance, speaker, context }: AppearanceProps) {
  const { words } = context;
  const { t, href } = words;
  const { article } = appearance;
  const around = passageContextOf(appearance);
  const original = textFragmentUrl(article.url, appearance.exact);
  return (
    <>
      <Quote
        exact={appearance.exact}
        before={around.before}
        after={around.after}
        lang={article.language ?? undefined}
      />
      <Source appearance={appearance} speaker={speaker} context={context} />
      {appearance.chain.length === 0 ? null : (
        <p className="mt-1.5 ps-7 text-sm text-muted">
          {t("claim.appearances.chain", {
            chain: appearance.chain.map((hop) => hop.name).join(words.direction === "rtl" ? " ← " : " → "),
          })}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 ps-7 text-sm">
        {original === null ? null : (
          <a
            href={original}
            rel="noopener"
            className="link"
            // On paper the address without the marked words is enough, and legible.
            data-address={article.url}
          >
            {t("claim.appearances.original")}
          </a>
        )}
        {context.isLinked ? (
          <a href={href(`/articles/${article.slug}`)} className="link">
            {t("claim.appearances.article")}
          </a>
        ) : null}
      </p>
    </>
  );
}

function Source({ appearance, speaker, context }: AppearanceProps) {
  const { words, timeZone } = context;
  const { t } = words;
  const { article } = appearance;
  const unfaithful = unfaithfulOf(appearance.fidelity);
  const named = appearance.speaker !== null && appearance.speaker !== speaker ? appearance.speaker : null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 ps-7 text-sm text-muted">
      <span className="text-ink" lang={article.language ?? undefined} dir="auto">
        {placeName(article, words)}
      </span>
      {article.byline ? (
        <span>{t("claim.appearances.by", { name: isolated(article.byline, words) })}</span>
      ) : null}
      {article.publishedOn ? (
        <PublicDate words={words} value={article.publishedOn} timeZone={timeZone} />
      ) : null}
      <span>{t(`claim.mode.${appearance.speechMode}`)}</span>
      {named === null ? null : (
        <span>{t("claim.appearances.namedThere", { name: isolated(named, words) })}</span>
      )}
      {unfaithful === null ? null : <FidelityBadge unfaithful={unfaithful} words={words} />}
    </div>
  );
}

function placeName({ outlet, title }: FrozenAppearance["article"], words: Words): string {
  const { t } = words;
  if (outlet === null || title === null) return outlet?.name ?? title ?? t("claim.appearances.unknown");
  return t("claim.appearances.place", {
    outlet: isolated(outlet.name, words),
    title: isolated(title, words),
  });
}
