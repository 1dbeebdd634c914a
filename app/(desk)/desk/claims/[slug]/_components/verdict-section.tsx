import { Details } from "#app/_ui/base/details.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Markdown } from "#app/_ui/claim/markdown.tsx";
import { RatingLine } from "#app/_ui/claim/rating-line.tsx";
import type { RatingAxis } from "#lib/domain/rating/rating.ts";
import { renderMarkdown } from "#lib/publishing/markdown.ts";
import type { ClaimView, VerdictView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { deskWords } from "#lib/words/words.ts";
import { VerdictForm } from "./verdict-form.tsx";

interface VerdictProps {
  readonly claim: ClaimView;
  /** YYYY-MM-DD in the desk's time zone. */
  readonly today: string;
  readonly timeZone: string;
}

/** What was found: the form where it can be written, the verdict itself where it can only be read. */
export function VerdictSection(props: VerdictProps) {
  const { claim } = props;
  return (
    <Section title="Verdict" id="verdict">
      {claim.permissions.verdict ? <EditableVerdict {...props} /> : <VerdictRead {...props} />}
    </Section>
  );
}

/** While a claim is researched its verdict is written; at every other stage it is read first, and the form is folded. */
function EditableVerdict({ claim, today, timeZone }: VerdictProps) {
  if (claim.stage === "researching") {
    return (
      <>
        <VerdictForm claim={claim} today={today} />
        <RationalePreview verdict={claim.verdict} />
      </>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <VerdictRead claim={claim} timeZone={timeZone} />
      <VerdictForm
        claim={claim}
        today={today}
        folded={claim.verdict === null ? "Write the verdict" : "Edit the verdict"}
      />
    </div>
  );
}

/** The saved rationale as readers will see it: Markdown is rendered by the server, with or without JavaScript. */
function RationalePreview({ verdict }: { verdict: VerdictView | null }) {
  if (verdict === null || verdict.rationale === "") return null;
  return (
    <div className="mt-6">
      <Details summary="The saved rationale as readers will see it">
        <div className="rounded border border-line bg-surface px-4 py-4 sm:px-6">
          <Markdown html={renderMarkdown(verdict.rationale)} />
        </div>
      </Details>
    </div>
  );
}

function VerdictRead({ claim, timeZone }: Pick<VerdictProps, "claim" | "timeZone">) {
  const { verdict } = claim;
  if (verdict === null) {
    return (
      <p className="text-muted">
        Nothing is written yet. Editors write the verdict while the claim is researched.
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <ReadRating claim={claim} axis="content" />
      <ReadRating claim={claim} axis="attribution" />
      {verdict.summary ? <p className="max-w-prose font-serif text-lg">{verdict.summary}</p> : null}
      {verdict.rationale ? <Markdown html={renderMarkdown(verdict.rationale)} /> : null}
      <ReadText title="How we know" text={verdict.howWeKnow} />
      <ReadText title="What we don’t know" text={verdict.whatWeDontKnow} />
      {verdict.asOf === null ? null : (
        <p className="text-sm text-muted">
          As of <DateTime value={verdict.asOf} timeZone={timeZone} />
        </p>
      )}
    </div>
  );
}

function ReadRating({ claim, axis }: { claim: ClaimView; axis: RatingAxis }) {
  const rating = claim.verdictRatings.find((r) => r.axis === axis);
  return rating === undefined ? null : (
    <RatingLine axis={axis} label={rating.label} tone={rating.tone} words={deskWords()} />
  );
}

function ReadText({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
    </div>
  );
}
