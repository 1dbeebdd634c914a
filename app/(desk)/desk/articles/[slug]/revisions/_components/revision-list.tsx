import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { RevisionRow, RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { changeSizeText } from "./change-size.ts";

interface RevisionListProps {
  readonly view: RevisionsView;
  readonly timeZone: string;
}

/** Every revision with its date, who brought it in and how much it changed; each can be read. */
export function RevisionList({ view, timeZone }: RevisionListProps) {
  return (
    <Section title="All revisions">
      <ol aria-label="Revisions" className="flex flex-col divide-y divide-line">
        {view.revisions.map((row) => (
          <li key={row.n} className="py-3 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a
                className="link font-medium"
                href={`/desk/articles/${view.article.slug}${row.n === view.latest.n ? "" : `?revision=${String(row.n)}`}`}
              >
                Revision {row.n}
              </a>
              {row.n === view.latest.n ? <Badge tone="accent">Latest</Badge> : null}
            </p>
            <p className="mt-1 text-sm text-muted">
              <DateTime value={row.addedAt} timeZone={timeZone} format="datetime" />
              {row.addedBy === null ? "" : `, ${row.addedBy}`}
            </p>
            <p className="text-sm text-muted">{sizeOf(row)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function sizeOf(row: RevisionRow): string {
  if (row.redacted) return "The text was redacted.";
  const size = `${row.words.toLocaleString("en-GB")} words`;
  return row.change === null ? size : `${size}: ${changeSizeText(row.change)}`;
}
