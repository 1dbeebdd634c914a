import type { ReactNode } from "react";
import type { Words } from "#lib/words/words.ts";
import { CountBar } from "../../_components/count-bar.tsx";

export interface CountLine {
  readonly key: string;
  readonly name: ReactNode;
  readonly number: number;
  /** What the number counts, where it can be read: a path without language prefix. */
  readonly path?: string | undefined;
}

interface CountTableProps {
  readonly caption: string;
  /** Heads of the two columns. */
  readonly heads: readonly [string, string];
  readonly lines: readonly CountLine[];
  readonly words: Words;
}

/** Names with their numbers, each with a bar of its length. */
export function CountTable({ caption, heads, lines, words }: CountTableProps) {
  const most = Math.max(0, ...lines.map((line) => line.number));
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-2 text-start text-muted">{caption}</caption>
      <thead>
        <tr className="text-xs text-muted">
          <th scope="col" className="pb-1 text-start font-medium">
            {heads[0]}
          </th>
          <th scope="col" className="pb-1 text-end font-medium">
            {heads[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, number, path }) => (
          <tr key={key} className="border-t border-line">
            <th scope="row" className="py-1.5 pe-4 text-start font-normal wrap-anywhere">
              {name}
            </th>
            <td className="py-1.5 min-[19rem]:w-1/2">
              <div className="flex items-center justify-end gap-3">
                <span className="min-w-0 flex-1 text-edge max-[19rem]:hidden">
                  <CountBar number={number} most={most} />
                </span>
                <span className="min-w-10 text-end tabular-nums">
                  {path === undefined ? (
                    words.number(number)
                  ) : (
                    <a href={words.href(path)} className="link tap inline-flex items-center">
                      {words.number(number)}
                    </a>
                  )}
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
