import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";
import { FidelityBadge } from "../claim/fidelity-badge.tsx";
import { VerdictBadges } from "../claim/verdict-badges.tsx";
import { cardAnchor, markAnchor, type NumberedClaim } from "./number-claims.ts";

interface ClaimCardBesideProps {
  readonly claim: NumberedClaim;
  /** Numbers of the claims before and after, for the way from mark to mark. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
  readonly words: Words;
}

/** One claim beside the text: what it says, how it is rated, and where its words stand. Lit up when it is the target. */
export function ClaimCardBeside({ claim, previous, next, words }: ClaimCardBesideProps) {
  const { t, number, href } = words;
  return (
    <li
      id={cardAnchor(claim.number)}
      data-card={claim.number}
      tabIndex={-1}
      className="flex scroll-mt-6 gap-3 border-t border-line py-4 target:bg-accent-tint"
    >
      <span className="w-5 shrink-0 text-end text-sm text-muted tabular-nums">{number(claim.number)}</span>
      <div className="flex min-w-0 flex-col items-start gap-2">
        <a
          href={href(`/claims/${claim.slug}`)}
          lang={claim.language && otherLanguage(words, claim.language)}
          dir="auto"
          className="tap font-serif text-lg leading-snug font-semibold hover:text-accent hover:underline"
        >
          {claim.text}
        </a>
        <VerdictBadges
          verdict={{ content: claim.rating, attribution: claim.attribution }}
          size="small"
          words={words}
        />
        {claim.unfaithful === null ? null : (
          <FidelityBadge unfaithful={claim.unfaithful} ofArticle words={words} />
        )}
        <p className="print-hide flex flex-wrap gap-x-4 text-sm leading-6">
          <a href={`#${markAnchor(claim.number)}`} className="link">
            {t("article.claim.inText", { n: number(claim.number) })}
          </a>
          {previous === undefined ? null : (
            <a href={`#${cardAnchor(previous)}`} className="link">
              {t("article.claim.previous")}
            </a>
          )}
          {next === undefined ? null : (
            <a href={`#${cardAnchor(next)}`} className="link">
              {t("article.claim.next")}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}
