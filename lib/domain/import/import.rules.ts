import type { FileResult } from "./import.schema.ts";

/** What became of several files, in one sentence: "12 files: 9 imported, 2 there already, 1 refused." */
export function sentenceOf(results: readonly FileResult[]): string {
  const count = (status: FileResult["status"]) => results.filter((result) => result.status === status).length;
  const parts = [
    [count("imported"), "imported"],
    [count("duplicate"), "there already"],
    [count("refused"), "refused"],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${String(number)} ${word}`);
  return `${results.length === 1 ? "One file" : `${String(results.length)} files`}: ${said.join(", ")}.`;
}
