import type { PublicScale } from "#lib/queries/public/get-scale-history.ts";
import type { Words } from "#lib/words/words.ts";
import { RatingSection } from "./rating-list.tsx";

/** One version of the scale: both axes in use, and what was retired. */
export function WholeScale({ scale, words }: { scale: PublicScale; words: Words }) {
  return (
    <>
      <RatingSection
        title={words.t("methodology.content.title")}
        lead={words.t("methodology.content.lead")}
        ratings={scale.inUse.filter((rating) => rating.axis === "content")}
        words={words}
      />
      <RatingSection
        title={words.t("methodology.attribution.title")}
        lead={words.t("methodology.attribution.lead")}
        ratings={scale.inUse.filter((rating) => rating.axis === "attribution")}
        words={words}
      />
      <RatingSection
        title={words.t("methodology.retired.title")}
        lead={words.t("methodology.retired.lead")}
        ratings={scale.retired}
        words={words}
      />
    </>
  );
}
