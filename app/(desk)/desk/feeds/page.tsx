import { Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { listFeedItems } from "#lib/queries/desk/list-feed-items.ts";
import { listFeeds } from "#lib/queries/desk/list-feeds.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { FeedItems } from "../_components/feed-items.tsx";
import { FeedTable } from "./_components/feed-table.tsx";
import { WatchForm } from "./_components/watch-form.tsx";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata = { title: "Watched feeds" };

const itemsShown = 100;

/** Feeds the desk watches, everything that waits from them, and a form to watch one more. */
export default async function FeedsPage() {
  const [feeds, items, { timeZone }] = await Promise.all([
    readDesk(listFeeds),
    readDesk(listFeedItems, { take: itemsShown }),
    deskSettings(),
  ]);
  return (
    <>
      <PageHeader
        title="Watched feeds"
        lead="New articles of these feeds arrive in the Inbox. Nothing is imported unless somebody says so."
        breadcrumbs={[{ label: "Articles", href: "/desk/articles" }]}
      />
      <Stack gap={8}>
        <FeedTable list={feeds} timeZone={timeZone} />
        {feeds.mayEdit ? (
          <Section title="Watch a feed">
            <WatchForm />
          </Section>
        ) : null}
        <FeedItems list={items} timeZone={timeZone} />
      </Stack>
    </>
  );
}
