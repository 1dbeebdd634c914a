import type { FrozenRating } from "#lib/domain/publication/publication.ts";
import type { RatingTone } from "#lib/domain/rating/rating.ts";
import { isSaidBySpeaker } from "#lib/publishing/claim-review.ts";
import {
  isMisattributed,
  lastCorrection,
  plainLine,
  shortened,
  type SharedClaim,
} from "#lib/publishing/share-claim.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";

/** A longer claim is cut: in smaller letters nobody could read it on a phone. */
const maxClaimChars = 280;

/** One half of the band: a rating with the question it answers, or a state (`closed`) with a sentence. */
export interface PictureMark {
  readonly tone: RatingTone | "closed";
  readonly label: string;
  readonly question: string | null;
}

export interface PictureCorner {
  readonly text: string;
  /** True for corrections and retractions, which a reader must not miss. */
  readonly isNotice: boolean;
}

/** All that stands on a share picture, as plain text in one language. */
export interface SharePicture {
  /** Of the interface language: where desk, dates and verdict stand. Each text runs as its own letters do. */
  readonly direction: "ltr" | "rtl";
  readonly deskName: string;
  /** Data address of a PNG. */
  readonly logo: string | null;
  readonly sampleNotice: string | null;
  /** The one date that matters most for whoever sees an old picture. */
  readonly corner: PictureCorner | null;
  readonly claim: string;
  /** Who said it, in which role, when: what is known of it, each running in its own direction. */
  readonly origin: readonly string[];
  readonly marks: readonly [PictureMark] | readonly [PictureMark, PictureMark];
  /** Stands beside a single mark. */
  readonly note: string | null;
  /** Shown in place of a claim whose letters no font has. */
  readonly readAt: string;
  /** Without scheme: it is read, not followed. */
  readonly address: string;
}

/** What a picture says of the desk. */
export interface PictureDesk {
  readonly deskName: string;
  readonly isSample: boolean;
  readonly timeZone: string;
  /** Data address of the desk's logo (PNG), null where it has none that can be drawn. */
  readonly logo: string | null;
}

/**
 * What the picture shows, for those who cannot see it (`og:image:alt`). A claim under review or retracted has no verdict
 * in it.
 */
export function pictureAltOf(claim: SharedClaim, timeZone: string, words: Words): string {
  if (claim.state === "retracted") {
    return words.t("share.alt.retracted", { claim: claimLine(claim.text) });
  }
  const { text, verdict } = claim.publication.content;
  const shown = { claim: claimLine(text), rating: contentLabel(words, verdict.content) };
  if (claim.state === "suspended") return words.t("share.alt.underReview", { claim: shown.claim });
  const sentence =
    verdict.attribution === null
      ? words.t("share.alt.verdict", shown)
      : words.t("share.alt.verdicts", {
          ...shown,
          attribution: attributionLabel(words, verdict.attribution),
        });
  const correction = lastCorrection(claim.notices);
  if (correction === null) return sentence;
  return words.t("share.alt.corrected", { sentence, day: words.dayOf(correction.at, timeZone) });
}

/** The picture of a claim: publication and log, nothing else. `address` is the claim page's, without scheme. */
export function sharePictureOf(
  claim: SharedClaim,
  desk: PictureDesk,
  address: string,
  words: Words,
): SharePicture {
  const common = {
    direction: words.direction,
    deskName: plainLine(desk.deskName),
    logo: desk.logo,
    sampleNotice: desk.isSample ? words.t("share.picture.sample") : null,
    readAt: words.t("share.picture.readAt"),
    address,
  };
  if (claim.state === "retracted") {
    return {
      ...common,
      corner: retractedOn(claim.retractedAt, desk.timeZone, words),
      claim: claimLine(claim.text),
      origin: claim.claimedOn === null ? [] : [madeOn(claim.claimedOn, words)],
      marks: [closedMark(words.t("share.picture.retracted"))],
      note: words.t("share.picture.retractedNote"),
    };
  }
  const { content } = claim.publication;
  const isLive = claim.state === "live";
  return {
    ...common,
    corner: isLive ? cornerOf(claim, desk.timeZone, words) : null,
    claim: claimLine(content.text),
    origin: originOf(claim.publication, words),
    marks: isLive ? ratingMarks(content.verdict, words) : [closedMark(words.t("share.picture.underReview"))],
    note: isLive ? null : words.t("share.picture.underReviewNote"),
  };
}

type StandingClaim = Exclude<SharedClaim, { state: "retracted" }>;

function cornerOf({ notices, publication }: StandingClaim, timeZone: string, words: Words): PictureCorner {
  const correction = lastCorrection(notices);
  if (correction !== null) {
    const day = words.dayOf(correction.at, timeZone);
    return { text: words.t("share.picture.corrected", { day }), isNotice: true };
  }
  const { asOf } = publication.content.verdict;
  const text =
    asOf === null
      ? words.t("share.picture.checked", { day: words.dayOf(publication.firstPublishedAt, timeZone) })
      : words.t("share.picture.asOf", { day: words.day(asOf) });
  return { text, isNotice: false };
}

/** A long role is left out, and a long name is cut before the day is. */
const maxOriginChars = 78;
const maxSpeakerChars = 55;

function originOf({ content, claimedOn }: StandingClaim["publication"], words: Words): readonly string[] {
  const { speaker } = content;
  if (speaker === null) return claimedOn === null ? [] : [madeOn(claimedOn, words)];
  const isSaid = isSaidBySpeaker(content.verdict);
  const said = plainLine(speaker.name);
  const name = isSaid ? said : words.t("embed.attributedTo", { who: said });
  const day = claimedOn === null ? null : words.day(claimedOn);
  const full = known([name, speaker.role && plainLine(speaker.role), day]);
  if (full.join(" · ").length <= maxOriginChars) return full;
  return known([shortened(name, maxSpeakerChars), day]);
}

function known(parts: readonly (string | null)[]): readonly string[] {
  return parts.flatMap((part) => (part === null || part === "" ? [] : [part]));
}

/** A day alone would be taken for the day of the check. */
function madeOn(day: string, words: Words): string {
  return words.t("share.picture.made", { day: words.day(day) });
}

function retractedOn(instant: string | null, timeZone: string, words: Words): PictureCorner | null {
  if (instant === null) return null;
  const day = words.dayOf(instant, timeZone);
  return { text: words.t("share.picture.retractedOn", { day }), isNotice: true };
}

function ratingMarks(
  verdict: { readonly content: FrozenRating; readonly attribution: FrozenRating | null },
  words: Words,
): SharePicture["marks"] {
  const { content, attribution } = verdict;
  const label = contentLabel(words, content);
  if (attribution === null) return [markOf(content.tone, label, null)];
  const isSo = markOf(content.tone, label, words.t("share.picture.isItSo"));
  const question = words.t("share.picture.didTheySayIt");
  const saidIt = markOf(attribution.tone, attributionLabel(words, attribution), question);
  return isMisattributed(verdict) ? [saidIt, isSo] : [isSo, saidIt];
}

function markOf(tone: RatingTone, label: string, question: string | null): PictureMark {
  return { tone, label: plainLine(label), question };
}

function closedMark(label: string): PictureMark {
  return { tone: "closed", label, question: null };
}

function claimLine(text: string): string {
  return shortened(plainLine(text), maxClaimChars);
}
