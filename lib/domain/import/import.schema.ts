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
