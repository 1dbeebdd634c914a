import type { Metadata } from "next";
import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import { listOutbox, type OutboxView } from "#lib/queries/desk/list-outbox.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { AdminsOnly } from "../_components/admins-only.tsx";
import { SettingsFrame } from "../_components/settings-frame.tsx";

export const instant = false;
export const metadata: Metadata = { title: "Outbox" };

/** Mail of the desk: what went out, and what waits for somebody to pass it on by hand. For admins. */
export default async function OutboxPage() {
  const [messages, { timeZone }] = await Promise.all([readDesk(listOutbox), deskSettings()]);
  if (messages === null) return <AdminsOnly current="outbox" />;
  return (
    <SettingsFrame
      current="outbox"
      lead="Messages the desk wrote. Without a mail server they stay here; pass links on to nobody but the person they are for."
    >
      <Table
        caption="The last hundred messages"
        hideCaption
        rows={messages}
        rowKey={(message) => message.id}
        empty={
          <EmptyState title="No messages">Invitations and password links will be listed here.</EmptyState>
        }
        columns={[
          {
            key: "subject",
            header: "Message",
            primary: true,
            cell: (message) => <Message message={message} />,
          },
          { key: "to", header: "To", cell: (message) => message.to },
          {
            key: "at",
            header: "Written",
            cell: (message) => <DateTime value={message.createdAt} timeZone={timeZone} format="datetime" />,
          },
          { key: "state", header: "State", cell: (message) => <State message={message} /> },
        ]}
      />
    </SettingsFrame>
  );
}

function Message({ message }: { message: OutboxView }) {
  return (
    <Details summary={message.subject}>
      <pre className="font-sans text-sm font-normal break-words whitespace-pre-wrap">{message.body}</pre>
    </Details>
  );
}

function State({ message }: { message: OutboxView }) {
  if (message.sentAt !== null) return <Badge tone="good">Sent</Badge>;
  if (message.lastError === null) return <Badge tone="neutral">Waiting</Badge>;
  return (
    <>
      <Badge tone="danger">Failed</Badge> <span className="text-sm">{message.lastError}</span>
    </>
  );
}
