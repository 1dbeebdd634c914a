import type { ReactNode } from "react";
import type { FrozenSpeaker, FrozenVerdict } from "#lib/domain/publication/publication.ts";
import type { RatingTone } from "#lib/domain/rating/rating.ts";
import { isSaidBySpeaker, shownRating } from "#lib/publishing/claim-review.ts";
import { isMisattributed, lastCorrection, shortened, type SharedClaim } from "#lib/publishing/share-claim.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";
import { ToneShape } from "../claim/tone-shape.tsx";
import { PlumbMark } from "../shell/plumb-mark.tsx";

type StandingClaim = Exclude<SharedClaim, { state: "retracted" }>;
type RetractedClaim = Extract<SharedClaim, { state: "retracted" }>;

export interface EmbedClaimProps {
  readonly claim: SharedClaim;
  readonly deskName: string;
  readonly isSample: boolean;
  readonly timeZone: string;
  /** Absolute address of the claim page in the embed's language. */
  readonly href: string;
  readonly words: Words;
}

/** A frame is small: what is longer is read on the page, which the embed links to. */
const maxSummaryChars = 300;
const maxReasonChars = 300;
const maxNoteChars = 160;

/** A claim as other sites show it: what stands now, and nothing that the desk has taken back. */
export function EmbedClaim(props: EmbedClaimProps) {
  const { claim, deskName, isSample, words } = props;
  const tone = claim.state === "live" ? shownRating(claim.publication.content.verdict).tone : undefined;
  return (
    <>
      {isSample ? <header className="w">{words.t("embed.sample")}</header> : null}
      <main data-tone={tone}>
        <p className="d">
          <PlumbMark size={20} />
          <span>{words.t("embed.checkedBy", { desk: deskName })}</span>
        </p>
        {claim.state === "retracted" ? (
          <Retracted {...props} claim={claim} />
        ) : (
          <Standing {...props} claim={claim} />
        )}
        <Link {...props} />
      </main>
    </>
  );
}

function Link({ claim, href, words }: EmbedClaimProps) {
  return (
    <p className="a">
      <a href={href} target="_blank" rel="noopener">
        {claim.state === "live" ? words.t("embed.read") : words.t("embed.readReview")}
        <span className="h"> ({words.t("embed.newWindow")})</span>
      </a>
    </p>
  );
}

function Retracted({ claim, timeZone, words }: EmbedClaimProps & { readonly claim: RetractedClaim }) {
  const { text, claimedOn, retractedAt, reason } = claim;
  return (
    <>
      <Head
        text={text}
        origin={claimedOn === null ? null : words.t("embed.made", { day: words.day(claimedOn) })}
      />
      <p className="n">
        {retractedAt === null
          ? words.t("embed.retracted")
          : words.t("embed.retractedOn", { day: words.dayOf(retractedAt, timeZone) })}
      </p>
      <p dir="auto">
        {words.t("embed.retractedLead", { reason: shortened(reason ?? "", maxReasonChars) }).trim()}
      </p>
    </>
  );
}

function Standing(props: EmbedClaimProps & { readonly claim: StandingClaim }) {
  const { claim, words } = props;
  const { content, claimedOn } = claim.publication;
  const { speaker, verdict } = content;
  const day = claimedOn === null ? null : words.day(claimedOn);
  const made = day === null ? null : words.t("embed.made", { day });
  const origin = speaker === null ? made : <Origin said={saidBy(speaker, verdict, words)} day={day} />;
  if (claim.state === "suspended") {
    return (
      <>
        <Head text={content.text} origin={origin} />
        <p className="n">{words.t("embed.underReview")}</p>
        <p>{words.t("embed.underReviewLead")}</p>
      </>
    );
  }
  return (
    <>
      <Head text={content.text} origin={origin} />
      <Verdict verdict={verdict} words={words} />
      <p dir="auto">{shortened(verdict.summary, maxSummaryChars)}</p>
      <Dates {...props} />
    </>
  );
}

/** The day keeps its own direction beside a name in another script. */
function Origin({ said, day }: { said: string; day: string | null }) {
  return (
    <>
      {said}
      {day === null ? null : (
        <>
          {" · "}
          <bdi>{day}</bdi>
        </>
      )}
    </>
  );
}

/** Who said it; of words that the desk did not find said by anybody, to whom they are attributed. */
function saidBy({ name, role }: FrozenSpeaker, verdict: FrozenVerdict, words: Words): string {
  const who = joined([name, role]);
  return isSaidBySpeaker(verdict) ? who : words.t("embed.attributedTo", { who });
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(" · ");
}

function Head({ text, origin }: { text: string; origin: ReactNode }) {
  return (
    <div>
      <h1 dir="auto">{text}</h1>
      {origin === null ? null : (
        <p className="o" dir="auto">
          {origin}
        </p>
      )}
    </div>
  );
}

function Verdict({ verdict, words }: { verdict: FrozenVerdict; words: Words }) {
  const { content, attribution } = verdict;
  const label = contentLabel(words, content);
  if (attribution === null) {
    return (
      <div className="v">
        <Rating tone={content.tone} label={label} />
      </div>
    );
  }
  const saidIt = (
    <Rating
      tone={attribution.tone}
      label={attributionLabel(words, attribution)}
      question={words.t("embed.didTheySayIt")}
    />
  );
  const isFirst = isMisattributed(verdict);
  return (
    <div className="v">
      {isFirst ? saidIt : null}
      <Rating tone={content.tone} label={label} question={words.t("embed.isItSo")} />
      {isFirst ? null : saidIt}
    </div>
  );
}

interface RatingProps {
  readonly tone: RatingTone;
  readonly label: string;
  readonly question?: string | undefined;
}

function Rating({ tone, label, question }: RatingProps) {
  return (
    <div>
      {question === undefined ? null : <p className="q">{question}</p>}
      <p className="b" data-tone={tone}>
        <ToneShape tone={tone} size={18} />
        <span dir="auto">{label}</span>
      </p>
    </div>
  );
}

/** What a reader has to know of the finding's age: corrected, retracted before, as of when, read by whom. */
function Dates({ claim, timeZone, words }: EmbedClaimProps & { readonly claim: StandingClaim }) {
  const { publication, notices } = claim;
  const { asOf } = publication.content.verdict;
  const correction = lastCorrection(notices);
  const lines: ReactNode[] = [
    correction === null ? null : correctionLine(correction, timeZone, words),
    publication.everRetracted ? words.t("embed.retractedBefore") : null,
    publication.secondReviewed ? null : words.t("embed.notSecondReviewed"),
    asOf === null
      ? words.t("embed.published", { day: words.dayOf(publication.firstPublishedAt, timeZone) })
      : words.t("embed.asOf", { day: words.day(asOf) }),
  ].filter((line) => line !== null);
  return (
    <ul className="m">
      {lines.map((line, i) => (
        <li key={i} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function correctionLine(
  { at, note }: { at: string; note: string },
  timeZone: string,
  words: Words,
): ReactNode {
  const day = words.dayOf(at, timeZone);
  const shown = shortened(note.trim(), maxNoteChars);
  return (
    <strong>
      {shown === ""
        ? words.t("embed.correctedOn", { day })
        : words.t("embed.corrected", { day, note: shown })}
    </strong>
  );
}
