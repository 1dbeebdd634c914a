import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface EmptyStateProps {
  readonly icon?: IconName | undefined;
  /** One sentence: what is not here. */
  readonly title: string;
  /** Why, or what brings something here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What a list says when it has nothing to show. */
export function EmptyState({ icon = "claim", title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded border border-dashed border-edge px-5 py-8 sm:px-8">
      <span className="text-accent">
        <Icon name={icon} size={24} />
      </span>
      <p className="font-serif text-xl">{title}</p>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="mt-1">{action}</div> : null}
    </div>
  );
}
