import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { Tabs } from "#app/_ui/base/tabs.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import {
  openReaderStates,
  readerMessageKindLabels,
  readerMessageKinds,
  readerMessageStateLabels,
  readerMessageStates,
} from "#lib/domain/reader-message/reader-message.ts";
import { listReaderMessages, type ReaderMessageList } from "#lib/queries/desk/list-reader-messages.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { JustDecided, MessageRows } from "./_components/message-rows.tsx";
import { ReaderSettings } from "./_components/reader-settings.tsx";
import { messageListHref, readMessageQuery, type MessageQuery } from "./message-query.ts";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata = { title: "Reader messages" };

/** Claims that readers ask the desk to check, and errors they found; what waits comes first. */
export default async function MessagesPage(props: PageProps<"/desk/messages">) {
  const query = readMessageQuery(await props.searchParams);
  const [actor, list, settings] = await Promise.all([
    requireActor(),
    readDesk(listReaderMessages, { ...query, state: query.state === "all" ? null : query.state }),
    deskSettings(),
  ]);
  const { timeZone } = settings;
  return (
    <>
      <PageHeader
        title="Reader messages"
        lead="What readers send by the public forms. Whoever sent a message follows it on a page of their own."
        breadcrumbs={[{ label: "Inbox", href: "/desk" }]}
      />
      <Tabs label="States" items={stateTabs(query, list)} />
      <KindFilter query={query} />
      <JustDecided items={list.justDecided} />
      {list.items.length === 0 ? (
        <NoMessages query={query} />
      ) : (
        <MessageRows items={list.items} timeZone={timeZone} />
      )}
      <Pagination
        newerHref={query.after === null ? undefined : messageListHref(query, {})}
        olderHref={list.nextCursor === null ? undefined : messageListHref(query, { after: list.nextCursor })}
        label="Pages of messages"
      />
      {can(actor, "settings.edit") ? <ReaderSettings settings={settings} /> : null}
    </>
  );
}

/** Waiting first; of the other states those that hold something, and the one that is shown. */
function stateTabs(query: MessageQuery, { states, open }: ReaderMessageList) {
  const decided = readerMessageStates.filter((state) => !openReaderStates.includes(state));
  const all = readerMessageStates.reduce((sum, state) => sum + states[state], 0);
  const tab = (state: MessageQuery["state"], label: string, count: number) => ({
    href: messageListHref(query, { state }),
    label,
    count,
    current: query.state === state,
  });
  return [
    tab("open", "Waiting", open),
    ...decided
      .filter((state) => states[state] > 0 || query.state === state)
      .map((state) => tab(state, readerMessageStateLabels[state], states[state])),
    tab("all", "All", all),
  ];
}

function KindFilter({ query }: { readonly query: MessageQuery }) {
  const link = (kind: MessageQuery["kind"], label: string) => (
    <a
      key={label}
      href={messageListHref(query, { kind })}
      aria-current={query.kind === kind ? "true" : undefined}
      className="tap inline-flex items-center text-muted underline-offset-4 hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline"
    >
      {label}
    </a>
  );
  return (
    <nav aria-label="Kinds" className="mb-6 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {link(null, "Claims and errors")}
      {readerMessageKinds.map((kind) => link(kind, readerMessageKindLabels[kind]))}
      {query.claim === null ? null : (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          About{" "}
          <a className="link" href={`/desk/claims/${encodeURIComponent(query.claim)}`}>
            one claim
          </a>
          <a className="link" href={messageListHref(query, { claim: null })}>
            Show all
          </a>
        </span>
      )}
    </nav>
  );
}

function NoMessages({ query }: { readonly query: MessageQuery }) {
  if (query.state === "open" && query.kind === null && query.claim === null) {
    return (
      <EmptyState icon="inbox" title="No message waits.">
        Readers write to the desk at <span className="font-mono text-sm">/submit</span> and by “Report an
        error” on every published claim.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="inbox"
      title="No message here."
      action={
        <a className="link" href="/desk/messages?state=all">
          Show all messages
        </a>
      }
    />
  );
}
