import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Icon } from "#app/_ui/base/icon.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField } from "#app/_ui/form/form-fields.tsx";
import type { DismissedItemView, FeedItemList, FeedItemView } from "#lib/queries/desk/list-feed-items.ts";
import { dismissFeedItemAction, importFeedItemAction, restoreFeedItemAction } from "../feeds/actions.ts";

interface FeedItemsProps {
  readonly list: FeedItemList;
  readonly timeZone: string;
  /** Where all items are shown; absent where they are. */
  readonly allHref?: string | undefined;
}

/**
 * What watched feeds brought: each item is imported or dismissed by a form of its own, and what was just dismissed can
 * be taken back. Nothing at all is shown while there is nothing to decide.
 */
export function FeedItems({ list, timeZone, allHref }: FeedItemsProps) {
  if (list.total === 0 && list.dismissed.length === 0) return null;
  const more = list.total > list.items.length && allHref !== undefined;
  return (
    <Section
      id="from-feeds"
      title="From feeds"
      actions={
        <p className="text-sm text-muted tabular-nums" role="status">
          {more ? (
            <a href={allHref} className="link">
              All {list.total}
            </a>
          ) : (
            `${String(list.total)} waiting`
          )}
        </p>
      }
    >
      {list.mayDecide ? <Dismissed items={list.dismissed} /> : null}
      <ul className="divide-y divide-line">
        {list.items.map((item) => (
          <Item key={item.id} item={item} timeZone={timeZone} mayDecide={list.mayDecide} />
        ))}
      </ul>
    </Section>
  );
}

interface ItemProps {
  readonly item: FeedItemView;
  readonly timeZone: string;
  readonly mayDecide: boolean;
}

function Item({ item, timeZone, mayDecide }: ItemProps) {
  return (
    <li className="py-3 first:pt-0">
      <a
        href={item.url}
        rel="noreferrer"
        dir="auto"
        className="line-clamp-3 font-serif text-lg hover:text-accent hover:underline"
      >
        {item.title}{" "}
        <span className="inline-block align-[-0.1em] text-muted">
          <Icon name="external" size={14} label="elsewhere" />
        </span>
      </a>
      {item.summary === "" ? null : (
        <p dir="auto" className="mt-0.5 line-clamp-2 max-w-prose text-sm text-muted">
          {item.summary}
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
        <bdi>{item.feed}</bdi>
        <span>
          {item.publishedAt === null ? "seen " : "published "}
          <DateTime value={item.publishedAt ?? item.seenAt} timeZone={timeZone} format="datetime" />
        </span>
        {item.article === null ? null : (
          <span>
            in the desk already as{" "}
            <a className="link" href={`/desk/articles/${item.article.slug}`}>
              {item.article.title ?? item.article.slug}
            </a>
          </span>
        )}
      </p>
      {mayDecide ? <Decision item={item} /> : null}
    </li>
  );
}

/** Two forms in one row; a refusal unfolds over the whole width. */
function Decision({ item }: { readonly item: FeedItemView }) {
  const form = "flex flex-col gap-2 has-[[role=alert]]:w-full";
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <ActionForm action={importFeedItemAction} label={`Import ${item.title}`} className={form}>
        <HiddenField name="itemId" value={item.id} />
        <SubmitButton size="small" variant="secondary" icon="plus" pendingLabel="Fetching the page…">
          Import
        </SubmitButton>
      </ActionForm>
      <ActionForm action={dismissFeedItemAction} label={`Dismiss ${item.title}`} className={form}>
        <HiddenField name="itemId" value={item.id} />
        <SubmitButton size="small" variant="quiet" pendingLabel="Dismissing…">
          Dismiss
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

function Dismissed({ items }: { readonly items: readonly DismissedItemView[] }) {
  if (items.length === 0) return null;
  return (
    <ul aria-label="Dismissed by you within the last hour" className="mb-4 flex flex-col gap-1">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <span className="min-w-0">
            Dismissed: <bdi>{item.title}</bdi>
          </span>
          <ActionForm action={restoreFeedItemAction} label={`Take back: ${item.title}`} className="contents">
            <HiddenField name="itemId" value={item.id} />
            <SubmitButton size="small" variant="quiet" icon="undo" pendingLabel="Taking it back…">
              Undo
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
