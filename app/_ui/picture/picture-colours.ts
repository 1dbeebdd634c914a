import type { PictureMark } from "./share-picture.ts";

/** Colours of a picture: the light scheme of tokens.css, because a picture has one scheme only (a test compares them). */
export const pictureColours = {
  paper: "#faf8f3",
  ink: "#191c1e",
  muted: "#565b5c",
  accent: "#0b5563",
  warn: "#7d4d00",
  "warn-tint": "#fbf0d9",
  line: "#dfdacd",
} as const;

/** Ground of the verdict's band by tone; white letters on it have at least 4.5:1. */
export const toneColours: Readonly<Record<PictureMark["tone"], string>> = {
  true: "#22663a",
  mostly_true: "#4d6212",
  half: "#7d5200",
  mostly_false: "#994410",
  false: "#9f1f2b",
  context: "#62409a",
  open: "#4f565c",
  closed: "#191c1e",
};
