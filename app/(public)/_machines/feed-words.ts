import { findingLine } from "#app/_ui/claim/shown-label.ts";
import type { FeedWords } from "#lib/publishing/feeds/feed-words.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";

/** The words of feeds in the reader's language, days on the desk's clock. */
export function feedWords(words: Words, timeZone: string): FeedWords {
  const { t } = words;
  return {
    claimsDescription: (desk) => t("feeds.claims.description", { desk }),
    correctionsTitle: (desk) => t("feeds.corrections.title", { desk }),
    correctionsDescription: (desk) => t("feeds.corrections.description", { desk }),
    rating: (rating) => t("feeds.rating", { label: contentLabel(words, rating) }),
    attribution: (rating) => t("feeds.attribution", { label: attributionLabel(words, rating) }),
    finding: (verdict) => findingLine(words, verdict),
    ratingChange: (before, after) =>
      t("feeds.ratingChange", { before: contentLabel(words, before), after: contentLabel(words, after) }),
    notice: (kind, instant) => t(`feeds.notice.${kind}`, { day: words.dayOf(instant, timeZone) }),
    noticeKind: (kind) => t(`feeds.kind.${kind}`),
    notSecondReviewed: t("feeds.notSecondReviewed"),
    readMore: t("feeds.readMore"),
  };
}
