import type { ClaimPublication } from "#lib/domain/publication/publication.ts";

/** Widths of a frame in CSS px: on a phone, and the most that an embed grows to. */
const narrowPx = 360;
export const embedWidth = 640;

/** What the page around a frame usually leaves free on both sides together. */
const marginPx = 40;

/** Width of a letter and height of a line in CSS px, by the sizes of embed-style.ts (measured with wide fonts). */
const headline = { letter: 10.5, line: 27 };
const text = { letter: 8.2, line: 24 };
const small = { letter: 7.4, line: 21 };
/** Borders, paddings, gaps, the desk's line and the link. */
const fixedPx = 155;
/** Room for a correction that is published later. */
const spareLines = 2;
const maxSummaryChars = 300;

/**
 * Height in CSS px that a claim's embed needs at a width, by the length of its texts: without a script no frame can
 * grow with what is in it. Where the estimate falls short, the frame scrolls.
 */
export function embedHeight({ content }: Pick<ClaimPublication, "content">, width: number): number {
  const { verdict, speaker } = content;
  const origin = [speaker?.name, speaker?.role, "28 September 2026"].filter(Boolean).join(" · ");
  const inner = width - 50;
  const lines = (words: string, { letter, line }: typeof text) =>
    Math.ceil((words.length * letter) / inner) * line;
  const needed =
    fixedPx +
    ratingsPx(verdict, inner) +
    lines(content.text, headline) +
    lines(origin, small) +
    lines(verdict.summary.slice(0, maxSummaryChars), text) +
    (1 + spareLines) * small.line;
  return Math.ceil(needed / 10) * 10;
}

function ratingsPx(verdict: ClaimPublication["content"]["verdict"], inner: number): number {
  const { content, attribution } = verdict;
  const badge = (label: string) => (label.length * 10.5 + 50 > inner ? 62 : 36);
  if (attribution === null) return badge(content.label);
  const isSideBySide = (content.label.length + attribution.label.length) * 10.5 + 125 <= inner;
  const question = 20;
  if (isSideBySide) return question + 36;
  return 2 * question + 10 + badge(content.label) + badge(attribution.label);
}

/**
 * The markup that shows a claim on another site: a frame that may open a link in a new window and nothing else. Its
 * height falls from what a phone needs to what the full width needs; where a site strips the style, the attribute keeps
 * the height of a phone.
 *
 * @param url absolute address of the embed; @param title what the frame is called for assistive technology.
 */
export function embedCode(
  url: string,
  title: string,
  publication: Pick<ClaimPublication, "content">,
): string {
  const [high, low] = [embedHeight(publication, narrowPx), embedHeight(publication, embedWidth)];
  const fall = ((high - low) / (embedWidth - narrowPx)) * 100;
  const atPhone = Math.round(high + (fall * (narrowPx + marginPx)) / 100);
  const height = `clamp(${String(low)}px,calc(${String(atPhone)}px - ${fall.toFixed(2)}vw),${String(high)}px)`;
  return [
    `<iframe src="${escaped(url)}" title="${escaped(title)}"`,
    `width="100%" height="${String(high)}" style="max-width:${String(embedWidth)}px;height:${height};border:0"`,
    `loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  ].join(" ");
}

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
