import { diffArrays } from "diff";

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** One stretch of paragraphs: unchanged ones together, or a change shown word by word. */
export interface TextChange {
  readonly changed: boolean;
  readonly runs: readonly WordRun[];
}

/** How much two texts differ, in words. */
export interface ChangeSize {
  readonly added: number;
  readonly removed: number;
}

/** Beyond so many edits a stretch is shown as taken out and put in whole: a diff of confetti helps nobody. */
const maxEdits = 2000;

/**
 * What changed from one text to the other, in the order of the texts: paragraphs first, then words within the changed
 * ones. The runs that are not "added" join to the first text, those not "removed" to the second, but for the blank
 * lines between stretches.
 */
export function textChanges(before: string, after: string): TextChange[] {
  const runs = diffArrays(paragraphsOf(before), paragraphsOf(after));
  const changes: TextChange[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (run === undefined) continue;
    const text = run.value.join("\n\n");
    if (!run.added && !run.removed) {
      changes.push({ changed: false, runs: [{ kind: "same", text }] });
      continue;
    }
    const next = runs[at + 1];
    // A removed run is followed by the added one that took its place.
    if (run.removed && next?.added === true) {
      changes.push({ changed: true, runs: wordRuns(text, next.value.join("\n\n")) });
      at += 1;
    } else {
      changes.push({ changed: true, runs: [{ kind: run.added ? "added" : "removed", text }] });
    }
  }
  return changes;
}

/** Words put in and taken out, in all. */
export function sizeOfChanges(changes: readonly TextChange[]): ChangeSize {
  const count = (kind: WordRun["kind"]) =>
    changes
      .flatMap((change) => change.runs)
      .filter((run) => run.kind === kind)
      .reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0), 0);
  return { added: count("added"), removed: count("removed") };
}

/** The words of one text against those of another. */
export function wordRuns(before: string, after: string): WordRun[] {
  const diff = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: maxEdits });
  const whole: WordRun[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  if (diff === undefined) return whole.filter((run) => run.text !== "");
  return readable(
    diff.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value.join(""),
    })),
  );
}

/** White space alone between two changes belongs to both: "old words" against "new words", not four fragments. */
function readable(runs: readonly WordRun[]): WordRun[] {
  const out: WordRun[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed !== "") out.push({ kind: "removed", text: removed });
    if (added !== "") out.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, run] of runs.entries()) {
    if (run.kind === "removed") removed += run.text;
    else if (run.kind === "added") added += run.text;
    else if (run.text.trim() === "" && removed !== "" && added !== "" && index < runs.length - 1) {
      removed += run.text;
      added += run.text;
    } else {
      flush();
      out.push(run);
    }
  }
  flush();
  return out;
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph !== "");
}

/** Words, white space and marks, every character in one of them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}
