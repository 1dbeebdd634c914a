import type { ReactNode } from "react";
import { isSaidBySpeaker } from "#lib/publishing/claim-review.ts";
import type { Around } from "#lib/words/around.ts";
import type { Words } from "#lib/words/words.ts";
import { PublicDate } from "../base/public-date.tsx";
import { VerdictBadges, type ListedVerdict } from "./verdict-badges.tsx";

interface ClaimCardProps {
  readonly words: Words;
  readonly href: string;
  /** BCP-47, where the claim is not in the page's language. */
  readonly lang?: string | undefined;
  readonly text: string;
  readonly verdict: ListedVerdict;
  readonly speaker?: string | null | undefined;
  readonly speakerHref?: string | undefined;
  readonly publishedAt: string;
  readonly correctedAt?: string | null | undefined;
  /** A line that must not be missed: "Under review", "Not second-reviewed". */
  readonly notice?: string | null | undefined;
  readonly timeZone: string;
  readonly summary?: string | null | undefined;
  /** Level of the heading: 2 right below the page's title (default), 3 inside a section. */
  readonly level?: 2 | 3 | undefined;
}

/** One published claim in a list. The link is a plain anchor, so that an open tab asks the server (invariant 9). */
export function ClaimCard({ words, href, lang, text, summary, notice, level = 2, ...rest }: ClaimCardProps) {
  const Heading = `h${level}` as const;
  return (
    <li className="border-t border-line py-6 first:border-edge">
      <article className="grid gap-x-8 gap-y-3 md:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2 md:flex-col">
          <VerdictBadges verdict={rest.verdict} words={words} />
        </div>
        <div className="min-w-0">
          <Heading className="font-serif text-xl font-semibold text-pretty">
            <a
              href={href}
              lang={lang}
              dir="auto"
              className="tap hover:text-accent hover:underline hover:decoration-1 hover:underline-offset-4"
            >
              {text}
            </a>
          </Heading>
          {summary ? (
            <p lang={lang} dir="auto" className="mt-2 max-w-prose text-muted">
              {summary}
            </p>
          ) : null}
          <Facts words={words} {...rest} />
          {notice ? <p className="mt-2 text-sm font-medium text-warn">{notice}</p> : null}
        </div>
      </article>
    </li>
  );
}

type FactsProps = Pick<
  ClaimCardProps,
  "words" | "verdict" | "speaker" | "speakerHref" | "publishedAt" | "correctedAt" | "timeZone"
>;

function Facts({ words, verdict, speaker, speakerHref, publishedAt, correctedAt, timeZone }: FactsProps) {
  const said = isSaidBySpeaker(verdict) ? "claim.saidBy" : "claim.attributedTo";
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {speaker ? (
        <Fact around={words.around(said)}>
          {speakerHref ? (
            <a href={speakerHref} dir="auto" className="link">
              {speaker}
            </a>
          ) : (
            <span dir="auto" className="text-ink">
              {speaker}
            </span>
          )}
        </Fact>
      ) : null}
      <Fact around={words.around("claim.published")}>
        <PublicDate words={words} value={publishedAt} timeZone={timeZone} />
      </Fact>
      {correctedAt ? (
        <Fact around={words.around("claim.corrected")}>
          <PublicDate words={words} value={correctedAt} timeZone={timeZone} />
        </Fact>
      ) : null}
    </p>
  );
}

function Fact({ around: [before, after], children }: { around: Around; children: ReactNode }) {
  return (
    <span>
      {before}
      {children}
      {after}
    </span>
  );
}

/** The list around claim cards. */
export function ClaimList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} role="list">
      {children}
    </ul>
  );
}
