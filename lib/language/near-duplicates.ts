import type { Reading } from "./reading.ts";
import { shingleShare } from "./text-similarity.ts";

/** Share of word shingles from which two articles are called near-duplicates; see `shingleShare` for the figures. */
export const nearDuplicateShare = 0.6;

const maxProbes = 8;
/** Sentences shorter than this stand in unrelated articles too ("He declined to comment."); UTF-16 units. */
const minProbeChars = 40;

/** The longest sentences of a text, by whose very words copies of it are looked for; at most eight. */
export function probesOf(reading: Pick<Reading, "text" | "sentences">): string[] {
  return reading.sentences
    .filter((sentence) => sentence.kind !== "boilerplate" && sentence.end - sentence.start >= minProbeChars)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, maxProbes)
    .map((sentence) => reading.text.slice(sentence.start, sentence.end));
}

/** The texts that share at least `nearDuplicateShare` with the given one, most alike first; `share` in hundredths. */
export function nearDuplicates<T extends { readonly text: string }>(
  text: string,
  others: readonly T[],
): (Omit<T, "text"> & { share: number })[] {
  return others
    .map(({ text: other, ...rest }) => ({
      ...rest,
      share: Math.floor(shingleShare(text, other) * 100) / 100,
    }))
    .filter((each) => each.share >= nearDuplicateShare)
    .toSorted((a, b) => b.share - a.share);
}
