import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ratingTones } from "#lib/domain/rating/rating.ts";
import { RatingBadge } from "./rating-badge.tsx";

/** What a badge shows as text, and the drawing beside it. */
function renderBadge(tone: (typeof ratingTones)[number]) {
  const html = renderToStaticMarkup(createElement(RatingBadge, { label: "Half true", tone }));
  return { text: html.replace(/<[^>]*>/g, ""), shape: /<svg.*<\/svg>/.exec(html)?.[0] ?? "" };
}

describe("RatingBadge", () => {
  it.each(ratingTones)("says exactly the rating's label in the tone %s", (tone) => {
    expect(renderBadge(tone).text).toBe("Half true");
  });

  it("draws another shape for every tone, so that colour never carries the meaning alone", () => {
    expect(new Set(ratingTones.map((tone) => renderBadge(tone).shape)).size).toBe(ratingTones.length);
  });
});
