import { fidelityLabels, speechModeLabels } from "#lib/domain/claim/claim.ts";
import type { FrozenAppearance } from "#lib/domain/publication/publication.ts";
import { contextOf } from "#lib/publishing/passage-context.ts";
import { textFragmentUrl } from "#lib/publishing/text-fragment.ts";
import { Badge } from "../base/badge.tsx";
import { DateTime } from "../base/date-time.tsx";
import { Section } from "../base/section.tsx";
import { Quote } from "../claim/quote.tsx";

interface ClaimAppearancesProps {
  readonly appearances: readonly FrozenAppearance[];
  /** The claim's speaker; an appearance that names somebody else says so. */
  readonly speaker: string | null;
  readonly timeZone: string;
  /** False where the article has no public page: on the desk, and while the claim is under review. */
  readonly linkArticles: boolean;
}

/** Every place where the claim is made: the passage in its context and the way to the original. */
export function ClaimAppearances({ appearances, speaker, timeZone, linkArticles }: ClaimAppearancesProps) {
  return (
    <Section
      title={
        appearances.length === 1 ? "Where it appeared" : `Where it appeared (${String(appearances.length)})`
      }
    >
      <ul role="list" className="flex flex-col gap-8">
        {appearances.map((appearance) => (
          <li key={`${appearance.revisionSha256}-${String(appearance.start)}-${String(appearance.end)}`}>
            <Appearance {...{ appearance, speaker, timeZone, linkArticles }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type AppearanceProps = Omit<ClaimAppearancesProps, "appearances"> & { readonly appearance: FrozenAppearance };

function Appearance({ appearance, speaker, timeZone, linkArticles }: AppearanceProps) {
  const { article, fidelity } = appearance;
  const context = contextOf(appearance);
  const original = textFragmentUrl(article.url, appearance.exact);
  const named = appearance.speaker !== null && appearance.speaker !== speaker ? appearance.speaker : null;
  return (
    <>
      <Quote
        exact={appearance.exact}
        before={context.before}
        after={context.after}
        lang={article.language ?? undefined}
      />
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 pl-7 text-sm text-muted">
        <span className="text-ink">
          {[article.outlet?.name, article.title].filter(Boolean).join(": ") || "Article of unknown origin"}
        </span>
        {article.byline ? <span>by {article.byline}</span> : null}
        {article.publishedOn ? <DateTime value={article.publishedOn} timeZone={timeZone} /> : null}
        <span>{speechModeLabels[appearance.speechMode]}</span>
        {named === null ? null : <span>attributed there to {named}</span>}
        {fidelity === null || fidelity === "faithful" ? null : (
          <Badge tone="warn" icon="alert">
            {fidelityLabels[fidelity]}
          </Badge>
        )}
      </div>
      {appearance.chain.length === 0 ? null : (
        <p className="mt-1.5 pl-7 text-sm text-muted">
          Reported by way of {appearance.chain.map((hop) => hop.name).join(" → ")}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 pl-7 text-sm">
        {original === null ? null : (
          <a
            href={original}
            rel="noopener"
            className="link"
            // On paper the address without the marked words is enough, and legible.
            data-address={article.url}
          >
            Read it in the original
          </a>
        )}
        {linkArticles ? (
          <a href={`/articles/${article.slug}`} className="link">
            All claims in this article
          </a>
        ) : null}
      </p>
    </>
  );
}
