import { Badge } from "#app/_ui/base/badge.tsx";
import { Confirm } from "#app/_ui/base/confirm.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { Table, type Column } from "#app/_ui/base/table.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { FeedList, FeedView } from "#lib/queries/desk/list-feeds.ts";
import { pauseFeedAction, removeFeedAction, resumeFeedAction } from "../actions.ts";

interface FeedTableProps {
  readonly list: FeedList;
  readonly timeZone: string;
}

/** Every watched feed: when it was last read, what went wrong, what waits from it, and its controls. */
export function FeedTable({ list, timeZone }: FeedTableProps) {
  return (
    <Table
      caption="Watched feeds"
      hideCaption
      rows={list.items}
      rowKey={(feed) => feed.id}
      columns={columns(timeZone, list.mayEdit)}
      empty={
        <EmptyState icon="inbox" title="No feed is watched yet.">
          New articles of a watched feed arrive in the Inbox, where each is imported or dismissed.
        </EmptyState>
      }
    />
  );
}

function columns(timeZone: string, mayEdit: boolean): Column<FeedView>[] {
  const shown: Column<FeedView>[] = [
    { key: "feed", header: "Feed", primary: true, cell: (feed) => <FeedName feed={feed} /> },
    { key: "fetched", header: "Last fetched", cell: (feed) => <LastLook feed={feed} timeZone={timeZone} /> },
    {
      key: "next",
      header: "Next look",
      cell: (feed) =>
        feed.dueAt === null ? (
          <Badge tone="neutral" icon="hold">
            Paused
          </Badge>
        ) : (
          <DateTime value={feed.dueAt} timeZone={timeZone} format="datetime" />
        ),
    },
    { key: "waiting", header: "Waiting", align: "end", cell: (feed) => feed.waiting },
  ];
  if (!mayEdit) return shown;
  return [...shown, { key: "change", header: "Change", cell: (feed) => <FeedControls feed={feed} /> }];
}

function FeedName({ feed }: { readonly feed: FeedView }) {
  return (
    <>
      <bdi>{feed.title}</bdi>
      <span className="block text-xs font-normal break-all text-muted">{feed.url}</span>
      {feed.outlet === null ? null : (
        <span className="block text-sm font-normal text-muted">Outlet: {feed.outlet}</span>
      )}
    </>
  );
}

function LastLook({ feed, timeZone }: { readonly feed: FeedView; readonly timeZone: string }) {
  return (
    <>
      {feed.fetchedAt === null ? (
        "Never"
      ) : (
        <DateTime value={feed.fetchedAt} timeZone={timeZone} format="datetime" />
      )}
      {feed.lastError === null ? null : (
        <span className="mt-1 block max-w-xs text-sm text-danger">Last look failed: {feed.lastError}</span>
      )}
    </>
  );
}

function FeedControls({ feed }: { readonly feed: FeedView }) {
  const isPaused = feed.dueAt === null;
  const verb = isPaused ? "Resume" : "Pause";
  return (
    <div className="flex flex-wrap items-center gap-1 sm:min-w-56">
      <ActionForm action={isPaused ? resumeFeedAction : pauseFeedAction} label={`${verb} ${feed.title}`}>
        <HiddenField name="feedId" value={feed.id} />
        <VersionField value={feed.version} />
        <SubmitButton variant="secondary">{verb}</SubmitButton>
      </ActionForm>
      <Confirm label="Remove…" variant="quiet" name="remove-feed">
        <ActionForm action={removeFeedAction} label={`Remove ${feed.title}`}>
          <HiddenField name="feedId" value={feed.id} />
          <VersionField value={feed.version} />
          <p>Its items leave the Inbox. Articles imported from it stay.</p>
          <SubmitButton variant="danger">Remove</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  );
}
