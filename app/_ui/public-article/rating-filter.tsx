import type { ReactNode } from "react";
import { contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";
import { ToneShape } from "../claim/tone-shape.tsx";
import type { NumberedClaim } from "./number-claims.ts";

interface RatingFilterProps {
  /** The article's own path. */
  readonly path: string;
  readonly claims: readonly NumberedClaim[];
  readonly chosen: string | null;
  readonly words: Words;
}

/** One link a rating that occurs in the article: each shows its claims alone. Left out where there is no choice. */
export function RatingFilter({ path, claims, chosen, words }: RatingFilterProps) {
  const { t, href } = words;
  const ratings = new Map(claims.map(({ rating }) => [rating.key, rating]));
  if (ratings.size < 2 && chosen === null) return null;
  const count = (key: string) => claims.filter(({ rating }) => rating.key === key).length;
  return (
    <nav aria-label={t("article.filter.label")} className="print-hide mb-6">
      <ul role="list" className="flex flex-wrap gap-2 text-sm">
        <li>
          <Choice href={href(path)} isChosen={chosen === null}>
            {t("article.filter.all", { count: claims.length })}
          </Choice>
        </li>
        {[...ratings.values()].map((rating) => (
          <li key={rating.key} data-tone={rating.tone}>
            <Choice href={href(`${path}?rating=${rating.key}`)} isChosen={chosen === rating.key}>
              <span className="inline-flex text-tone">
                <ToneShape tone={rating.tone} size={14} />
              </span>
              {t("article.filter.one", { rating: contentLabel(words, rating), count: count(rating.key) })}
            </Choice>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ChoiceProps {
  readonly href: string;
  readonly isChosen: boolean;
  readonly children: ReactNode;
}

function Choice({ href, isChosen, children }: ChoiceProps) {
  return (
    <a
      href={href}
      aria-current={isChosen ? "true" : undefined}
      className="tap inline-flex items-center gap-2 rounded-full border border-edge px-3 py-1 hover:border-ink aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-paper"
    >
      {children}
    </a>
  );
}
