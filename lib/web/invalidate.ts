import "server-only";

import { revalidateTag } from "next/cache";

/**
 * Makes public pages stale at once, for route handlers (forms use `updateTag`). The rows in `tag_times` have done so
 * already in the command's transaction; this saves the next reader the wait for the clock to notice.
 */
export function invalidate(tags: readonly string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
}
