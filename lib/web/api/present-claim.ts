import type { AppearanceView, ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import type { EvidenceView } from "#lib/queries/desk/list-evidence.ts";
import type { ClaimAnswer } from "./claim-answer.ts";

/**
 * A claim's view as the API answers it, field by field: what the page needs beside (people, choosable ratings,
 * permissions of forms) stays out.
 */
export function presentClaim(view: ClaimView): ClaimAnswer {
  return {
    ...presentCore(view),
    appearances: view.appearances.map(presentAppearance),
    verdict: view.verdict === null ? null : { ...view.verdict },
    evidence: view.evidence.map(presentEvidence),
    gate: view.gate.map(({ rule, state, message, overridden }) => ({ rule, state, message, overridden })),
    overrides: view.overrides.map((o) => ({ ...o })),
    abilities: Object.fromEntries(
      Object.entries(view.abilities).map(([move, a]) => [move, { allowed: a.allowed, unmet: [...a.unmet] }]),
    ) as ClaimAnswer["abilities"],
    publications: view.publications.map(({ n, sha256, at, secondReviewed }) => ({
      n,
      sha256,
      at,
      secondReviewed,
    })),
    notices: view.notices.map((n) => ({ ...n })),
    comments: view.comments.map(({ id, author, body, at, resolved }) => ({ id, author, body, at, resolved })),
    replies: view.replies.map((r) => ({ ...r })),
    reviews: view.reviews.map((r) => ({ ...r })),
    approval: view.approval,
    hold: view.hold,
    mergedInto: view.mergedInto,
    retractionProposal: view.retractionProposal,
  };
}

function presentCore(view: ClaimView) {
  return {
    id: view.id,
    slug: view.slug,
    version: view.version,
    textVersion: view.textVersion,
    text: view.text,
    statement: view.statement,
    stage: view.stage,
    publication: view.publication,
    type: view.type,
    reason: view.reason,
    language: view.language,
    speaker: view.speaker,
    assignee: view.assignee,
    author: view.author,
    topics: view.topics.map(({ slug, name }) => ({ slug, name })),
    contributors: view.contributors.map(({ id, name }) => ({ id, name })),
    contentHash: view.contentHash,
    singleSourceReason: view.reasons.singleSource,
    noPrimaryReason: view.reasons.noPrimary,
    oneSidedNote: view.reasons.oneSided,
    noReplyReason: view.reasons.noReply,
    publicReason: view.publicReason,
    rejectReason: view.rejectReason,
    dueAt: view.dueAt,
    publishAt: view.publishAt,
    suspendedAt: view.suspendedAt,
    everRetracted: view.everRetracted,
    createdAt: view.createdAt,
    updatedAt: view.updatedAt,
  };
}

function presentEvidence({
  sourceId,
  source,
  snapshots,
  ...item
}: EvidenceView): ClaimAnswer["evidence"][number] {
  return {
    id: item.id,
    version: item.version,
    stance: item.stance,
    quote: item.quote,
    locator: item.locator,
    note: item.note,
    independenceGroup: item.independenceGroup,
    confidential: item.confidential,
    confidentialReason: item.confidentialReason,
    addedAt: item.addedAt,
    source: source === null ? null : presentSource(sourceId, source),
    snapshots: snapshots.map((s) => ({ ...s })),
  };
}

function presentSource(id: string | null, source: NonNullable<EvidenceView["source"]>) {
  const { title, publisher, url, kind, tier, publishedOn, undated } = source;
  return { id, title, publisher, url, kind, tier, publishedAt: publishedOn, undated };
}

function presentAppearance(a: AppearanceView): ClaimAnswer["appearances"][number] {
  const { slug, title, outlet, url, publishedAt } = a.article;
  return {
    id: a.id,
    articleId: a.articleId,
    revisionId: a.revisionId,
    start: a.start,
    end: a.end,
    exact: a.exact,
    prefix: a.prefix,
    suffix: a.suffix,
    speaker: a.speaker,
    speechMode: a.speechMode,
    fidelity: a.fidelity,
    status: a.status,
    chain: a.chain.map(({ name, mode }) => ({ name, mode })),
    article: { slug, title, outlet, url, publishedAt },
  };
}
