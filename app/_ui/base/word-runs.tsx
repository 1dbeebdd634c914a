import { Fragment } from "react";
import type { WordRun } from "#lib/domain/revision/text-changes.rules.ts";

interface WordRunsProps {
  readonly runs: readonly WordRun[];
  /** Which text to show: the one before, the one after, or both at once. */
  readonly side?: "before" | "after" | "both" | undefined;
}

/** Words taken out are struck through, words put in underlined: never told by colour alone. */
export function WordRuns({ runs, side = "both" }: WordRunsProps) {
  return runs.map((run, index) => {
    if (run.kind === "same") return <Fragment key={index}>{run.text}</Fragment>;
    if (run.kind === "removed") {
      return side === "after" ? null : (
        <del key={index} className="rounded-sm bg-danger-tint text-danger decoration-1">
          {run.text}
        </del>
      );
    }
    return side === "before" ? null : (
      <ins
        key={index}
        // New words that follow old ones without a space between them: "four" "six", not "foursix".
        className={`rounded-sm bg-good-tint text-good decoration-1 underline-offset-4 ${side === "both" && runs[index - 1]?.kind === "removed" ? "ms-1" : ""}`}
      >
        {run.text}
      </ins>
    );
  });
}
