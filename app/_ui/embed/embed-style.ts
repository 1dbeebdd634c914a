/*
 * The whole look of an embed, sent inside its one document: no font, no picture and no second request. The colours are
 * those of tokens.css (a test compares them); the names are short because every embed carries them.
 */
const light = `--paper:#faf8f3;--ink:#191c1e;--muted:#565b5c;--edge:#85817a;--line:#dfdacd;--accent:#0b5563;--warn:#7d4d00;--warn-tint:#fbf0d9`;
const dark = `--paper:#141719;--ink:#ebe8e1;--muted:#a9adab;--edge:#7b8184;--line:#32373a;--accent:#85c8d2;--warn:#e6bd70;--warn-tint:#33280f`;

const lightMore = `--paper:#ffffff;--ink:#000000;--muted:#33383a;--edge:#191c1e;--line:#5f6263;--accent:#003f4b;--warn:#593600`;
const darkMore = `--paper:#000000;--ink:#ffffff;--muted:#d3d6d4;--edge:#e4e6e5;--line:#83888a;--accent:#a8e4ee;--warn:#f3cf8b`;

/** Tone, its light colour and tint, its dark colour and tint; then both colours where more contrast is asked for. */
export const embedTones = [
  ["true", "#22663a", "#e7f2e8", "#8fcf9f", "#17301e", "#0d4722", "#a6e2b5"],
  ["mostly_true", "#4d6212", "#eff2dd", "#bccb7a", "#272d12", "#364607", "#d0de92"],
  ["half", "#7d5200", "#faf0d6", "#e6bd70", "#33280f", "#593a00", "#f3cf8b"],
  ["mostly_false", "#994410", "#fbebdf", "#f0a878", "#382213", "#6f2c04", "#ffc29a"],
  ["false", "#9f1f2b", "#fbe8e7", "#f2a09f", "#381c1e", "#7a0c18", "#ffb9b7"],
  ["context", "#62409a", "#f0eaf8", "#c6b0ee", "#2a2140", "#452682", "#dacaf8"],
  ["open", "#4f565c", "#ebedee", "#b9bfc3", "#272c2f", "#33393e", "#d3d8db"],
] as const;

const lightTones = embedTones
  .map(([tone, colour, tint]) => `[data-tone=${tone}]{--tone:${colour};--tone-tint:${tint}}`)
  .join("");
const darkTones = embedTones
  .map(([tone, , , colour, tint]) => `[data-tone=${tone}]{--tone:${colour};--tone-tint:${tint}}`)
  .join("");
const toneColours = (nth: 5 | 6) =>
  embedTones.map((colours) => `[data-tone=${colours[0]}]{--tone:${colours[nth]}}`).join("");

const layout = `
*{box-sizing:border-box;margin:0}
html{color-scheme:light dark;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
body{display:flex;flex-direction:column;min-height:100vh;border:1px solid var(--edge)}
main{display:flex;flex:1;flex-direction:column;gap:.75rem;padding:1rem 1.25rem 1.125rem;border-inline-start:.375rem solid var(--tone,var(--edge))}
h1{font:600 1.3125rem/1.28 Georgia,"Noto Serif","Noto Naskh Arabic",serif;text-wrap:balance}
.d{display:flex;align-items:center;gap:.5rem;color:var(--muted);font-size:.875rem}
.d svg{flex:none;color:var(--accent)}
.o,.m{color:var(--muted);font-size:.875rem}
.v{display:flex;flex-wrap:wrap;gap:.625rem 1.5rem}
.v>div{min-width:0}
.q{color:var(--muted);font-size:.8125rem}
.b{display:inline-flex;align-items:center;gap:.5rem;margin-top:.125rem;border:1px solid var(--tone);border-radius:2px;background:var(--tone-tint);padding:.1875rem .625rem;color:var(--tone);font-size:1.0625rem;font-weight:600}
.b svg{flex:none}
.m strong{color:var(--ink)}
.n{color:var(--warn);font-weight:600}
.m li{display:block;margin-top:.25rem}
ul{padding:0;list-style:none}
.w{background:var(--warn-tint);padding:.25rem 1.25rem;color:var(--warn);font-size:.8125rem;font-weight:600}
.a{margin-top:auto;padding-top:.25rem}
a{display:inline-block;padding:.25rem 0;color:var(--accent);font-weight:600;text-underline-offset:.18em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.b,body,main{border-color:CanvasText}[data-tone]{--tone-tint:Canvas}}
@media print{body{min-height:0}}
`;

/** The style sheet of every embed, some 3 KB. It holds nothing from outside, so it can stand in a style element as is. */
export const embedStyle =
  `:root{${light}}${lightTones}@media (prefers-color-scheme:dark){:root{${dark}}${darkTones}}` +
  `@media (prefers-contrast:more){:root{${lightMore}}${toneColours(5)}.b{border-width:2px}}` +
  `@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${darkMore}}${toneColours(6)}}` +
  layout.replaceAll("\n", "");
