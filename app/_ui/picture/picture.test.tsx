import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import type { ClaimPublication, FrozenClaim } from "#lib/domain/publication/publication.ts";
import { drawPicture } from "#lib/reports/picture/draw-picture.ts";
import { deskWords, wordsFor } from "#lib/words/words.ts";
import { ClaimPicture, claimPictureSteps, firstStepOf } from "./claim-picture.tsx";
import { letterStyle } from "./letter-style.ts";
import { pictureColours, toneColours } from "./picture-colours.ts";
import { withoutLetters } from "./picture-letters.ts";
import { pictureAltOf, sharePictureOf, type SharePicture } from "./share-picture.ts";

const desk = { deskName: "Port Lorne Desk", isSample: false, timeZone: "Europe/London", logo: null };
const address = "desk.example/claims/harbour-budget-has-doubled";
const words = deskWords();

function pictureOf(content: Partial<FrozenClaim> = {}, fields: Partial<typeof desk> = {}): SharePicture {
  const publication = claimPublication({ content });
  return sharePictureOf(
    { state: "live", slug: publication.slug, publication, notices: [] },
    { ...desk, ...fields },
    address,
    words,
  );
}

function draw(thing: SharePicture): Promise<Uint8Array> {
  return drawPicture({
    thing,
    at: (picture, step) => <ClaimPicture picture={picture} step={step} />,
    firstStep: firstStepOf(thing),
    steps: claimPictureSteps,
    without: withoutLetters,
  });
}

/** Width, height and signature of a PNG (PNG 1.2, 5.2 and 11.2.2). */
function headerOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { signature: [...png.subarray(1, 4)], width: view.getUint32(16), height: view.getUint32(20) };
}

const isPicture = { signature: [0x50, 0x4e, 0x47], width: 1200, height: 630 };

test("a claim's picture is a PNG of 1200 by 630 px, and another verdict makes another picture", async () => {
  const half = { key: "half_true", label: "Half true", value: 3, tone: "half" } as const;
  const [one, two] = [
    await draw(pictureOf()),
    await draw(pictureOf({ verdict: frozenVerdict({ content: half }) })),
  ];
  expect(headerOf(one)).toEqual(isPicture);
  expect(headerOf(two)).toEqual(isPicture);
  expect(Buffer.compare(one, two)).not.toBe(0);
});

test.each([
  ["markup and a null", '<svg onload="x"></svg> &amp; \u0000 "quoted"'],
  ["one word of 500 letters", "x".repeat(500)],
  ["letters turned around", "\u202Eabc\u202C \u2066def\u2069"],
  ["Ukrainian", "Мер сказала, що бюджет порту подвоївся"],
  ["Arabic", "قال العمدة إن ميزانية الميناء تضاعفت"],
  ["emoji alone", "👍🏽🇺🇦"],
  ["half a pair of surrogates", "a\ud83d b"],
])("a claim made of %s still becomes a picture", async (_name, text) => {
  expect(headerOf(await draw(pictureOf({ text })))).toEqual(isPicture);
});

test("a claim in letters that no font has is drawn as the address where it can be read, verdict and all", async () => {
  const hebrew = await draw(pictureOf({ text: "ראש העיר אמרה שתקציב הנמל הוכפל" }));
  const chinese = await draw(pictureOf({ text: "市长说港口预算翻了一番" }));
  expect(Buffer.compare(hebrew, chinese)).toBe(0);
});

test("a claim in Arabic letters is drawn in them, joined and from the right", async () => {
  const text = "قال العمدة إن ميزانية الميناء تضاعفت";
  const [arabic, chinese] = [await draw(pictureOf({ text })), await draw(pictureOf({ text: "市长" }))];
  expect(Buffer.compare(arabic, chinese)).not.toBe(0);
  expect(letterStyle(text, -0.3, 1.1)).toEqual({ direction: "rtl", letterSpacing: 0, lineHeight: 1.42 });
  expect(letterStyle("The mayor", -0.3, 1.1)).toEqual({
    direction: "ltr",
    letterSpacing: -0.3,
    lineHeight: 1.1,
  });
});

test("Arabic vowel signs, which would be drawn in the wrong place, are left out; another sign takes the claim away", () => {
  const none = new Set<string>();
  expect(withoutLetters(pictureOf({ text: "لا يَعلَمُ شيئًا عن الأمّة" }), none).claim).toBe(
    "لا يعلم شيئا عن الأمة",
  );
  expect(withoutLetters(pictureOf({ text: "ح\u0654" }), none).claim).toBe("");
});

