import type { ChangeSize as Size } from "#lib/domain/revision/text-changes.rules.ts";

/** "12 words in, 3 out": how much a revision changed. */
export function changeSizeText({ added, removed }: Size): string {
  if (added === 0 && removed === 0) return "no word changed";
  const words = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "word" : "words"}`;
  if (removed === 0) return `${words(added)} put in`;
  if (added === 0) return `${words(removed)} taken out`;
  return `${words(added)} put in, ${removed.toLocaleString("en-GB")} taken out`;
}
