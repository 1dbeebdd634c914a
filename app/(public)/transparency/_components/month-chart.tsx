import { Details } from "#app/_ui/base/details.tsx";
import type { TransparencyMonth } from "#lib/queries/public/get-transparency.ts";
import type { Words } from "#lib/words/words.ts";

interface MonthChartProps {
  readonly months: readonly TransparencyMonth[];
  readonly words: Words;
}

const step = 20;
const height = 120;

/** Claims by month as columns, the gist of them in words, and all numbers, with corrections, as a table. */
export function MonthChart({ months, words }: MonthChartProps) {
  const { t } = words;
  const most = months.reduce((best, month) => (month.claims > best.claims ? month : best), {
    month: months[0]?.month ?? "1970-01",
    claims: 0,
  });
  const total = months.reduce((sum, month) => sum + month.claims, 0);
  const label = t("transparency.months.chart", {
    ...{ total: words.number(total), most: words.number(most.claims), month: words.month(most.month) },
  });
  return (
    <div className="flex flex-col gap-3">
      <figure>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${String(months.length * step)} ${String(height + 1)}`}
          preserveAspectRatio="none"
          className="h-40 w-full border-b border-edge text-accent rtl:-scale-x-100"
        >
          {months.map(({ month, claims }, index) => {
            const tall = most.claims === 0 ? 0 : (claims * height) / most.claims;
            return (
              <rect
                key={month}
                x={index * step + 3}
                y={height - tall}
                width={step - 6}
                height={tall + 1}
                fill="currentColor"
              />
            );
          })}
        </svg>
        <p aria-hidden="true" className="mt-1 flex justify-between gap-4 text-xs text-muted">
          <span>{words.month(months[0]?.month ?? "1970-01")}</span>
          <span>{words.month(months.at(-1)?.month ?? "1970-01")}</span>
        </p>
        <figcaption className="mt-3 max-w-prose text-sm text-muted">
          {label} {t("transparency.months.means")}
        </figcaption>
      </figure>
      <Details summary={t("transparency.months.table")}>
        <MonthTable months={months} words={words} />
      </Details>
    </div>
  );
}

function MonthTable({ months, words }: MonthChartProps) {
  const { t } = words;
  // Long words of the head give way on a small phone: the table has to fit there.
  const end = "py-1 ps-2 text-end font-normal tabular-nums wrap-anywhere hyphens-auto sm:ps-4";
  return (
    <table className="w-full max-w-form border-collapse text-sm">
      <caption className="pb-2 text-start text-muted">{t("transparency.months.caption")}</caption>
      <thead>
        <tr className="text-xs text-muted">
          <th scope="col" className="py-1 text-start font-medium">
            {t("transparency.months.month")}
          </th>
          <th scope="col" className={end}>
            {t("transparency.months.claims")}
          </th>
          <th scope="col" className={end}>
            {t("transparency.months.corrections")}
          </th>
          <th scope="col" className={end}>
            {t("transparency.months.retractions")}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map((row) => (
          <tr key={row.month} className="border-t border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {words.month(row.month)}
            </th>
            <td className={end}>{words.number(row.claims)}</td>
            <td className={end}>{words.number(row.corrections)}</td>
            <td className={end}>{words.number(row.retractions)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
