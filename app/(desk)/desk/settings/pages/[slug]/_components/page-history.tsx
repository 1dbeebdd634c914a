import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { TextChanges } from "#app/_ui/base/text-changes.tsx";
import { Timeline } from "#app/_ui/claim/timeline.tsx";
import { paragraphsUnchanged } from "#app/(desk)/desk/_components/paragraphs-unchanged.ts";
import type { PageView } from "#lib/queries/desk/get-page.ts";
import { deskWords } from "#lib/words/words.ts";

interface PageHistoryProps {
  readonly page: PageView;
  readonly timeZone: string;
}

/** Every publication with what it changed for readers, and who did what. */
export function PageHistory({ page, timeZone }: PageHistoryProps) {
  return (
    <>
      <Section title="Publications">
        {page.versions.length === 0 ? (
          <p className="text-muted">None yet.</p>
        ) : (
          <ol className="flex flex-col gap-5">
            {page.versions.map((version) => (
              <Publication key={version.n} page={page} version={version} timeZone={timeZone} />
            ))}
          </ol>
        )}
      </Section>
      <Section title="History">
        {page.events.items.length === 0 ? (
          <p className="text-muted">Nothing yet.</p>
        ) : (
          <Timeline
            words={deskWords()}
            timeZone={timeZone}
            items={page.events.items.map((event) => ({
              id: event.seq,
              at: event.at,
              what: `${event.who} ${event.what}`,
              note: event.note,
              tone: event.tone,
            }))}
          />
        )}
      </Section>
    </>
  );
}

const states = { live: "", retired: ", retired", redacted: ", redacted" } as const;

interface PublicationProps extends PageHistoryProps {
  readonly version: PageView["versions"][number];
}

function Publication({ page, version, timeZone }: PublicationProps) {
  const { n, publishedAt, note, state, changes } = version;
  return (
    <li className="min-w-0">
      <p className="font-medium">
        <a className="link" href={`${page.path}?version=${String(n)}`}>
          Number {n}
        </a>
        {states[state]}
      </p>
      <p className="text-sm text-muted">
        <DateTime value={publishedAt} timeZone={timeZone} format="datetime" />
      </p>
      {note === null ? null : <p className="mt-1 whitespace-pre-line">{note}</p>}
      {changes === null ? null : (
        <Details summary={`What number ${String(n)} changed`}>
          <TextChanges changes={changes} unchanged={paragraphsUnchanged} lang={page.language} />
        </Details>
      )}
    </li>
  );
}
