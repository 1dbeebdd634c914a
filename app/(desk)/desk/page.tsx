import { Columns, Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { getInbox } from "#lib/queries/desk/get-inbox.ts";
import type { InboxView } from "#lib/queries/desk/inbox/inbox-view.ts";
import { listFeedItems } from "#lib/queries/desk/list-feed-items.ts";
import { listReaderMessages } from "#lib/queries/desk/list-reader-messages.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { FeedItems } from "./_components/feed-items.tsx";
import { InboxSection } from "./_components/inbox-list.tsx";
import { OpenArticles } from "./_components/open-articles.tsx";
import { ReaderMessages } from "./_components/reader-messages.tsx";
import { RevisedArticles } from "./_components/revised-articles.tsx";

// Blocking on purpose, like every page of the desk.
export const instant = false;

export const metadata = { title: "Inbox" };

const feedItemsShown = 6;
const messagesShown = 4;

/** What waits for the person who is signed in, most urgent first. */
export default async function InboxPage() {
  const [inbox, feedItems, messages, { timeZone }] = await Promise.all([
    readDesk(getInbox),
    readDesk(listFeedItems, { take: feedItemsShown }),
    readDesk(listReaderMessages, { state: "open", take: messagesShown }),
    deskSettings(),
  ]);
  // Lists with something in them come first; each keeps its rank among its like.
  const filled = inbox.lists.filter((list) => list.total > 0);
  const empty = inbox.lists.filter((list) => list.total === 0);
  return (
    <>
      <PageHeader
        title="Inbox"
        lead={waitingSentence(inbox)}
        actions={
          <>
            <ButtonLink href="/desk/messages" variant="quiet">
              Reader messages
            </ButtonLink>
            <ButtonLink href="/desk/feeds" variant="quiet">
              Watched feeds
            </ButtonLink>
            <ButtonLink href="/desk/articles/import" icon="plus">
              Import an article
            </ButtonLink>
          </>
        }
      />
      <Columns
        main={
          <Stack gap={8}>
            {filled.map((list) => (
              <InboxSection key={list.key} list={list} timeZone={timeZone} />
            ))}
            <ReaderMessages list={messages} timeZone={timeZone} />
            <FeedItems list={feedItems} timeZone={timeZone} allHref="/desk/feeds#from-feeds" />
            {empty.map((list) => (
              <InboxSection key={list.key} list={list} timeZone={timeZone} />
            ))}
          </Stack>
        }
        aside={
          <Stack gap={8}>
            <RevisedArticles articles={inbox.revised} />
            <OpenArticles articles={inbox.articles} timeZone={timeZone} />
          </Stack>
        }
        asideLabel="Articles"
      />
    </>
  );
}

function waitingSentence({ waiting, overdue }: InboxView): string {
  if (waiting === 0) return "Nothing waits for you.";
  const things =
    waiting === 1 ? "One claim waits for you" : `${waiting.toLocaleString("en-GB")} claims wait for you`;
  return overdue === 0 ? `${things}.` : `${things}, ${overdue} of them overdue.`;
}
