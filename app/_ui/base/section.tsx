import type { ReactNode } from "react";

interface SectionProps {
  /** Names the region. */
  readonly title: string;
  readonly children: ReactNode;
  readonly level?: 2 | 3 | undefined;
  readonly actions?: ReactNode;
  readonly id?: string | undefined;
  readonly hideTitle?: boolean | undefined;
}

/** A named part of a page under a hairline. */
export function Section({ title, children, level = 2, actions, id, hideTitle }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-label={title} className="min-w-0 border-t border-line pt-5">
      <div
        className={hideTitle ? "sr-only" : "mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2"}
      >
        <Heading className={level === 2 ? "section-title" : "text-base font-semibold"}>{title}</Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
