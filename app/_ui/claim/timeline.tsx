import type { ReactNode } from "react";
import type { Words } from "#lib/words/words.ts";
import { PublicDate } from "../base/public-date.tsx";

export interface TimelineItem {
  readonly id: string;
  /** The entry's own place on the page, for links. */
  readonly anchor?: string | undefined;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly who?: string | null | undefined;
  /** What happened, in a few words. */
  readonly what: ReactNode;
  readonly note?: ReactNode;
  /** Filled marks for what readers saw: publication, correction, retraction. */
  readonly tone?: "plain" | "public" | "danger" | undefined;
}

interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly timeZone: string;
  /** The reader's language; `deskWords()` at the desk. */
  readonly words: Words;
}

const marks = {
  plain: "border-edge bg-paper",
  public: "border-accent bg-accent",
  danger: "border-danger bg-danger-solid",
} as const;

/** What happened to something, in the order given, along a plumb line. */
export function Timeline({ items, timeZone, words }: TimelineProps) {
  return (
    <ol className="relative ms-1.5 flex flex-col gap-5 border-s border-edge">
      {items.map((item) => (
        <li key={item.id} id={item.anchor} className="relative ps-5">
          <span
            aria-hidden="true"
            className={`absolute top-1.5 -start-[0.4065rem] size-3 rounded-full border ${marks[item.tone ?? "plain"]}`}
          />
          <p className="font-medium">{item.what}</p>
          <p className="text-sm text-muted">
            <PublicDate words={words} value={item.at} timeZone={timeZone} withTime />
            {item.who ? ` · ${item.who}` : ""}
          </p>
          {item.note ? (
            <div dir="auto" className="mt-1 max-w-prose text-sm">
              {item.note}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
