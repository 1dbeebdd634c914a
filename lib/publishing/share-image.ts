/*
 * What the layout of a share picture and the program that draws it have to agree on.
 */

/** Size that sites ask of a share picture, in px (Open Graph: about 1.91 to 1, at least 1200 wide). */
export const shareImageSize = { width: 1200, height: 630 } as const;

export const pictureFamilies = ["Serif", "Sans", "SansBold"] as const;
export type PictureFamily = (typeof pictureFamilies)[number];

/** Files of a family, in the order in which a letter is looked for. */
export const pictureScripts = [
  "latin",
  "latin-ext",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "vietnamese",
  "arabic",
] as const;

/** The `fontFamily` of a text: all files of the family, each for the letters that the ones before it lack. */
export function fontFamily(family: PictureFamily): string {
  return pictureScripts.map((script) => `${family} ${script}`).join(", ");
}

/** A logo of more pixels would cost more memory unpacked than a picture is worth. */
const maxLogoPx = 2048;

/**
 * A logo as a data address that can be drawn into a picture: a PNG of at most 2048 px a side (its header holds the
 * size: PNG 1.2, 11.2.2). Null for every other file; the plumb line stands in for it.
 */
export function drawableLogo(bytes: Uint8Array): string | null {
  const isPng = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, i) => bytes[i] === byte);
  if (!isPng || bytes.byteLength < 24) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sides = [header.getUint32(16), header.getUint32(20)];
  if (sides.some((px) => px === 0 || px > maxLogoPx)) return null;
  return `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
}
