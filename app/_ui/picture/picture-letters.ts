import type { SitePictureFacts } from "./site-picture.tsx";
import type { PictureMark, SharePicture } from "./share-picture.ts";

/** Emoji, and the marks that join them or choose their form; a claim reads the same without. */
const pictograph =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200c\u200d\ufe0e\ufe0f\u20e3]/u;

/** Vowel signs over and under Arabic letters: texts are mostly written without. */
const vowelSign =
  /[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/gu;

/** A sign left on an Arabic letter after that, as a hamza that Unicode does not compose with it. */
const signOnArabic = /\p{Script=Arabic}\p{M}/u;

/**
 * The text as it can be drawn with fonts that lack the `missing` characters: emoji and Arabic vowel signs are left out.
 * satori (0.63) moves a sign that belongs over its letter down, and one under it up, where it is read as another. Null
 * when anything else would be lost, since a claim with a letter or a sign less may say something else.
 */
function drawable(text: string, missing: ReadonlySet<string>): string | null {
  const bare = text.normalize("NFC").replace(vowelSign, "");
  const kept = [...bare].filter((character) => !(missing.has(character) && pictograph.test(character)));
  if (signOnArabic.test(bare) || kept.some((character) => missing.has(character))) return null;
  const line = kept.join("").replace(/\s+/gu, " ").trim();
  return line === "" ? null : line;
}

/**
 * The picture without what cannot be written rightly with fonts that lack the `missing` characters. A claim in other letters gives its place to the address where it can be
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
    origin: picture.origin.flatMap((part) => drawable(part, missing) ?? []),
    marks: second === undefined ? [markOf(first)] : [markOf(first), markOf(second)],
    note: orNull(picture.note),
  };
}

/** The same for the site's picture: a name in other letters gives its place to the address. Our own words fonts have. */
export function withoutDeskLetters(facts: SitePictureFacts, missing: ReadonlySet<string>): SitePictureFacts {
  const { deskName, address, promise } = facts;
  return {
    ...facts,
    deskName: drawable(deskName, missing) ?? address,
    promise: drawable(promise, missing) ?? "",
  };
}
