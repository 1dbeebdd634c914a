import { ButtonLink } from "#app/_ui/base/button.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Timeline } from "#app/_ui/claim/timeline.tsx";
import type { FieldChange } from "#lib/domain/event/event.ts";
import type { EventList, EventView } from "#lib/queries/desk/list-events.ts";
import { deskWords } from "#lib/words/words.ts";

interface HistoryProps {
  readonly events: EventList;
  readonly slug: string;
  /** True when an older page is shown. */
  readonly older: boolean;
  readonly timeZone: string;
}

/** Who did what when, newest first, with what every change changed. */
export function HistorySection({ events, slug, older, timeZone }: HistoryProps) {
  const page = `/desk/claims/${slug}`;
  return (
    <Section title="History" id="history">
      {events.items.length === 0 ? (
        <p className="text-muted">Nothing further.</p>
      ) : (
        <Timeline
          words={deskWords()}
          timeZone={timeZone}
          items={events.items.map((event) => ({
            id: event.seq,
            at: event.at,
            what: `${event.who} ${event.what}`,
            note: <Note event={event} />,
            tone: event.tone,
          }))}
        />
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        {older ? (
          <ButtonLink href={`${page}#history`} size="small">
            Newest events
          </ButtonLink>
        ) : null}
        {events.nextCursor === null ? null : (
          <ButtonLink href={`${page}?history=${events.nextCursor}#history`} size="small">
            Older events
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}

function Note({ event }: { event: EventView }) {
  if (event.note === null && event.changes.length === 0) return null;
  return (
    <>
      {event.note === null ? null : <p className="whitespace-pre-line">{event.note}</p>}
      {event.changes.length === 0 ? null : (
        <Details summary={event.changes.map((c) => c.field).join(", ")}>
          <dl className="flex flex-col gap-3">
            {event.changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </dl>
        </Details>
      )}
    </>
  );
}

function Change({ change }: { change: FieldChange }) {
  return (
    <div>
      <dt className="text-xs text-muted">{change.field}</dt>
      <dd className="grid gap-2 sm:grid-cols-2">
        <Text word="Before" text={change.before} />
        <Text word="After" text={change.after} />
      </dd>
    </div>
  );
}

function Text({ word, text }: { word: string; text: string | null }) {
  return (
    <div className="min-w-0 border-l-2 border-line pl-2">
      <span className="block text-xs text-muted">{word}</span>
      <span className="whitespace-pre-line">{text ?? <em className="text-muted">empty</em>}</span>
    </div>
  );
}
