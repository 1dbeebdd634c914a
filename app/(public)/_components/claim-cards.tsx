import { ClaimCard, ClaimList } from "#app/_ui/claim/claim-card.tsx";
import type { PublicClaimItem } from "#lib/queries/public/list-public-claims.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
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
          text={item.text}
          rating={{ label: contentLabel(words, item.rating), tone: item.rating.tone }}
          attribution={
            item.attribution && {
              label: attributionLabel(words, item.attribution),
              tone: item.attribution.tone,
            }
          }
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
