import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ratingTones } from "#lib/domain/rating/rating.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The hex tokens of one block, by name without the dashes. */
function tokensAfter(head: string): Record<string, string> {
  const [, rest = ""] = css.split(`${head} {`);
  const [block = ""] = rest.split("}");
  const entries = [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)];
  return Object.fromEntries(entries.map(([, name = "", value = ""]) => [name, value]));
}

const light = tokensAfter(":root");
const dark = tokensAfter("@media screen and (prefers-color-scheme: dark) {\n  :root");
const more = tokensAfter("@media screen and (prefers-contrast: more) {\n  :root");
const darkMore = tokensAfter(
  "@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) {\n  :root",
);

/** Tokens as the cascade leaves them, with the contrast that text, lines and control edges must have (WCAG 2.2). */
const schemes = {
  light: { tokens: light, text: 4.5, edge: 3, line: 1 },
  dark: { tokens: { ...light, ...dark }, text: 4.5, edge: 3, line: 1 },
  "light, more contrast": { tokens: { ...light, ...more }, text: 7, edge: 7, line: 4.5 },
  "dark, more contrast": {
    tokens: { ...light, ...dark, ...more, ...darkMore },
    ...{ text: 7, edge: 7, line: 4.5 },
  },
};

/** Relative luminance of "#rrggbb" (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio of two colours, 1…21. */
function contrast(first: string, second: string): number {
  const [dim = 0, bright = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const surfaces = ["paper", "surface", "sunken"];
const tints = ["accent", "danger", "warn", "good"];
const tones = ratingTones.map((tone) => `tone-${tone.replace("_", "-")}`);

/** Text on what stands behind it. */
const texts: [string, string][] = [
  ...["ink", "muted", "accent", "accent-strong", "danger", "warn", "good", ...tones].flatMap((text) =>
    surfaces.map((surface): [string, string] => [text, surface]),
  ),
  ...tints.flatMap((tint): [string, string][] => [
    [tint, `${tint}-tint`],
    ["ink", `${tint}-tint`],
    ["muted", `${tint}-tint`],
  ]),
  ...tones.map((tone): [string, string] => [tone, `${tone}-tint`]),
  ["accent-strong", "accent-tint"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-solid", "danger-solid"],
  ["ink", "mark"],
  ["paper", "ink"],
];

describe.each(Object.entries(schemes))("the scheme %s", (_, { tokens, text: least, edge, line }) => {
  it.each(texts)(`shows %s on %s with a contrast of at least ${String(least)}`, (text, behind) => {
    expect(contrast(tokens[text] ?? "", tokens[behind] ?? "")).toBeGreaterThanOrEqual(least);
  });

  it.each(surfaces)("shows edges of controls and lines between parts on %s", (surface) => {
    expect(contrast(tokens["edge"] ?? "", tokens[surface] ?? "")).toBeGreaterThanOrEqual(edge);
    expect(contrast(tokens["line"] ?? "", tokens[surface] ?? "")).toBeGreaterThanOrEqual(line);
  });
});

it("repeats every colour of the light scheme in the dark one, and the same ones where more contrast is asked for", () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
  expect(Object.keys(darkMore).filter((name) => !(name in more))).toEqual(["surface"]);
  expect(Object.keys(more).filter((name) => !(name in darkMore))).toEqual([]);
  expect(Object.keys(more).filter((name) => !(name in light))).toEqual([]);
});
