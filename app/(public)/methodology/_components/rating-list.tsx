import { Section } from "#app/_ui/base/section.tsx";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { bestValue, type Rating } from "#lib/domain/rating/rating.ts";
import { definitionOf } from "#lib/words/definition-words.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";

interface RatingSectionProps {
  readonly title: string;
  readonly lead: string;
  readonly ratings: readonly Rating[];
  readonly words: Words;
}

/** Ratings with what they mean; nothing where there are none. */
export function RatingSection({ title, lead, ratings, words }: RatingSectionProps) {
  if (ratings.length === 0) return null;
  return (
    <Section title={title}>
      <p className="mb-4 max-w-prose text-muted">{lead}</p>
      <dl className="flex flex-col">
        {ratings.map((rating) => (
          <div
            key={`${rating.axis} ${rating.key}`}
            className="grid gap-x-6 gap-y-2 border-t border-line py-4 sm:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <dt>
              <RatingBadge label={ratingLabel(words, rating)} tone={rating.tone} />
            </dt>
            <dd>
              <span dir="auto" className="block">
                {definitionOf(words, rating)}
              </span>
              {rating.value === null ? null : (
                <span className="block text-sm text-muted">
                  {words.t("methodology.number", { value: rating.value, best: bestValue })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The rating's label in the reader's language, where the desk did not choose its own. */
export function ratingLabel(words: Words, rating: Rating): string {
  return rating.axis === "content" ? contentLabel(words, rating) : attributionLabel(words, rating);
}
