import type { LatestAnchor } from "#lib/db/anchors.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isSettled } from "#lib/domain/anchor/anchor.ts";
import { abilitiesOf } from "#lib/domain/claim/claim.workflow.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { Rating } from "#lib/domain/rating/rating.ts";
import type { WorkingAppearance, WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import type { DerivedClaim } from "#lib/publishing/claim-state.ts";
import { permissionsOf } from "./claim-permissions.ts";
import type { ClaimRest, PublicationRow, UserRow } from "./claim-rest.ts";
import type { EvidenceView } from "../list-evidence.ts";
import type { AppearanceView, ClaimView, CommentView, PersonRef } from "./claim-view.ts";

/** The parts a view is put together from, each read on its own. */
interface ClaimParts {
  readonly copy: WorkingCopy;
  readonly derived: DerivedClaim;
  readonly rest: ClaimRest;
  readonly anchors: readonly LatestAnchor[];
  /** As far as the actor may know it. */
  readonly evidence: readonly EvidenceView[];
  readonly publications: readonly PublicationRow[];
  readonly users: readonly UserRow[];
  /** The newest scale. */
  readonly scale: readonly Rating[];
}

/** Puts the view together, field by field: what is not named here does not leave the database. */
export function claimViewOf(parts: ClaimParts, actor: Actor, now: Date): ClaimView {
  const { copy, derived, rest } = parts;
  return {
    id: copy.id,
    slug: copy.slug,
    version: copy.version,
    textVersion: copy.textVersion,
    text: copy.text,
    statement: copy.statement,
    stage: copy.stage,
    publication: copy.publication,
    type: copy.type,
    reason: copy.reason,
    language: copy.language,
    speaker:
      copy.speaker === null
        ? null
        : { id: copy.speaker.id, name: copy.speaker.name, slug: copy.speaker.slug },
    assignee: copy.assignee,
    author: copy.author,
    topics: copy.topics,
    appearances: copy.appearances.map((each) => appearanceView(each, parts.anchors)),
    reportsSpeech: derived.reportsSpeech,
    verdict: copy.verdict,
    verdictVersion: copy.verdict?.version ?? 0,
    evidence: parts.evidence,
    reasons: copy.reasons,
    gate: derived.gate,
    abilities: abilitiesOf(derived.state, actor, now),
    permissions: permissionsOf(copy, actor),
    contributors: copy.contributors.map(({ id, name }) => ({ id, name })),
    contentHash: derived.contentHash,
    everRetracted: copy.everRetracted,
    singleReader: copy.singleReader,
    createdAt: rest.createdAt.toISOString(),
    updatedAt: rest.updatedAt.toISOString(),
    ratings: choosable(parts.scale, copy),
    verdictRatings: copy.ratings.filter((rating) => isChosen(rating, copy)),
    people: parts.users
      .filter((u) => u.status === "active")
      .map(({ id, name, role }) => ({ id, name, role })),
    ...reviewParts(parts, actor),
    ...stageParts(parts),
  };
}

/** Comments, replies, reviews, overrides and the record. */
function reviewParts({ copy, rest, publications, users }: ClaimParts, actor: Actor) {
  const person = personIn(users);
  return {
    comments: rest.comments.map((c) => commentView(c, copy, actor, person)),
    replies: rest.replies.map((r) => ({
      id: r.id,
      version: r.version,
      contacted: r.contacted,
      channel: r.channel,
      contactedAt: r.contactedAt.toISOString(),
      deadlineAt: iso(r.deadlineAt),
      answer: r.answer,
      answeredAt: iso(r.answeredAt),
    })),
    reviews: rest.reviews.map((r) => ({
      id: r.id,
      reviewer: person(r.reviewerId) ?? { id: r.reviewerId, name: "Somebody" },
      decision: r.decision,
      at: r.createdAt.toISOString(),
      contentHash: r.contentHash,
      bySelf: r.bySelf,
      current: r.cycle === copy.lastPublication,
    })),
    overrides: rest.overrides.map((o) => ({
      rule: o.rule,
      reason: o.reason,
      by: person(o.byId),
      at: o.createdAt.toISOString(),
    })),
    notices: rest.notices.map((n) => ({
      kind: n.kind,
      note: n.note,
      publicationN: n.publicationN,
      at: n.at.toISOString(),
    })),
    publications: publications.map((p) => ({
      n: p.n,
      sha256: p.sha256,
      at: p.publishedAt.toISOString(),
      secondReviewed: p.secondReviewed,
      redacted: p.redactedAt !== null,
    })),
  };
}

/** What belongs to one stage or to a pending step. */
function stageParts({ rest, users }: ClaimParts) {
  const person = personIn(users);
  return {
    approval:
      rest.approvedHash === null || rest.approvedAt === null
        ? null
        : { hash: rest.approvedHash, by: person(rest.approvedById), at: rest.approvedAt.toISOString() },
    hold:
      rest.heldStage === null || rest.holdReason === null
        ? null
        : { stage: rest.heldStage, reason: rest.holdReason },
    rejectReason: rest.rejectReason,
    publicReason: rest.publicReason,
    mergedInto: rest.mergedInto,
    retractionProposal:
      rest.retractionProposedById === null
        ? null
        : { by: person(rest.retractionProposedById), reason: rest.retractionReason ?? "" },
    suspendedAt: iso(rest.suspendedAt),
    dueAt: iso(rest.dueAt),
    publishAt: iso(rest.publishAt),
    scheduledBy: person(rest.scheduledById),
  };
}

function appearanceView(a: WorkingAppearance, anchors: readonly LatestAnchor[]): AppearanceView {
  const anchor = anchors.find((each) => each.appearanceId === a.id);
  const status = anchor?.status ?? a.status;
  return {
    id: a.id,
    articleId: a.articleId,
    revisionId: a.revisionId,
    start: a.start,
    end: a.end,
    exact: a.exact,
    prefix: a.prefix,
    suffix: a.suffix,
    speaker: a.speaker === null ? null : { id: a.speaker.id, name: a.speaker.name },
    speechMode: a.speechMode,
    fidelity: a.fidelity,
    status,
    later:
      anchor === undefined || anchor.madeOn === anchor.latest
        ? null
        : {
            ...{ madeOn: anchor.madeOn, latest: anchor.latest, latestId: anchor.latestId },
            settled: isSettled({ status, confirmed: anchor.confirmed }),
          },
    chain: a.chain,
    article: {
      slug: a.article.slug,
      title: a.article.title,
      outlet: a.article.outlet?.name ?? null,
      url: a.article.url,
      publishedAt: a.article.publishedOn,
      language: a.article.language,
    },
  };
}

function commentView(
  c: ClaimRest["comments"][number],
  copy: WorkingCopy,
  actor: Actor,
  person: (id: string | null) => PersonRef | null,
): CommentView {
  const subject = { assigneeId: copy.assignee?.id ?? null, ownerId: c.authorId };
  return {
    id: c.id,
    author: person(c.authorId),
    body: c.body,
    at: c.createdAt.toISOString(),
    resolved: c.resolvedAt === null ? null : { at: c.resolvedAt.toISOString(), by: person(c.resolvedById) },
    mayResolve: can(actor, "comment.resolve", subject),
  };
}

/** A retired rating can be kept where it stands, but not chosen anew. */
function choosable(scale: readonly Rating[], copy: WorkingCopy): Rating[] {
  const open = scale.filter((r) => !r.retired || isChosen(r, copy));
  const missing = copy.ratings.filter(
    (r) => isChosen(r, copy) && !open.some((o) => o.axis === r.axis && o.key === r.key),
  );
  return [...open, ...missing];
}

function isChosen({ axis, key }: Rating, { verdict }: WorkingCopy): boolean {
  return verdict?.[axis] === key;
}

function personIn(users: readonly UserRow[]) {
  const names = new Map(users.map((u) => [u.id, { id: u.id, name: u.name }]));
  return (id: string | null): PersonRef | null => (id === null ? null : (names.get(id) ?? null));
}

function iso(date: Date | null): string | null {
  return date === null ? null : date.toISOString();
}
