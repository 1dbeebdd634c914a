import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import type { RatingCount } from "#lib/queries/public/get-public-entry.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";
import { CountBar } from "./count-bar.tsx";

interface RatingCountsProps {
  readonly words: Words;
  readonly axis: "content" | "attribution";
  readonly caption: string;
  readonly counts: readonly RatingCount[];
  /** The claims behind a rating, by its key; a path without language prefix. */
  readonly hrefOf: (key: string) => string;
}

/**
 * How many claims have each rating, in the order of the scale, each number with the claims behind it. Numbers and no
 * shares: what a desk checks is chosen, so a share of it says nothing about anybody.
 */
export function RatingCounts({ words, axis, caption, counts, hrefOf }: RatingCountsProps) {
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map((count) => count.claims));
  const labelOf = axis === "content" ? contentLabel : attributionLabel;
  return (
    <table className="w-full border-collapse">
      <caption className="pb-2 text-start text-sm text-muted">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.t("directory.found.rating")}</th>
          <th scope="col">{words.t("directory.found.number")}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.key} className="border-t border-line">
            <th scope="row" className="py-2 pe-4 text-start font-normal">
              <RatingBadge label={labelOf(words, count)} tone={count.tone} size="small" />
            </th>
            <td className="w-1/2 py-2 sm:w-3/5">
              <div className="flex items-center gap-3">
                <span data-tone={count.tone} className="min-w-0 flex-1 text-tone max-[19rem]:hidden">
                  <CountBar number={count.claims} most={most} />
                </span>
                <a
                  href={words.href(hrefOf(count.key))}
                  className="link tap inline-flex items-center justify-end text-sm tabular-nums min-[19rem]:min-w-24"
                >
                  {words.t("directory.shared.claims", { count: count.claims })}
                </a>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
