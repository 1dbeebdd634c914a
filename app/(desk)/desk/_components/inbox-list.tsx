import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { StageBadge } from "#app/_ui/claim/stage-badge.tsx";
import type { InboxList, InboxRow, InboxSectionKey } from "#lib/queries/desk/inbox/inbox-view.ts";

interface InboxListProps {
  readonly list: InboxList;
  readonly timeZone: string;
}

const nothing: Readonly<Record<InboxSectionKey, string>> = {
  retractions: "No retraction waits for a second person.",
  yours: "You hold no claim. Take one from the queue.",
  to_review: "Nothing waits for your review.",
  to_publish: "Nothing is approved and unpublished.",
  candidates: "Every candidate has been looked at.",
  to_take: "The queue is empty.",
};

/** One list of the inbox; an empty one says so in a line. */
export function InboxSection({ list, timeZone }: InboxListProps) {
  return (
    <Section
      title={list.title}
      actions={
        list.total > list.items.length ? (
          <a href={list.href} className="link text-sm">
            All {list.total}
          </a>
        ) : list.total > 0 ? (
          <span className="text-sm text-muted tabular-nums">{list.total}</span>
        ) : null
      }
    >
      {list.items.length === 0 ? (
        <p className="text-sm text-muted">{nothing[list.key]}</p>
      ) : (
        <ul className="divide-y divide-line">
          {list.items.map((item) => (
            <Row key={item.id} item={item} section={list.key} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Nobody holds what nobody has taken: it simply waits. */
function waitsWith(holder: string | undefined): string {
  return holder === undefined ? "waiting since " : `with ${holder} since `;
}

/** What is claimed; what moves it on; who holds it and since when. Overdue stands out by a word, a bar and a colour. */
function Row({ item, section, timeZone }: { item: InboxRow; section: InboxSectionKey; timeZone: string }) {
  return (
    <li className={`py-3 first:pt-0 ${item.overdue ? "border-l-4 border-l-danger pl-3" : ""}`}>
      <a
        href={`/desk/claims/${item.slug}`}
        className="line-clamp-3 font-serif text-lg hover:text-accent hover:underline"
      >
        {item.text}
      </a>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {section === "yours" ? <StageBadge stage={item.stage} /> : null}
        <span className="font-medium text-ink">{item.nextAction}</span>
        {item.rating === null ? null : (
          <RatingBadge label={item.rating.label} tone={item.rating.tone} size="small" />
        )}
        {item.openComments > 0 ? (
          <Badge tone="warn" icon="comment">
            {item.openComments} open
          </Badge>
        ) : null}
        {item.dueAt === null ? null : (
          <span className={item.overdue ? "font-semibold text-danger" : undefined}>
            {item.overdue ? "overdue since " : "due "}
            <DateTime value={item.dueAt} timeZone={timeZone} />
          </span>
        )}
        <span>
          {section === "yours" ? "with you since " : waitsWith(item.assignee?.name)}
          <DateTime value={item.since} timeZone={timeZone} />
        </span>
      </div>
    </li>
  );
}
