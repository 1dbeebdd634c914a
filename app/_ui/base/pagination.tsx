import { ButtonLink } from "./button.tsx";
import { Icon } from "./icon.tsx";

interface PaginationProps {
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
  /** What the two links say where "Newer" and "Older" would be wrong. */
  readonly newerLabel?: string | undefined;
  readonly olderLabel?: string | undefined;
  /** Names the navigation; default "Pages". */
  readonly label?: string | undefined;
  /** How much there is: "40 of 1,204 claims". */
  readonly summary?: string | undefined;
}

/** Steps through a list that is paged by cursor: there are no page numbers, only newer and older. */
export function Pagination({ newerHref, olderHref, label = "Pages", summary, ...words }: PaginationProps) {
  const { newerLabel = "Newer", olderLabel = "Older" } = words;
  if (!newerHref && !olderHref && !summary) return null;
  return (
    <nav
      aria-label={label}
      className="mt-8 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4"
    >
      <p className="text-sm text-muted">{summary}</p>
      <div className="flex gap-2">
        {newerHref ? (
          <ButtonLink href={newerHref} icon="back" rel="prev">
            {newerLabel}
          </ButtonLink>
        ) : null}
        {olderHref ? (
          <ButtonLink href={olderHref} rel="next">
            {olderLabel}
            <Icon name="forward" />
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  );
}
