import { notFound } from "next/navigation";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Columns, Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Timeline } from "#app/_ui/claim/timeline.tsx";
import {
  readerMessageKindLabels,
  readerMessageStateLabels,
} from "#lib/domain/reader-message/reader-message.ts";
import { getReaderMessage } from "#lib/queries/desk/get-reader-message.ts";
import { listEvents } from "#lib/queries/desk/list-events.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { deskWords } from "#lib/words/words.ts";
import { MessageBadges, SentOften } from "../_components/message-words.tsx";
import { MessageFacts, MessageText } from "./_components/message-text.tsx";
import { MessageMoves } from "./_components/message-moves.tsx";
import { Senders } from "./_components/senders.tsx";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata = { title: "Reader message" };

/** One message: what was written, what can be done with it, who wrote it for as long as that is kept. */
export default async function MessagePage(props: PageProps<"/desk/messages/[id]">) {
  const [{ id }, query] = await Promise.all([props.params, props.searchParams]);
  const message = await readDesk(getReaderMessage, id);
  if (message === null) notFound();
  const [events, { timeZone }] = await Promise.all([
    readDesk(listEvents, { subject: { type: "reader-message", id: message.id } }),
    deskSettings(),
  ]);
  return (
    <>
      <PageHeader
        title={readerMessageKindLabels[message.kind]}
        breadcrumbs={[
          { label: "Inbox", href: "/desk" },
          { label: "Reader messages", href: "/desk/messages" },
        ]}
        meta={
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <MessageBadges kind={message.kind} state={message.state} />
            <SentOften sent={message.sent} />
          </p>
        }
      />
      {query["moved"] === undefined ? null : (
        <div className="mb-6">
          <FormMessage
            tone="success"
            message={`The message is now ${readerMessageStateLabels[message.state].toLowerCase()}.`}
          />
        </div>
      )}
      <Columns
        main={
          <Stack gap={8}>
            <MessageText message={message} />
            <MessageMoves message={message} />
          </Stack>
        }
        aside={
          <Stack gap={8}>
            <MessageFacts message={message} timeZone={timeZone} />
            <Senders message={message} timeZone={timeZone} />
            <Section title="History">
              <Timeline
                words={deskWords()}
                timeZone={timeZone}
                items={events.items.map(({ seq, at, who, what, tone }) => ({
                  ...{ id: seq, at, tone },
                  what: `${who} ${what}`,
                }))}
              />
            </Section>
          </Stack>
        }
        asideLabel="About the message"
      />
    </>
  );
}
