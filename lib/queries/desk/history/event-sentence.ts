import { moveLabels, noticeLabels, stageLabels } from "#lib/domain/claim/claim.ts";
import { sentenceDecisionLabels } from "#lib/domain/article/article.ts";
import type { EventKind, EventPayloads } from "#lib/domain/event/event.ts";
import { readerMessageStateLabels } from "#lib/domain/reader-message/reader-message.ts";
import { gateRuleLabels } from "#lib/domain/gate/gate.ts";

/** Names of what payloads only carry the id of. */
export interface EventNames {
  readonly people: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
}

/** What happened, as the end of a sentence that begins with who did it: "Mara Lind submitted it for review". */
interface EventSentence {
  readonly what: string;
  /** The reason or note that was written with it. */
  readonly note?: string | null | undefined;
  /** What readers saw stands out from what only the desk did. */
  readonly tone?: "public" | "danger" | undefined;
}

type Writers = { readonly [K in EventKind]: (payload: EventPayloads[K], names: EventNames) => EventSentence };

const said = (what: string, note?: string | null): EventSentence => ({ what, note });

const claimEvents = {
  "claim.spotted": (p) => said("spotted the claim", p.text),
  "claim.edited": () => said("changed the claim"),
  "claim.appearance-added": () => said("added an appearance"),
  "claim.appearance-edited": () => said("changed an appearance"),
  "claim.appearance-removed": () => said("removed an appearance"),
  "claim.appearance-moved": (p) => said(`moved an appearance from revision ${p.before.n} to revision ${p.n}`),
  "claim.anchor-confirmed": (p) => said(`confirmed where it stands in revision ${p.n} of the article`),
  "claim.anchor-set": (p) => said(`placed it by hand in revision ${p.n} of the article`),
  "claim.anchor-given-up": (p) => said(`noted that it is gone from revision ${p.n} of the article`),
  "claim.moved": (p, names) => moved(p, names),
  "claim.approved": (p) =>
    said(
      p.bySelf ? "approved it as the single reader" : "approved it",
      `Content hash ${p.contentHash.slice(0, 12)}`,
    ),
  "claim.merged": (p, names) => said(`merged it into “${names.claims.get(p.intoId) ?? "another claim"}”`),
  "claim.merge-received": (p, names) =>
    said(`merged “${names.claims.get(p.fromId) ?? "another claim"}” into it`),
  "claim.scheduled": (p) => said(`scheduled it for ${readableInstant(p.at)}`),
  "claim.schedule-refused": (p) => ({
    what: "could not publish it as scheduled",
    note: p.reason,
    tone: "danger",
  }),
  "claim.published": (p) => ({
    what:
      p.correction === null
        ? `published it as number ${p.n}`
        : `published number ${p.n} with a note (${noticeLabels[p.correction.kind].toLowerCase()})`,
    note: p.correction?.note ?? (p.secondReviewed ? null : "Not second-reviewed."),
    tone: "public",
  }),
  "claim.second-reviewed": (p) => ({ what: `gave publication ${p.n} its second review`, tone: "public" }),
  "claim.retraction-proposed": (p) => said("proposed to retract it", p.reason),
  "claim.retracted": (p) => ({ what: "retracted it", note: p.reason, tone: "danger" }),
  "claim.suspended": (p) => ({
    what: "suspended it: the page says “under review”",
    note: p.reason,
    tone: "danger",
  }),
  "claim.unsuspended": () => ({ what: "ended the suspension", tone: "public" }),
  "claim.evidence-added": (p) =>
    said(p.confidential ? "added confidential evidence" : `added evidence (${p.stance})`),
  "claim.evidence-edited": (p) => said(p.confidential ? "changed confidential evidence" : "changed evidence"),
  "claim.evidence-removed": (p) =>
    said(p.confidential ? "removed confidential evidence" : "removed evidence"),
  "claim.verdict-saved": () => said("saved the verdict"),
  "claim.commented": () => said("commented"),
  "claim.comment-resolved": (p) => said(p.resolved ? "resolved a comment" : "reopened a comment"),
  "claim.reply-recorded": (p) => said(`logged a right of reply to ${p.contacted}`),
  "claim.reply-answered": () => said("logged an answer to the right of reply"),
  "claim.gate-overridden": (p) => said(`overrode the rule “${ruleLabel(p.rule)}”`, p.reason),
  "claim.gate-override-lifted": (p) => said(`lifted the override of “${ruleLabel(p.rule)}”`),
} satisfies Partial<Writers>;

