import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { plainLine, shortened } from "#lib/publishing/share-claim.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";

/** Bluesky takes 300 characters, X 280 with any address counted as 23. */
const maxClaimChars = 140;

/** A post about a claim, without its address: the claim, who checked it, and both answers where there are two. */
export function shareTextOf({ content }: ClaimPublication, deskName: string, words: Words): string {
  const { verdict } = content;
  const shown = {
    claim: shortened(plainLine(content.text), maxClaimChars),
    desk: plainLine(deskName),
    rating: plainLine(contentLabel(words, verdict.content)),
  };
  if (verdict.attribution === null) return words.t("share.text.verdict", shown);
  return words.t("share.text.verdicts", {
    ...shown,
    attribution: plainLine(attributionLabel(words, verdict.attribution)),
  });
}
