import { memo } from "react";
import type { SentenceDecision } from "#lib/domain/article/article.ts";
import { DecisionMark } from "./decision-mark.tsx";
import { RankMark } from "./rank-mark.tsx";
import { suggestedWord } from "./reading-words.ts";
import { TextPieces, type TextClaim } from "./text-pieces.tsx";
import type { TextSentence } from "./take-apart-view.ts";

interface SentenceRowProps {
  readonly sentence: TextSentence;
  readonly text: string;
  /** Claims that touch the sentence. */
  readonly claims: readonly TextClaim[];
  readonly isCurrent: boolean;
  readonly showRank: boolean;
  /** The claim that is pointed at in the list, to be shown in the text. */
  readonly pointedAt: string | null;
}

/** One sentence on its own line, with its decision in the margin. Rows that did not change are not drawn again. */
export const SentenceRow = memo(function SentenceRow(props: SentenceRowProps) {
  const { sentence, text, claims, isCurrent, showRank, pointedAt } = props;
  const { decision, suggested, rank } = sentence;
  const quiet = decision !== null && decision !== "claim";
  return (
    <div
      data-sentence={sentence.id}
      data-decision={decision ?? "undecided"}
      aria-current={isCurrent ? "true" : undefined}
      className={
        "grid cursor-pointer scroll-mt-24 scroll-mb-32 border-l-4 py-0.5 pr-1 pl-2.5 sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-2.5 " +
        (isCurrent ? "border-accent bg-accent-tint" : "border-transparent hover:border-line")
      }
    >
      <div className="flex items-start gap-1.5 font-sans leading-5 font-normal not-italic select-none empty:hidden sm:pt-1.25">
        {/* Where the margin stands above the words, only what is worth a claim takes a line for it. */}
        {showRank ? (
          <span className={`shrink-0 ${decision === null && suggested === "claim" ? "" : "max-sm:hidden"}`}>
            <RankMark rank={rank} />
          </span>
        ) : null}
        <DecisionMark decision={decision} />
        {decision === null && suggested !== null ? <SuggestedMark suggested={suggested} /> : null}
        {(sentence.reason ?? sentence.publicReason) ? <span className="sr-only">, with a reason</span> : null}
      </div>
      {/* Here and not on the whole text: the words of the margin are English and would decide the direction. */}
      <span dir="auto" className={quiet ? "text-muted" : undefined}>
        <TextPieces run={sentence} text={text} claims={claims} pointedAt={pointedAt} />
      </span>
    </div>
  );
});

/** What the reader takes an undecided sentence for: a question to the editor, fainter than any decision. */
function SuggestedMark({ suggested }: { readonly suggested: SentenceDecision }) {
  return (
    <span
      className={`text-xs text-muted italic ${suggested === "claim" ? "" : "max-sm:hidden"}`}
      aria-hidden="true"
    >
      {suggestedWord(suggested)}?
    </span>
  );
}
