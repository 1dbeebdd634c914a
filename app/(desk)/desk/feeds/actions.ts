"use server";

import { dismissFeedItem } from "#lib/commands/feed/dismiss-feed-item.ts";
import { importFeedItem } from "#lib/commands/feed/import-feed-item.ts";
import { pauseFeed } from "#lib/commands/feed/pause-feed.ts";
import { removeFeed } from "#lib/commands/feed/remove-feed.ts";
import { restoreFeedItem } from "#lib/commands/feed/restore-feed-item.ts";
import { resumeFeed } from "#lib/commands/feed/resume-feed.ts";
import { watchFeed } from "#lib/commands/feed/watch-feed.ts";
import { changeFeedInput, decideFeedItemInput, watchFeedInput } from "#lib/domain/feed/feed.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

export const watchFeedAction = defineAction({
  name: "feed.watch",
  input: watchFeedInput,
  run: watchFeed,
  then: ({ title, waiting }) => ({ message: `“${title}” is watched. ${waitingSentence(waiting)}` }),
});

export const pauseFeedAction = defineAction({
  name: "feed.pause",
  input: changeFeedInput,
  run: pauseFeed,
  then: () => ({ message: "Paused." }),
});

export const resumeFeedAction = defineAction({
  name: "feed.resume",
  input: changeFeedInput,
  run: resumeFeed,
  then: () => ({ message: "Resumed." }),
});

export const removeFeedAction = defineAction({
  name: "feed.remove",
  input: changeFeedInput,
  run: removeFeed,
  then: () => ({ redirect: "/desk/feeds" }),
});

export const importFeedItemAction = defineAction({
  name: "feed.import-item",
  input: decideFeedItemInput,
  run: importFeedItem,
  then: ({ slug, added }) => ({ redirect: `/desk/articles/${slug}${added ? "?imported=1" : ""}` }),
});

export const dismissFeedItemAction = defineAction({
  name: "feed.dismiss-item",
  input: decideFeedItemInput,
  run: dismissFeedItem,
  then: () => ({ message: "Dismissed." }),
});

export const restoreFeedItemAction = defineAction({
  name: "feed.restore-item",
  input: decideFeedItemInput,
  run: restoreFeedItem,
  then: () => ({ message: "It waits again." }),
});

function waitingSentence(waiting: number): string {
  if (waiting === 0) return "Nothing of it is new to the desk.";
  return waiting === 1 ? "One item waits in the Inbox." : `${String(waiting)} items wait in the Inbox.`;
}
