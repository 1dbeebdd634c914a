import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import { embedCode, embedHeight } from "./embed-code.ts";

const url = "https://desk.example/embed/harbour-budget-has-doubled";

test("the frame is sandboxed, lazy, named, and as wide as the column up to 640 px", () => {
  const code = embedCode(url, "Port Lorne Desk: a claim", claimPublication());
  expect(code).toContain(`src="${url}"`);
  expect(code).toContain('title="Port Lorne Desk: a claim"');
  expect(code).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(code).toContain('loading="lazy"');
  expect(code).toContain('width="100%"');
  expect(code).toContain("max-width:640px");
});

test("a title cannot leave its attribute", () => {
  const code = embedCode(url, '"><script>alert(1)</script>', claimPublication());
  expect(code).not.toContain("<script");
  expect(code.match(/"/g)).toHaveLength(14);
});

test("a frame is higher for longer texts, and lower where it is wider", () => {
  const short = claimPublication();
  const long = claimPublication({
    content: { text: "word ".repeat(100), verdict: frozenVerdict({ summary: "word ".repeat(60) }) },
  });
  expect(embedHeight(long, 360)).toBeGreaterThan(embedHeight(short, 360));
  expect(embedHeight(long, 640)).toBeLessThan(embedHeight(long, 360));
});

test("the height falls with the window from that of a phone to that of the full width", () => {
  const publication = claimPublication();
  const [high, low] = [embedHeight(publication, 360), embedHeight(publication, 640)];
  const [, least, at, fall, most] =
    /clamp\((\d+)px,calc\((\d+)px - ([\d.]+)vw\),(\d+)px\)/.exec(embedCode(url, "", publication)) ?? [];
  expect([Number(least), Number(most)]).toEqual([low, high]);
  expect(Number(at) - 4 * Number(fall)).toBeCloseTo(high, 0);
  expect(Number(at) - 6.8 * Number(fall)).toBeCloseTo(low, 0);
});
