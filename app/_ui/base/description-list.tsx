import type { ReactNode } from "react";

export interface Description {
  readonly term: string;
  readonly detail: ReactNode;
}

/** Facts about one thing, each with its name. Two columns from 640 px when asked for. */
export function DescriptionList({ items, columns = 1 }: { items: readonly Description[]; columns?: 1 | 2 }) {
  return (
    <dl className={`grid gap-x-8 gap-y-3 ${columns === 2 ? "sm:grid-cols-2" : ""}`}>
      {items.map((item) => (
        <div key={item.term} className="min-w-0">
          <dt className="text-xs text-muted">{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
