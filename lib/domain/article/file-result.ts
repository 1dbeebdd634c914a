import { z } from "zod";

/**
 * What became of one file of an import: a line of `plumbline import --json` (interfaces.md) and of the import screen.
 * `id` and `slug` name the article, the new one or, for a duplicate, the one that is there; `message` says why a file
 * was refused or is a duplicate.
 */
export const fileResult = z.object({
  file: z.string(),
  status: z.enum(["imported", "duplicate", "refused"]),
  id: z.string().optional(),
  slug: z.string().optional(),
  message: z.string().optional(),
});
export type FileResult = z.infer<typeof fileResult>;

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
