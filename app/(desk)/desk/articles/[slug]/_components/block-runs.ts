import type { BlockKind, Span } from "#lib/domain/article/article.ts";
import { isFolded, rowsOfBlock, type BlockRow } from "./block-rows.ts";
import type { TextSentence } from "./take-apart-view.ts";

/** A block with its lines, and its number in the revision. */
export interface BlockLines extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  readonly rows: readonly BlockRow<TextSentence>[];
}

/** A block of the text, or neighbouring ones that are put aside together. */
export type BlockRun =
  | { readonly aside: false; readonly block: BlockLines }
  | { readonly aside: true; readonly blocks: readonly BlockLines[] };

/**
 * The blocks of an article in order, with those that are put aside drawn together where they follow one another. A block
 * is aside when it reads like boilerplate and nobody has decided that a sentence of it counts; one without sentences (a
 * date header) is shown as it is.
 */
export function blockRuns(
  text: string,
  blocks: readonly (Span & { readonly kind: BlockKind })[],
  sentences: readonly TextSentence[],
): BlockRun[] {
  const runs: BlockRun[] = [];
  let from = 0;
  blocks.forEach((block, index) => {
    // Blocks and sentences are both in order: each block looks only at its own.
    while ((sentences[from]?.end ?? Infinity) <= block.start) from += 1;
    let to = from;
    while ((sentences[to]?.start ?? Infinity) < block.end) to += 1;
    const lines = { ...block, index, rows: rowsOfBlock(text, block, sentences.slice(from, to)) };
    const last = runs.at(-1);
    if (!isAside(lines)) runs.push({ aside: false, block: lines });
    else if (last?.aside) runs[runs.length - 1] = { aside: true, blocks: [...last.blocks, lines] };
    else runs.push({ aside: true, blocks: [lines] });
  });
  return runs;
}

function isAside({ kind, rows }: BlockLines): boolean {
  if (kind !== "boilerplate") return false;
  const sentences = rows.filter((row) => row.kind === "sentence");
  return sentences.length > 0 && sentences.every((row) => isFolded(row.sentence));
}

/** Longest a line is quoted in the summary, in UTF-16 units. */
const openingChars = 28;

/** "3 lines put aside: “Advertisement”, “Join us…”", so that they can be told without being opened. */
export function asideSummary(text: string, blocks: readonly BlockLines[]): string {
  const lines = blocks.flatMap(({ start, end }) =>
    text
      .slice(start, end)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
  const openings = lines.slice(0, 3).map((line) => `“${shortened(line)}”`);
  const rest = lines.length > openings.length ? ", …" : "";
  return `${lines.length === 1 ? "1 line" : `${lines.length} lines`} put aside: ${openings.join(", ")}${rest}`;
}

function shortened(line: string): string {
  if (line.length <= openingChars) return line;
  const cut = line.slice(0, openingChars).replace(/[\ud800-\udbff]$/u, "");
  return `${cut.replace(/\s+\S*$/u, "")}…`;
}
