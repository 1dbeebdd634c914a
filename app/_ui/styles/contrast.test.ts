import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ratingTones } from "#lib/domain/rating/rating.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media");

/** The hex tokens of one scheme, by name without the dashes. */
function readTokens(source: string): Record<string, string> {
  const entries = [...source.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)];
  return Object.fromEntries(entries.map(([, name = "", value = ""]) => [name, value]));
}

const light = readTokens(lightCss);
const schemes = { light, dark: { ...light, ...readTokens(darkCss) } };

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
  const [dark = 0, bright = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const surfaces = ["paper", "surface", "sunken"];
const tints = ["accent", "danger", "warn", "good"];
const tones = ratingTones.map((tone) => `tone-${tone.replace("_", "-")}`);

/** Text on what stands behind it: at least 4.5. */
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

/** Edges of controls and shapes that carry meaning: at least 3. */
const shapes: [string, string][] = surfaces.map((surface) => ["edge", surface]);

describe.each(Object.entries(schemes))("the %s scheme", (_, tokens) => {
  it.each(texts)("shows %s on %s with a contrast of at least 4.5", (text, behind) => {
    expect(contrast(tokens[text] ?? "", tokens[behind] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("shows %s on %s with a contrast of at least 3", (shape, behind) => {
    expect(contrast(tokens[shape] ?? "", tokens[behind] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

it("repeats every colour of the light scheme in the dark one", () => {
  expect(Object.keys(readTokens(darkCss)).sort()).toEqual(Object.keys(light).sort());
});
