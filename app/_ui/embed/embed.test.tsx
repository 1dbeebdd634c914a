import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import type { SharedClaim } from "#lib/publishing/share-claim.ts";
import { deskWords, wordsFor, type Words } from "#lib/words/words.ts";
import { EmbedClaim } from "./embed-claim.tsx";
import { EmbedDocument } from "./embed-document.tsx";
import { embedStyle, embedTones } from "./embed-style.ts";

const href = "https://desk.example/claims/harbour-budget-has-doubled";
const publication = claimPublication();
const live: SharedClaim = { state: "live", slug: publication.slug, publication, notices: [] };

function markupOf(claim: SharedClaim, words: Words = deskWords(), isSample = false): string {
  return renderToStaticMarkup(
    <EmbedDocument title="A claim" canonical={href} words={words}>
      <EmbedClaim
        claim={claim}
        deskName="Port Lorne Desk"
        isSample={isSample}
        timeZone="Europe/London"
        href={href}
        words={words}
      />
    </EmbedDocument>,
  );
}

test("an embed shows claim, speaker, both ratings, summary, date and the way to the page", () => {
  const markup = markupOf(live);
  for (const shown of [
    "Ruth Vane said the harbour budget has doubled",
    "Ruth Vane · Mayor of Port Lorne · <bdi>2 March 2026</bdi>",
    "Mostly true",
    "Confirmed",
    "The budget rose by 94 per cent.",
    "As of 9 March 2026",
    "Port Lorne Desk",
  ]) {
    expect(markup).toContain(shown);
  }
  expect(markup).toContain(`<a href="${href}" target="_blank" rel="noopener">`);
});

test("an embed attributes words that the desk did not find said, and does not say that they were", () => {
  const attribution = { key: "unconfirmed", label: "Unconfirmed", value: null, tone: "open" } as const;
  const shown = claimPublication({ content: { verdict: frozenVerdict({ attribution }) } });
  const markup = markupOf({ ...live, publication: shown });
  expect(markup).toContain("Attributed to Ruth Vane · Mayor of Port Lorne · <bdi>2 March 2026</bdi>");
});

test("an embed asks for nothing: no script, no file, no picture, no font", () => {
  const markup = markupOf(live, deskWords(), true);
  expect(markup).not.toMatch(/<script|<img|<link rel="(?!canonical)|src=|@import|url\(|@font-face/);
});

test("the longest texts make a document of less than 15 KB, whatever they are made of", () => {
  const long = claimPublication({
    everRetracted: true,
    secondReviewed: false,
    content: {
      text: '"'.repeat(500),
      speaker: { slug: "a", name: "'".repeat(200), kind: "person", role: '"'.repeat(200), sameAs: [] },
      verdict: frozenVerdict({
        content: { key: "a", label: '"'.repeat(60), value: null, tone: "context" },
        attribution: { key: "b", label: "&".repeat(60), value: null, tone: "open" },
        summary: "'".repeat(1000),
      }),
    },
  });
  const notices = [
    { kind: "correction", note: '"'.repeat(1000), publicationN: 2, at: "2026-03-12T10:00:00Z" },
  ] as const;
  const markup = markupOf(
    { state: "live", slug: "a", publication: long, notices },
    wordsFor("ar", true),
    true,
  );
  expect(Buffer.byteLength(markup)).toBeLessThan(15 * 1024);
});

test("markup in a claim is shown as the characters it is", () => {
  const hostile = claimPublication({ content: { text: "</style><script>alert(1)</script>" } });
  expect(markupOf({ ...live, publication: hostile })).not.toContain("<script");
});

test("under review, an embed says so and shows no verdict and no summary", () => {
  const markup = markupOf({ ...live, state: "suspended" });
  expect(markup).toContain("Under review");
  expect(markup).not.toMatch(/Mostly true|Confirmed|94 per cent|data-tone="/);
});

test("a retracted claim shows when and why, and no verdict", () => {
  const markup = markupOf({
    state: "retracted",
    slug: "a",
    text: "The pier is closed",
    claimedOn: null,
    retractedAt: "2026-03-12T10:00:00Z",
    reason: "The notice was of another pier.",
  });
  expect(markup).toContain("Retracted on 12 March 2026");
  expect(markup).toContain("The notice was of another pier.");
  expect(markup).not.toContain('data-tone="');
});

test("an embed says what was corrected, that an earlier version was retracted, and that no second editor read it", () => {
  const unread = claimPublication({ secondReviewed: false, everRetracted: true });
  const notice = {
    kind: "correction",
    note: "The figure was of 2024.",
    publicationN: 2,
    at: "2026-03-12T10:00:00Z",
  } as const;
  const markup = markupOf({ ...live, publication: unread, notices: [notice] });
  expect(markup).toContain("Corrected on 12 March 2026: The figure was of 2024.");
  expect(markup).toContain("An earlier version of this check was retracted.");
  expect(markup).toContain("Not second-reviewed");
});

test("in Arabic the document runs from right to left, and what was typed finds its own direction", () => {
  const markup = markupOf(live, wordsFor("ar", true));
  expect(markup).toContain('<html lang="ar" dir="rtl">');
  expect(markup).toContain('<h1 dir="auto">');
});

test("an embed has the colours of the tokens in all four schemes", () => {
  const [light = "", dark = "", more = "", darkMore = ""] = readFileSync(
    new URL("../styles/tokens.css", import.meta.url),
    "utf8",
  ).split("@media");
  for (const [tone, ...colours] of embedTones) {
    const name = `--tone-${tone.replace("_", "-")}`;
    expect(light).toContain(`${name}: ${colours[0]};`);
    expect(light).toContain(`${name}-tint: ${colours[1]};`);
    expect(dark).toContain(`${name}: ${colours[2]};`);
    expect(dark).toContain(`${name}-tint: ${colours[3]};`);
    expect(more).toContain(`${name}: ${colours[4]};`);
    expect(darkMore).toContain(`${name}: ${colours[5]};`);
  }
  const roots = [...embedStyle.matchAll(/:root\{([^}]*)\}/g)].map(([, body = ""]) => body.split(";"));
  for (const [scheme, pairs] of [
    [light, roots[0]],
    [dark, roots[1]],
    [more, roots[2]],
    [darkMore, roots[3]],
  ] as const) {
    for (const pair of pairs ?? []) expect(scheme).toContain(`${pair.replace(":", ": ")};`);
  }
});
