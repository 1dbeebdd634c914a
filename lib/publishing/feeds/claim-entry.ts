import type { PublicNotice } from "#lib/domain/publication/publication.ts";
import { claimUrlOf } from "../claim-url.ts";
import { correctionsToTell } from "../told-corrections.ts";
import { escapeHtml } from "../xml.ts";
import type { FeedEntry } from "./feed.ts";
import type { FeedWords } from "./feed-words.ts";

/** What a feed says of a live claim. */
export interface FeedClaim {
  readonly slug: string;
  readonly text: string;
  readonly summary: string;
  readonly rating: { readonly key: string; readonly label: string };
  readonly attribution: { readonly key: string; readonly label: string } | null;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly language: string;
  readonly firstPublishedAt: string;
  readonly correctedAt: string | null;
  readonly secondReviewed: boolean;
  /** The claim's public log, oldest first. */
  readonly notices: readonly PublicNotice[];
}

/** A claim corrected more often than this has a log to read. */
const maxTold = 3;

/**
 * A claim as an entry of the claims feeds: the claim's text is the title, the claim's address the identity. It counts
 * as updated when it was corrected, not when a typo was taken out.
 */
export function claimEntryOf(claim: FeedClaim, words: FeedWords, origin: string): FeedEntry {
  const url = claimUrlOf(origin, claim.slug);
  return {
    id: url,
    url,
    title: claim.text,
    summary: words.finding({ content: claim.rating, attribution: claim.attribution, summary: claim.summary }),
    html: htmlOf(claim, words, url),
    publishedAt: claim.firstPublishedAt,
    updatedAt: claim.correctedAt ?? claim.firstPublishedAt,
    language: claim.language,
    categories: claim.topics.map(({ slug, name }) => ({ key: slug, label: name })),
  };
}

function htmlOf(claim: FeedClaim, words: FeedWords, url: string): string {
  const { rating, attribution } = claim;
  const corrections = correctionsToTell(claim.notices).slice(-maxTold);
  return [
    paragraph(`<strong>${escapeHtml(words.rating(rating))}</strong>`),
    attribution === null ? "" : sentenceHtml(words.attribution(attribution)),
    contentParagraph(claim.summary, claim.language),
    ...corrections.toReversed().map(({ notice }) => noticeHtml(notice, words, claim.language)),
    claim.secondReviewed ? "" : sentenceHtml(words.notSecondReviewed),
    moreHtml(words, url),
  ].join("");
}

/** A line of the public log: its kind and day in the interface's language, its note in the desk's. */
export function noticeHtml(
  { kind, at, note }: Pick<PublicNotice, "kind" | "at" | "note">,
  words: FeedWords,
  language: string,
): string {
  return (
    paragraph(`<strong>${escapeHtml(words.notice(kind, at))}</strong>`) + contentParagraph(note, language)
  );
}

/** The way to everything else. */
export function moreHtml(words: FeedWords, url: string): string {
  return paragraph(`<a href="${escapeHtml(url)}">${escapeHtml(words.readMore)}</a>`);
}

/** A sentence of the interface as a paragraph. */
export function sentenceHtml(sentence: string): string {
  return paragraph(escapeHtml(sentence));
}

function paragraph(html: string): string {
  return `<p dir="auto">${html}</p>`;
}

function contentParagraph(text: string, language: string): string {
  return text === "" ? "" : `<p dir="auto" lang="${escapeHtml(language)}">${escapeHtml(text)}</p>`;
}