const otherEvents = {
  "desk.set-up": (p) => said(`set up the desk “${p.deskName}”`),
  "desk.settings-changed": () => said("changed the settings"),
  "desk.single-reader-changed": (p) =>
    said(p.singleReader ? "allowed a single reader" : "asked for a second reader again"),
  "desk.sample-put-away": () => said("put the sample desk away"),
  "page.saved": () => said("changed the text"),
  "page.published": (p) => ({ what: `published it as number ${p.n}`, note: p.note, tone: "public" }),
  "page.retired": (p) => ({ what: "retired the page", note: p.note, tone: "danger" }),
  "page.removed": (p) => said(`removed the draft “${p.title}”`),
  "scale.published": (p) => ({
    what: `published version ${p.n} of the rating scale`,
    note: p.note,
    tone: "public",
  }),
  "article.imported": (p) => said(`imported the article, ${p.sentences} sentences`),
  "article.snapshot-added": (p) =>
    said(
      p.url === null ? `stored the file as it came, ${p.fileName}` : "stored the page as it was fetched",
      p.url,
    ),
  "article.revised": (p) =>
    said(`added revision ${p.n}, ${p.sentences} sentences; ${p.carried} decisions were carried over`),
  "article.turned-into-revision": (p) => said(`made its text revision ${p.n} of another article`),
  "article.edited": () => said("changed the article’s details"),
  "article.archived": (p) => said("archived the article", p.reason),
  "article.restored": () => said("restored the article"),
  "article.read": (p) => said(`read the article closely, ${p.suggested} new suggestions`),
  "article.assistant-asked": (p) =>
    said(`asked the model ${p.model}: ${p.suggested} suggestions kept, ${p.dropped.length} dropped`),
  "sentence.decided": (p) =>
    said(
      p.after === null
        ? `took back the decision on sentence ${p.index + 1}`
        : `decided sentence ${p.index + 1}: ${sentenceDecisionLabels[p.after].toLowerCase()}`,
      p.reason ?? p.publicReason,
    ),
  "sentence.split": (p) => said(`split sentence ${p.index + 1} in two`),
  "sentence.joined": (p) => said(`joined sentences ${p.index + 1} and ${p.index + 2}`),
  "article.block-changed": (p) =>
    said(
      p.after === "boilerplate"
        ? `put block ${p.index + 1} aside as boilerplate`
        : `made block ${p.index + 1} a ${p.after} again, it was ${p.before}`,
    ),
  "suggestion.accepted": (p) =>
    said(p.edited ? "made a claim of a suggestion, edited" : "accepted a suggested claim", p.text),
  "suggestion.dismissed": (p) => said(`dismissed the suggested claim “${p.text}”`, p.reason),
  "suggestion.reopened": (p) => said("took back dismissing a suggested claim", p.text),
  "source.added": (p) => said(`added the source “${p.title}”`),
  "source.edited": () => said("changed the source"),
  "source.snapshot-added": (p) => said(`stored a copy, ${p.fileName}`),
  "speaker.added": (p) => said(`added the speaker ${p.name}`),
  "speaker.edited": () => said("changed the speaker"),
  "speaker.merged": () => said("merged the speaker into another"),
  "speaker.merge-received": () => said("merged another speaker into it"),
  "outlet.added": (p) => said(`added the outlet ${p.name}`),
  "outlet.edited": () => said("changed the outlet"),
  "topic.added": (p) => said(`added the topic ${p.name}`),
  "topic.edited": () => said("changed the topic"),
  "feed.watched": (p) => said(`began to watch the feed “${p.title}”`, p.url),
  "feed.paused": () => said("paused the feed"),
  "feed.resumed": () => said("resumed the feed"),
  "feed.removed": (p) => said(`stopped watching the feed “${p.title}”`, p.url),
  "feed.items-arrived": (p) =>
    said(`found new items: ${p.waiting} waiting, ${p.passedOver} older, ${p.known} imported before`),
  "feed.item-imported": (p) => said(`imported “${p.title}” from the feed`),
  "feed.item-dismissed": (p) => said(`dismissed “${p.title}”`),
  "feed.item-restored": (p) => said(`took back dismissing “${p.title}”`),
  "reader-message.received": (p) =>
    said(p.message === "claim" ? "sent a claim to check" : `reported an error in publication ${p.n ?? 1}`),
  "reader-message.moved": (p) => said(readerMoved(p)),
  "reader-message.article-imported": () => said("imported the article it names"),
  "reader-message.senders-forgotten": (p) => said(forgotten(p.senders)),
  "desk.readers-forgotten": (p) => said(`${forgotten(p.senders)}, and deleted ${p.spam} of spam`),
  "user.invited": (p) => said(`invited ${p.email} as ${p.role.replace("_", " ")}`),
  "user.activated": () => said("accepted the invitation"),
  "user.role-changed": (p) =>
    said(`changed the role from ${p.before.replace("_", " ")} to ${p.after.replace("_", " ")}`),
  "user.disabled": () => said("disabled the account"),
  "user.enabled": () => said("enabled the account"),
  "user.invitation-renewed": () => said("sent a new invitation"),
  "user.edited": () => said("changed the account’s details"),
  "user.reset-requested": () => said("asked for a new password"),
  "user.password-changed": () => said("changed the password"),
  "user.signed-out-everywhere": () => said("signed out everywhere"),
  "token.made": (p) => said(`made the access token “${p.name}”`),
  "token.revoked": (p) => said(`revoked the access token “${p.name}”`),
  "export.made": (p) => said(`exported ${p.rows} ${p.kind} as ${p.format.toUpperCase()}`),
} satisfies Partial<Writers>;

