import type { ReactNode } from "react";

export interface Breadcrumb {
  readonly label: string;
  readonly href: string;
}

interface PageHeaderProps {
  /** The page's only h1. */
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** A word above the title that says what kind of page this is. */
  readonly eyebrow?: ReactNode;
  readonly actions?: ReactNode;
  /** Badges and dates below the title. */
  readonly meta?: ReactNode;
  /** The way here, outermost first, without the page itself. */
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined;
}

/** The head of a page: where one is, what it is, what can be done. */
export function PageHeader({ title, lead, eyebrow, actions, meta, breadcrumbs = [] }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-col gap-3">
      <Breadcrumbs items={breadcrumbs} />
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-form flex-1 basis-[min(100%,28rem)]">
          {eyebrow ? <p className="mb-1 text-sm font-medium text-accent">{eyebrow}</p> : null}
          <h1 className="font-serif text-3xl font-semibold">{title}</h1>
          {lead ? <p className="mt-3 max-w-prose text-lg text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="print-hide flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {meta ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">{meta}</div>
      ) : null}
    </header>
  );
}

function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  if (items.length === 0) return null;
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap gap-x-2 text-sm text-muted">
        {items.map((item, index) => (
          <li key={item.href} className="flex min-w-0 gap-2">
            {index === 0 ? null : (
              <span aria-hidden="true" className="self-center">
                /
              </span>
            )}
            <a href={item.href} className="tap inline-flex items-center hover:text-ink hover:underline">
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
