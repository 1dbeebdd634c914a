export interface TabLink {
  readonly href: string;
  readonly label: string;
  /** How many things wait behind the tab. */
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

/** Views of one thing as links; `label` names the navigation. On narrow screens the row scrolls, the page does not. */
export function Tabs({ label, items }: { label: string; items: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="mb-6 overflow-x-auto border-b border-line">
      <ul className="flex min-w-max gap-6">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="tap -mb-px inline-flex items-center gap-2 border-b-2 border-transparent py-2.5 text-muted -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {item.label}
              {item.count === undefined ? null : (
                <span className="rounded-full bg-sunken px-2 text-xs text-muted tabular-nums">
                  {item.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
