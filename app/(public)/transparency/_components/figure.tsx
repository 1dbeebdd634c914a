import type { ReactNode } from "react";
import type { Share } from "#lib/publishing/figure-sums.ts";
import type { Words } from "#lib/words/words.ts";

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  /** How it is counted. */
  readonly means?: string | undefined;
}

/** A number with its name and how it is counted; stands inside `Figures`. */
export function Figure({ name, value, means }: FigureProps) {
  return (
    <div className="min-w-0 border-t border-line pt-3">
      <dt className="text-sm font-medium">{name}</dt>
      <dd className="mt-1 font-serif text-2xl tabular-nums">{value}</dd>
      {means === undefined ? null : <dd className="mt-1 text-sm text-muted">{means}</dd>}
    </div>
  );
}

/** Numbers side by side, as many as there is room for. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">{children}</dl>;
}

/** "92 % (276 of 300)": a share never stands without what it is a share of. */
export function ShareValue({ share, words }: { share: Share; words: Words }) {
  if (share.of === 0) return <>{words.t("transparency.noShare")}</>;
  return (
    <>
      {words.percent(share.number / share.of)}{" "}
      <span className="font-sans text-sm text-muted">
        ({words.t("transparency.of", { number: words.number(share.number), of: words.number(share.of) })})
      </span>
    </>
  );
}