test("in Arabic all words of a picture are Arabic ones that its fonts can write, each part of the origin for itself", async () => {
  const publication = claimPublication();
  const picture = sharePictureOf(
    { state: "live", slug: publication.slug, publication, notices: [] },
    desk,
    address,
    wordsFor("ar", false),
  );
  const missing: string[] = [];
  await drawPicture({
    thing: picture,
    at: (shown, step) => <ClaimPicture picture={shown} step={step} />,
    firstStep: firstStepOf(picture),
    steps: claimPictureSteps,
    without: (thing, characters) => {
      missing.push(...characters);
      return withoutLetters(thing, characters);
    },
  });
  expect(missing).toEqual([]);
  expect(picture.direction).toBe("rtl");
  expect(picture.origin).toEqual(["Ruth Vane", "Mayor of Port Lorne", "2 مارس 2026"]);
});

test("an emoji is left out of a claim; any other sign without a letter in the fonts takes the whole claim away", () => {
  const picture = pictureOf({ text: "Prices rose 📈 by 40 %" });
  expect(withoutLetters(picture, new Set(["📈"])).claim).toBe("Prices rose by 40 %");
  expect(withoutLetters(pictureOf({ text: "Debt ≠ deficit" }), new Set(["≠"])).claim).toBe("");
});

test("a claim of more than 280 characters ends with an ellipsis after a whole word", () => {
  const { claim } = pictureOf({ text: "word and more ".repeat(36) });
  expect(claim.length).toBeLessThanOrEqual(281);
  expect(claim).toMatch(/ (word|and|more)…$/);
});

test("under review and retracted, a picture has neither verdict nor attribution", () => {
  const publication: ClaimPublication = claimPublication();
  const suspended = sharePictureOf(
    { state: "suspended", slug: "a", publication, notices: [] },
    desk,
    address,
    words,
  );
  const gone = {
    state: "retracted",
    slug: "a",
    text: "A claim",
    claimedOn: null,
    retractedAt: null,
  } as const;
  const retracted = sharePictureOf({ ...gone, reason: "Wrong." }, desk, address, words);
  expect(JSON.stringify([suspended, retracted])).not.toMatch(/Mostly true|Confirmed/);
  expect([suspended.marks[0].label, retracted.marks[0].label]).toEqual(["Under review", "Retracted"]);
});

test("a correction stands on the picture and in its alternative text, but not a typo, nor one from before a retraction", () => {
  const publication = claimPublication();
  const notice = { note: "", publicationN: 2, at: "2026-03-12T23:30:00.000Z" };
  const altOf = (kinds: readonly ("typo" | "correction" | "retraction")[]) =>
    pictureAltOf(
      { state: "live", slug: "a", publication, notices: kinds.map((kind) => ({ ...notice, kind })) },
      "Europe/Kyiv",
      words,
    );
  expect(altOf(["correction", "typo"])).toBe(
    "“Ruth Vane said the harbour budget has doubled” Is it so? Mostly true. Did they say it? Confirmed. Corrected on 13 March 2026.",
  );
  expect(altOf(["typo"])).not.toContain("Corrected");
  expect(altOf(["correction", "retraction"])).not.toContain("Corrected");
});

test("where the speaker did not say it, that is the first answer on the picture", () => {
  const attribution = { key: "misattributed", label: "Misattributed", value: null, tone: "false" } as const;
  const { marks, origin } = pictureOf({ verdict: frozenVerdict({ attribution }) });
  expect(marks.map(({ label }) => label)).toEqual(["Misattributed", "Mostly true"]);
  expect(origin[0]).toBe("Attributed to Ruth Vane");
});

test("a sample desk says on its pictures that nothing in them is real", () => {
  expect(pictureOf({}, { isSample: true }).sampleNotice).toContain("Sample desk");
});

test("pictures have the colours of the light scheme", () => {
  const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8").split("@media")[0] ?? "";
  for (const [name, value] of Object.entries(pictureColours)) expect(css).toContain(`--${name}: ${value};`);
  for (const [tone, value] of Object.entries(toneColours)) {
    const name = tone === "closed" ? "ink" : `tone-${tone.replace("_", "-")}`;
    expect(css).toContain(`--${name}: ${value};`);
  }
});
