import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Quote } from "#app/_ui/claim/quote.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { contextChars } from "#lib/domain/article/article.rules.ts";
import { fidelityLabels, speechModeLabels } from "#lib/domain/claim/claim.ts";
import type { AppearanceView, ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { AppearanceForm } from "./appearance-form.tsx";

interface AppearancesProps {
  readonly claim: ClaimView;
  readonly timeZone: string;
}

/** Where the claim is made: the exact words in their context, who says them and how. */
export function AppearancesSection({ claim, timeZone }: AppearancesProps) {
  return (
    <Section title="Appearances" id="appearances">
      {claim.appearances.length === 0 ? (
        <p className="text-muted">
          No place in an article is marked. Open an article, select the words and choose “Make claim”.
        </p>
      ) : (
        <ul className="flex flex-col gap-6">
          {claim.appearances.map((appearance) => (
            <li key={appearance.id}>
              <Appearance appearance={appearance} claim={claim} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Appearance({ appearance, claim, timeZone }: AppearancesProps & { appearance: AppearanceView }) {
  const { article } = appearance;
  return (
    <>
      <Quote
        exact={appearance.exact}
        before={wholeWordsBefore(appearance.prefix)}
        after={wholeWordsAfter(appearance.suffix)}
        lang={article.language ?? undefined}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 pl-7 text-sm text-muted">
        <a href={revisionHref(appearance)} className="link">
          {article.title ?? "An article without a title"}
        </a>
        <span>{article.outlet ?? "unknown outlet"}</span>
        {article.publishedAt === null ? (
          <span>no date</span>
        ) : (
          <DateTime value={article.publishedAt} timeZone={timeZone} />
        )}
        <Badge>{speechModeLabels[appearance.speechMode]}</Badge>
        <Fidelity appearance={appearance} />
        <InLaterRevision appearance={appearance} />
      </div>
      <Chain appearance={appearance} />
      {claim.permissions.appearances ? <AppearanceForm appearance={appearance} claim={claim} /> : null}
    </>
  );
}

/** The text that has the quoted words: the article as it was when the appearance was marked. */
function revisionHref({ article, later }: AppearanceView): string {
  return `/desk/articles/${article.slug}${later === null ? "" : `?revision=${String(later.madeOn)}`}`;
}

/** Where the words stand in the article's newer text, with the way to the page that settles it. */
function InLaterRevision({ appearance }: { appearance: AppearanceView }) {
  const { later, status, article } = appearance;
  if (later === null) return null;
  const words = {
    exact: "Unchanged in",
    proposed: later.settled ? "Reworded in" : "Place to be confirmed in",
    orphaned: later.settled ? "Gone from" : "Not found in",
  }[status];
  return (
    <a href={`/desk/articles/${article.slug}/revisions#anchor-${appearance.id}`} className="tap">
      <Badge
        tone={!later.settled ? "warn" : status === "exact" ? "good" : "neutral"}
        icon={!later.settled ? "alert" : status === "exact" ? "check" : "info"}
      >
        {words} revision {later.latest}
      </Badge>
    </a>
  );
}

/** Stored context is cut by length: a word cut in two is left out. Shorter context reaches the edge of the article. */
const isCut = (context: string) => context.length >= contextChars - 1;

function wholeWordsBefore(prefix: string): string {
  return isCut(prefix) ? `… ${prefix.replace(/^\S*\s+/, "")}` : prefix;
}

function wholeWordsAfter(suffix: string): string {
  return isCut(suffix) ? `${suffix.replace(/\s+\S*$/, "")} …` : suffix;
}

function Fidelity({ appearance }: { appearance: AppearanceView }) {
  if (appearance.fidelity === null) return null;
  const faithful = appearance.fidelity === "faithful";
  return (
    <Badge tone={faithful ? "good" : "danger"} icon={faithful ? "check" : "alert"}>
      {fidelityLabels[appearance.fidelity]}
    </Badge>
  );
}

/** Who reports whom, outermost first, the article's own speaker last. */
function Chain({ appearance }: { appearance: AppearanceView }) {
  const names = [...appearance.chain.map((hop) => hop.name), appearance.speaker?.name].filter(Boolean);
  if (names.length === 0) return null;
  return (
    <p className="mt-1 pl-7 text-sm">
      <span className="text-muted">Said by </span>
      {names.join(" → ")}
    </p>
  );
}
