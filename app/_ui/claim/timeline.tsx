import type { ReactNode } from "react";
import { DateTime } from "../base/date-time.tsx";

export interface TimelineItem {
  readonly id: string;
  readonly at: Date | string;
  readonly who?: string | null | undefined;
  /** What happened, in a few words. */
  readonly what: ReactNode;
  readonly note?: ReactNode;
  /** Filled marks for what readers saw: publication, correction, retraction. */
  readonly tone?: "plain" | "public" | "danger" | undefined;
}

const marks = {
  plain: "border-edge bg-paper",
  public: "border-accent bg-accent",
  danger: "border-danger bg-danger-solid",
} as const;

/** What happened to something, in the order given, along a plumb line. */
export function Timeline({ items, timeZone }: { items: readonly TimelineItem[]; timeZone: string }) {
  return (
    <ol className="relative ml-1.5 flex flex-col gap-5 border-l border-edge">
      {items.map((item) => (
        <li key={item.id} className="relative pl-5">
          <span
            aria-hidden="true"
            className={`absolute top-1.5 -left-[0.4065rem] size-3 rounded-full border ${marks[item.tone ?? "plain"]}`}
          />
          <p className="font-medium">{item.what}</p>
          <p className="text-sm text-muted">
            <DateTime value={item.at} timeZone={timeZone} format="datetime" />
            {item.who ? ` · ${item.who}` : ""}
          </p>
          {item.note ? <div className="mt-1 max-w-prose text-sm">{item.note}</div> : null}
        </li>
      ))}
    </ol>
  );
}
