import localFont from "next/font/local";

/*
 * The files come from npm, so no other host is asked at run time. Every subset carries the unicode-range of its
 * package and the family name of its first face, so that one family covers latin, latin-ext and cyrillic and a page
 * in English loads the latin files only; only upright latin is preloaded.
 * Next reads these calls at build time: every argument has to be a literal, which is why the ranges are repeated.
 */
const inter = localFont({
  src: "../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "swap",
  variable: "--font-inter",
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const interExt = localFont({
  src: "../../../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "swap",
  preload: false,
  variable: "--font-inter-ext",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "inter" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const interCyrillic = localFont({
  src: "../../../node_modules/@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "swap",
  preload: false,
  variable: "--font-inter-cyrillic",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "inter" },
    { prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" },
  ],
});

const sourceSerif = localFont({
  src: "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  display: "swap",
  variable: "--font-source-serif",
  adjustFontFallback: "Times New Roman",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const sourceSerifItalic = localFont({
  src: "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  display: "swap",
  preload: false,
  variable: "--font-source-serif-italic",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "sourceSerif" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const sourceSerifExt = localFont({
  src: "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  display: "swap",
  preload: false,
  variable: "--font-source-serif-ext",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "sourceSerif" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const sourceSerifExtItalic = localFont({
  src: "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  display: "swap",
  preload: false,
  variable: "--font-source-serif-ext-italic",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "sourceSerif" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const sourceSerifCyrillic = localFont({
  src: "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  display: "swap",
  preload: false,
  variable: "--font-source-serif-cyrillic",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "sourceSerif" },
    { prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" },
  ],
});

const sourceSerifCyrillicItalic = localFont({
  src: "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  display: "swap",
  preload: false,
  variable: "--font-source-serif-cyrillic-italic",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "sourceSerif" },
    { prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" },
  ],
});

/** Class names for `<html>`: they declare `--font-inter` and `--font-source-serif`, which globals.css reads. */
export const fontVariables = [
  inter,
  interExt,
  interCyrillic,
  sourceSerif,
  sourceSerifItalic,
  sourceSerifExt,
  sourceSerifExtItalic,
  sourceSerifCyrillic,
  sourceSerifCyrillicItalic,
]
  .map((face) => face.variable)
  .join(" ");
