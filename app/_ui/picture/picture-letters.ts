import type { SitePictureFacts } from "./site-picture.tsx";
import type { PictureMark, SharePicture } from "./share-picture.ts";

/** Emoji, and the marks that join them or choose their form; a claim reads the same without. */
const pictograph =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200c\u200d\ufe0e\ufe0f\u20e3]/u;

/**
 * The text as it can be drawn with fonts that lack the `missing` characters: emoji are left out. Null when anything
 * else would be lost, since a claim with a letter or a sign less may say something else.
 */
function drawable(text: string, missing: ReadonlySet<string>): string | null {
  const kept = [...text].filter((character) => !(missing.has(character) && pictograph.test(character)));
  if (kept.some((character) => missing.has(character))) return null;
  const line = kept.join("").replace(/\s+/gu, " ").trim();
  return line === "" ? null : line;
}

/**
 * The picture without what no font can write. A claim in other letters gives its place to the address where it can be
 * read; shape and colour of the verdict stay whatever its label is written in.
 */
export function withoutLetters(picture: SharePicture, missing: ReadonlySet<string>): SharePicture {
  const or = (text: string | null, other: string) =>
    text === null ? other : (drawable(text, missing) ?? other);
  const orNull = (text: string | null) => (text === null ? null : drawable(text, missing));
  const markOf = (mark: PictureMark): PictureMark => ({
    ...mark,
    label: or(mark.label, ""),
    question: orNull(mark.question),
  });
  const [first, second] = picture.marks;
  return {
    ...picture,
    deskName: or(picture.deskName, ""),
    sampleNotice: orNull(picture.sampleNotice),
    corner: picture.corner && { ...picture.corner, text: or(picture.corner.text, "") },
    claim: or(picture.claim, ""),
    origin: orNull(picture.origin),
    marks: second === undefined ? [markOf(first)] : [markOf(first), markOf(second)],
    note: orNull(picture.note),
  };
}

/** The same for the site's picture: a name in other letters gives its place to the address. */
export function withoutDeskLetters(facts: SitePictureFacts, missing: ReadonlySet<string>): SitePictureFacts {
  return { ...facts, deskName: drawable(facts.deskName, missing) ?? facts.address };
}
