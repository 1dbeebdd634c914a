import { noticeLabels, unfaithfulOf, type Unfaithful } from "#lib/domain/claim/claim.ts";
import { sourceKindLabels, sourceTierLabels, stanceLabels } from "#lib/domain/evidence/evidence.ts";
import type {
  FrozenAppearance,
  FrozenClaim,
  FrozenEvidence,
  FrozenReply,
} from "#lib/domain/publication/publication.ts";
import { isSaidBySpeaker } from "#lib/publishing/claim-review.ts";
import { claimUrlOf } from "#lib/publishing/claim-url.ts";
import { renderMarkdown } from "#lib/publishing/markdown.ts";
import { contextOf } from "#lib/publishing/passage-context.ts";
import type { ReportedClaim, ReportFrame } from "./article-report.ts";
import { html, SafeHtml } from "./html.ts";
import { dateWords } from "./report-dates.ts";

/** One published claim in the report: words, verdict, evidence, answers, log. `articleSlug` picks its appearances. */
export function claimHtml(
  { publication, notices }: ReportedClaim,
  articleSlug: string,
  frame: ReportFrame,
): SafeHtml {
  const { content } = publication;
  const { verdict } = content;
  const url = claimUrlOf(frame.origin, publication.slug);
  const here = content.appearances.filter((a) => a.article.slug === articleSlug);
  return html`<section class="claim">
    <h2>${content.text}</h2>
    ${speakerHtml(content)} ${here.map(appearanceHtml)}
    <p class="verdict">
      <span class="badge">${verdict.content.label}</span>
      ${verdict.attribution && html`<span class="label">Attribution</span> <span class="badge">${verdict.attribution.label}</span>`}
    </p>
    ${content.statement && html`<p><span class="label">What the content rating is about:</span> ${content.statement}</p>`}
    <p><strong>${verdict.summary}</strong></p>
    ${verdict.asOf && html`<p class="meta">Holds as of ${dateWords(verdict.asOf, frame.timeZone)}</p>`}
    ${!publication.secondReviewed && html`<p class="notice">Not second-reviewed.</p>`}
    ${markdownPart("Why we rate it so", verdict.rationale)} ${markdownPart("How we know", verdict.howWeKnow)}
    ${markdownPart("What we don’t know", verdict.whatWeDontKnow)} ${evidenceHtml(content.evidence, frame)}
    ${reasonsHtml(content)} ${repliesHtml(content.replies, content.reasons.noReply, frame)}
    ${logHtml({ publication, notices }, frame)}
    <p class="meta"><a href="${url}">${url}</a>, version ${publication.n}</p>
  </section>`;
}

/** Nobody is said to have said what the desk did not find that they said. */
function speakerHtml({ speaker, verdict }: FrozenClaim): SafeHtml | null {
  if (speaker === null) return null;
  const said = isSaidBySpeaker(verdict) ? "Said by" : "Attributed to";
  return html`<p class="meta">${said} ${[speaker.name, speaker.role].filter(Boolean).join(", ")}</p>`;
}

const unfaithfulTexts: Readonly<Record<Unfaithful, string>> = {
  distorted: "These words distort what was said.",
  misattributed: "These words name the wrong speaker.",
};

function appearanceHtml(appearance: FrozenAppearance): SafeHtml {
  const { before, after } = contextOf(appearance);
  const unfaithful = unfaithfulOf(appearance.fidelity);
  return html`<blockquote>${before}<mark>${appearance.exact}</mark>${after}</blockquote>
    ${unfaithful && html`<p class="notice">${unfaithfulTexts[unfaithful]}</p>`}`;
}

function markdownPart(title: string, text: string): SafeHtml | null {
  if (text.trim() === "") return null;
  return html`<h3>${title}</h3>
    ${new SafeHtml(renderMarkdown(text))}`;
}

function evidenceHtml(evidence: readonly FrozenEvidence[], frame: ReportFrame): SafeHtml | null {
  if (evidence.length === 0) return null;
  return html`<h3>Evidence</h3>
    <table class="evidence">
      <thead>
        <tr>
          <th scope="col">Stance</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${evidence.map(
          (item) =>
            html`<tr>
              <td>${stanceLabels[item.stance]}</td>
              <td>
                ${item.confidential ? html`Confidential source: ${item.reason}` : openSource(item, frame)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function reasonsHtml({ reasons, overrides }: FrozenClaim): SafeHtml[] {
  const written = [
    ["Why one independent source is enough", reasons.singleSource],
    ["Why there is no primary source", reasons.noPrimary],
    ["Evidence for the other side", reasons.oneSided],
    ...overrides.map(({ rule, reason }) => [`Set aside by a managing editor (${rule})`, reason] as const),
  ] as const;
  return written.flatMap(([term, text]) =>
    text ? [html`<p><span class="label">${term}:</span> ${text}</p>`] : [],
  );
}

function openSource(item: Extract<FrozenEvidence, { confidential: false }>, frame: ReportFrame): SafeHtml {
  const facts = [
    item.publisher,
    item.publishedOn ? dateWords(item.publishedOn, frame.timeZone) : item.undated ? "undated" : null,
    item.locator,
    `${sourceTierLabels[item.tier]} source, ${sourceKindLabels[item.kind].toLowerCase()}`,
  ].filter(Boolean);
  return html`${item.url ? html`<a href="${item.url}">${item.title}</a>` : item.title}
    <div class="meta">${facts.join(" · ")}</div>
    ${item.quote && html`<blockquote>${item.quote}</blockquote>`}
    ${item.snapshots.map(
      (s) =>
        html`<div class="meta">
          Copy of ${dateWords(s.capturedAt, frame.timeZone)}, sha256 <code>${s.sha256}</code>
        </div>`,
    )}`;
}

function repliesHtml(
  replies: readonly FrozenReply[],
  noReply: string | null,
  frame: ReportFrame,
): SafeHtml | null {
  if (replies.length === 0 && noReply === null) return null;
  return html`<h3>Right of reply</h3>
    ${replies.length === 0 && html`<p>Nobody was asked: ${noReply}</p>`}
    ${replies.map(
      (r) =>
        html`<p>
          ${r.contacted} (${r.channel}), asked ${dateWords(r.contactedAt, frame.timeZone)}:
          ${r.answer === null ? "no answer when this was published." : html`“${r.answer}”`}
        </p>`,
    )}`;
}

function logHtml({ publication, notices }: ReportedClaim, frame: ReportFrame): SafeHtml {
  const first = `First published ${dateWords(publication.firstPublishedAt, frame.timeZone)}`;
  return html`<h3>History</h3>
    <ul>
      <li>${first}</li>
      ${notices.map((n) => html`<li>${noticeLabels[n.kind]} on ${dateWords(n.at, frame.timeZone)}: ${n.note}</li>`)}
    </ul>`;
}
