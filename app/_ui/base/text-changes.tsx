import type { TextChange } from "#lib/domain/revision/text-changes.rules.ts";
import { Details } from "./details.tsx";
import { WordRuns } from "./word-runs.tsx";

interface TextChangesProps {
  readonly changes: readonly TextChange[];
  /** What stands on the fold over paragraphs that did not change. */
  readonly unchanged: (paragraphs: number) => string;
  /** Language of the text, where it is not the page's. */
  readonly lang?: string | undefined;
}

/** Two texts in one, word by word; paragraphs that did not change are folded away. */
export function TextChanges({ changes, unchanged, lang }: TextChangesProps) {
  return (
    <div className="flex max-w-form flex-col gap-4 font-serif text-lg">
      {changes.map((change, index) => (
        <Stretch key={index} change={change} unchanged={unchanged} lang={lang} />
      ))}
    </div>
  );
}

function Stretch({ change, unchanged, lang }: Omit<TextChangesProps, "changes"> & { change: TextChange }) {
  if (change.changed) {
    return (
      <p dir="auto" lang={lang} className="border-s-4 border-accent ps-4 whitespace-pre-line">
        <WordRuns runs={change.runs} />
      </p>
    );
  }
  const text = change.runs.map((run) => run.text).join("");
  return (
    <div className="border-s-4 border-line ps-4 text-muted">
      <Details
        summary={
          <span className="font-sans text-sm font-normal">{unchanged(text.split("\n\n").length)}</span>
        }
      >
        <p dir="auto" lang={lang} className="whitespace-pre-line">
          {text}
        </p>
      </Details>
    </div>
  );
}
