import { ClaimCard, ClaimList } from "#app/_ui/claim/claim-card.tsx";
import type { PublicClaimItem } from "#lib/queries/public/list-public-claims.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";

interface ClaimCardsProps {
  readonly items: readonly PublicClaimItem[];
  readonly words: Words;
  readonly timeZone: string;
  readonly level?: 2 | 3 | undefined;
}

/** Live claims as a list of cards, in the order given. */
export function ClaimCards({ items, words, timeZone, level }: ClaimCardsProps) {
  return (
    <ClaimList label={words.t("claim.list.label")}>
      {items.map((item) => (
        <ClaimCard
          key={item.claimId}
          words={words}
          href={words.href(`/claims/${item.slug}`)}
          lang={otherLanguage(words, item.language)}
          text={item.text}
          verdict={{ content: item.rating, attribution: item.attribution }}
          speaker={item.speaker?.name}
          speakerHref={item.speaker ? words.href(`/speakers/${item.speaker.slug}`) : undefined}
          publishedAt={item.firstPublishedAt}
          correctedAt={item.correctedAt}
          notice={item.secondReviewed ? null : words.t("claim.notSecondReviewed")}
          summary={item.summary}
          timeZone={timeZone}
          level={level}
        />
      ))}
    </ClaimList>
  );
}
