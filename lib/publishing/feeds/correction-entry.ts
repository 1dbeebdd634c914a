import type { NoticeKind } from "#lib/domain/claim/claim.ts";
import { claimUrlOf } from "../claim-url.ts";
import { logAnchor } from "../log-anchor.ts";
import { moreHtml, noticeHtml, sentenceHtml } from "./claim-entry.ts";
import type { FeedEntry } from "./feed.ts";
import type { FeedWords, LabelledRating } from "./feed-words.ts";

/** One line of the desk's public log, as the corrections feeds have it. */
export interface FeedCorrection {
  readonly kind: NoticeKind;
  readonly note: string;
  readonly at: string;
  /** Which line of its claim's log this is, from 1: the log only grows, so the number stays. */
  readonly line: number;
  /** Rating before and after, where that is what changed and both may still be shown. */
  readonly change: { readonly before: LabelledRating; readonly after: LabelledRating } | null;
  readonly claim: { readonly slug: string; readonly text: string; readonly language: string };
}

/** A correction, retraction or suspension as an entry: the claim's text is the title, the line's address the identity. */
export function correctionEntryOf(item: FeedCorrection, words: FeedWords, origin: string): FeedEntry {
  const { kind, note, at, change, claim } = item;
  const url = `${claimUrlOf(origin, claim.slug)}#${logAnchor(item.line)}`;
  return {
    id: url,
    url,
    title: claim.text,
    summary: note,
    html:
      noticeHtml({ kind, at, note }, words, claim.language) +
      (change === null ? "" : sentenceHtml(words.ratingChange(change.before, change.after))) +
      moreHtml(words, url),
    publishedAt: at,
    updatedAt: at,
    language: claim.language,
    categories: [{ key: kind, label: words.noticeKind(kind) }],
  };
}
