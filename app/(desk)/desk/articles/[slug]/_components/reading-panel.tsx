import type { ReactNode } from "react";
import { Button } from "#app/_ui/base/button.tsx";
import { KeyHint } from "#app/_ui/base/key-hint.tsx";
import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { DateView } from "#lib/queries/desk/article-reading.ts";
import { intervalWords, rankWords, speakerLines, suggestedWord, type SpeakerLine } from "./reading-words.ts";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";

interface ReadingPanelProps {
  readonly view: TakeApartView;
  readonly sentence: TextSentence;
  /** Whether a claim is suggested: then taking the suggestion opens its form. */
  readonly onTake: () => void;
}

/** What the reader makes of the current sentence, in words an editor can agree or disagree with. */
export function ReadingPanel({ view, sentence, onTake }: ReadingPanelProps) {
  const speakers = speakerLines(view.reading.quotations, sentence);
  const dates = view.reading.dates.filter((date) => overlaps(date, sentence));
  if (!view.reading.isRead)
    return <p className="text-sm text-muted">The reader has not been through this article yet.</p>;
  return (
    <dl className="grid grid-cols-[4.75rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5 text-sm">
      <Suggested view={view} sentence={sentence} onTake={onTake} />
      {sentence.rank === null ? null : (
        <Line label="Worth">
          {rankWords(sentence.rank)} by check-worthiness
          {sentence.reasons.length === 0 ? "" : `: ${sentence.reasons.join(", ")}`}
        </Line>
      )}
      {speakers.map((speaker) => (
        <Line key={speaker.key} label="Speaker">
          <Speaker line={speaker} />
        </Line>
      ))}
      {dates.map((date) => (
        <Line key={date.start} label="Date">
          <DateLine view={view} date={date} />
        </Line>
      ))}
    </dl>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 wrap-break-word">{children}</dd>
    </>
  );
}

function Suggested({ view, sentence, onTake }: ReadingPanelProps) {
  const { suggested, decision } = sentence;
  if (suggested === null) return null;
  const isClaim = suggested === "claim";
  const canTake = decision === null && (isClaim ? view.canSpot : view.canDecide);
  return (
    <Line label="Reads like">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{suggestedWord(suggested)}</span>
        {canTake ? (
          <Button size="small" onClick={onTake}>
            {isClaim ? "Make claim…" : "Take"}
            {view.singleKeys ? (
              <span aria-hidden="true" className="max-lg:hidden">
                <KeyHint keys="a" />
              </span>
            ) : null}
          </Button>
        ) : null}
      </span>
    </Line>
  );
}

/** “Donald Trump (“he”) · cue “said” · direct”, and who reads the words out. */
function Speaker({ line }: { readonly line: SpeakerLine }) {
  return (
    <>
      <span className="font-medium">{line.speaker}</span>
      {line.mention === null ? "" : ` (“${line.mention}”)`}
      <span className="text-muted">
        {line.cue === null ? "" : ` · cue “${line.cue}”`} · {line.mode}
        {line.within.map((name) => ` · as told by ${name}`).join("")}
      </span>
    </>
  );
}

function DateLine({ view, date }: { readonly view: TakeApartView; readonly date: DateView }) {
  if (date.resolved !== null) return <>{`“${date.text}” → ${intervalWords(date.resolved)}`}</>;
  return (
    <>
      “{date.text}” → {view.isDated ? "open" : "no article date: open. "}
      {view.isDated || !view.canEdit ? null : (
        <a className="link" href={`/desk/articles/${view.slug}/edit`}>
          Set the date
        </a>
      )}
    </>
  );
}
