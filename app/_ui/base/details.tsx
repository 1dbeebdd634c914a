import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
  /** Details of one name close each other. */
  readonly name?: string | undefined;
}

/** Something to unfold; the browser does it, with or without JavaScript. */
export function Details({ summary, children, open, name }: DetailsProps) {
  return (
    <details open={open} name={name} className="min-w-0">
      <summary className="tap inline-flex max-w-full items-center gap-2 py-1 font-medium text-accent hover:text-accent-strong">
        <span className="turns inline-flex transition-transform">
          <Icon name="forward" size={12} />
        </span>
        {summary}
      </summary>
      <div className="pt-3 pb-1">{children}</div>
    </details>
  );
}
