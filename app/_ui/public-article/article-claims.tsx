import type { FrozenListedClaim } from "#lib/domain/publication/publication.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";
import { VerdictBadges } from "../claim/verdict-badges.tsx";
import { ClaimCardBeside } from "./claim-card-beside.tsx";
import type { NumberedClaim } from "./number-claims.ts";

interface ArticleClaimsProps {
  readonly claims: ReadonlyMap<string, NumberedClaim>;
  /** Claims made in an earlier text of the article that have no place in the one shown. */
  readonly unplaced: readonly FrozenListedClaim[];
  readonly words: Words;
}

/** The article's published claims with their ratings, numbered as in the text; those it no longer holds come last. */
export function ArticleClaims({ claims, unplaced, words }: ArticleClaimsProps) {
  return (
    <>
      {claims.size === 0 ? null : <Numbered claims={[...claims.values()]} words={words} />}
      {unplaced.length === 0 ? null : <Unplaced claims={unplaced} isApart={claims.size > 0} words={words} />}
    </>
  );
}

function Numbered({ claims, words }: { claims: readonly NumberedClaim[]; words: Words }) {
  const { t } = words;
  return (
    <>
      <h2 className="mb-3 text-base font-semibold">{t("article.claim.title")}</h2>
      <ol role="list" aria-label={t("claim.list.label")} className="flex flex-col">
        {claims.map((claim, i) => (
          <ClaimCardBeside
            key={claim.slug}
            claim={claim}
            previous={claims[i - 1]?.number}
            next={claims[i + 1]?.number}
            words={words}
          />
        ))}
      </ol>
      {/* Filled by the script, which alone knows these keys. */}
      <p hidden data-marked-keys className="print-hide mt-3 text-xs text-muted">
        {t("article.claim.keys", { next: "j", previous: "k" })}
      </p>
    </>
  );
}

interface UnplacedProps {
  readonly claims: readonly FrozenListedClaim[];
  /** Whether another list stands above. */
  readonly isApart: boolean;
  readonly words: Words;
}

function Unplaced({ claims, isApart, words }: UnplacedProps) {
  const { t, href } = words;
  return (
    <section aria-labelledby="unplaced-claims" className={isApart ? "mt-8" : ""}>
      <h2 id="unplaced-claims" className="text-base font-semibold">
        {t("article.unplaced.title")}
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t("article.unplaced.lead")}</p>
      <ul role="list" className="flex flex-col">
        {claims.map((claim) => (
          <li
            key={claim.claimSlug}
            className="flex min-w-0 flex-col items-start gap-2 border-t border-line py-4"
          >
            <a
              href={href(`/claims/${claim.claimSlug}`)}
              lang={claim.language && otherLanguage(words, claim.language)}
              dir="auto"
              className="tap font-serif text-lg leading-snug font-semibold hover:text-accent hover:underline"
            >
              {claim.claimText}
            </a>
            <VerdictBadges
              verdict={{ content: claim.rating, attribution: claim.attribution ?? null }}
              size="small"
              words={words}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
