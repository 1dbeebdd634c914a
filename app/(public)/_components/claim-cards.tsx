import { ClaimCard, ClaimList } from "#app/_ui/claim/claim-card.tsx";
import type { PublicClaimItem } from "#lib/queries/public/list-public-claims.ts";

interface ClaimCardsProps {
  readonly items: readonly PublicClaimItem[];
  readonly timeZone: string;
  readonly level?: 2 | 3 | undefined;
}

/** Live claims as a list of cards, in the order given. */
export function ClaimCards({ items, timeZone, level }: ClaimCardsProps) {
  return (
    <ClaimList>
      {items.map((item) => (
        <ClaimCard
          key={item.claimId}
          href={`/claims/${item.slug}`}
          text={item.text}
          rating={item.rating}
          attribution={item.attribution}
          speaker={item.speaker?.name}
          speakerHref={item.speaker ? `/claims?speaker=${encodeURIComponent(item.speaker.slug)}` : undefined}
          publishedAt={item.firstPublishedAt}
          correctedAt={item.correctedAt}
          notice={item.secondReviewed ? null : "Not second-reviewed"}
          summary={item.summary}
          timeZone={timeZone}
          level={level}
        />
      ))}
    </ClaimList>
  );
}