const readerMoved = ({ move, from, to }: EventPayloads["reader-message.moved"]) => {
  const label = readerMessageStateLabels[to].toLowerCase();
  return move === "undo"
    ? `took “${readerMessageStateLabels[from].toLowerCase()}” back`
    : `marked it as ${label}`;
};

const forgotten = (senders: number) =>
  senders === 1 ? "forgot who one sender was" : `forgot who ${senders} senders were`;

// Both halves together name every kind: a new one that is missing here does not compile.
const writers: Writers = { ...claimEvents, ...otherEvents };

/** Puts one event into words. A kind that this version of Plumbline does not know is shown by its name. */
export function eventSentence(kind: string, payload: unknown, names: EventNames): EventSentence {
  if (!Object.hasOwn(writers, kind)) return { what: kind };
  // The chain wrote the payload under this kind; nothing else can (lib/db/event-chain.ts).
  const write = writers[kind as EventKind] as (payload: unknown, names: EventNames) => EventSentence;
  return write(payload, names);
}

const verbs: Readonly<Partial<Record<EventPayloads["claim.moved"]["move"], string>>> = {
  accept: "accepted it",
  take: "took it",
  release: "released it",
  submit: "submitted it for review",
  "request-changes": "requested changes",
  withdraw: "withdrew it from review",
  publish: "published it",
  unschedule: "took back the schedule",
  revise: "began to revise it",
  discard: "discarded the working copy",
  hold: "put it on hold",
  resume: "resumed it",
  reject: "rejected it",
  restore: "restored it",
};

function moved(p: EventPayloads["claim.moved"], names: EventNames): EventSentence {
  const assignee = p.assigneeId === null ? undefined : names.people.get(p.assigneeId);
  const verb = p.move === "assign" ? `assigned it to ${assignee ?? "somebody"}` : verbs[p.move];
  const to =
    p.from === p.to ? "" : `: ${stageLabels[p.from].toLowerCase()} → ${stageLabels[p.to].toLowerCase()}`;
  return said(`${verb ?? moveLabels[p.move].toLowerCase()}${to}`, p.reason);
}

function ruleLabel(rule: string): string {
  return Object.entries(gateRuleLabels).find(([key]) => key === rule)?.[1] ?? rule;
}

/** ISO → "2026-11-22 18:30 UTC": history is read across time zones, so it names the zone. */
function readableInstant(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
