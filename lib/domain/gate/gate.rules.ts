import { isReportedSpeech } from "#lib/domain/claim/claim.ts";
import { notAClaimRating } from "#lib/domain/rating/rating.ts";
import {
  gateRuleLabels,
  overridableRules,
  type GateItem,
  type GateRule,
  type GateState,
  type GateSubject,
} from "./gate.ts";

/** ClaimReview advises fewer than 75 characters for `claimReviewed` (standards.md 3.2). */
export const maxComfortableTextChars = 75;
/** Days after which "as of" deserves a second look (product.md, "Gate rules"). */
export const maxAsOfAgeDays = 30;

type Check = (subject: GateSubject) => { state: GateState; message: string };

const pass = (message: string) => ({ state: "pass", message }) as const;
const warn = (message: string) => ({ state: "warn", message }) as const;
const block = (message: string) => ({ state: "block", message }) as const;

const chooseAnother = (label: string) => `“${label}” was retired from the scale: choose another rating.`;

/** Evidence cannot settle what cannot be checked, so its rules pass for that rating. */
const unlessNotAClaim =
  (check: Check): Check =>
  (subject) =>
    subject.verdict?.content === notAClaimRating
      ? pass("Not asked of what cannot be checked.")
      : check(subject);

const checks: Readonly<Record<GateRule, Check>> = {
  text: ({ text, ratingLabels }) => {
    if (text.trim() === "") return block("Write the claim as one neutral sentence.");
    const label = ratingLabels.find((l) => beginsWithLabel(text, l));
    return label === undefined
      ? pass("The claim stands in neutral words.")
      : block(`The text begins with the rating “${label}”: write what was claimed, not what was found.`);
  },
  appearance: ({ appearances }) =>
    appearances.some((a) => !a.orphaned)
      ? pass(counted(appearances.length, "appearance", "appearances"))
      : block("Mark at least one place in an article where the claim is made."),
  rating: ({ verdict, retired }) => {
    if (!verdict?.content) return block("Choose a content rating in the verdict.");
    return retired.content === null ? pass("Rated.") : block(chooseAnother(retired.content));
  },
  summary: ({ verdict }) =>
    verdict !== null && verdict.summary.trim() !== ""
      ? pass("Written.")
      : block("Write the summary: the finding in one or two sentences."),
  attribution: ({ appearances, verdict, retired }) => {
    if (!appearances.some((a) => isReportedSpeech(a.speechMode))) return pass("No reported speech.");
    if (retired.attribution !== null) return block(chooseAnother(retired.attribution));
    return verdict?.attribution
      ? pass("Rated.")
      : block("An appearance is reported speech: rate whether the speaker said it.");
  },
  independent_sources: unlessNotAClaim(({ evidence, reasons }) => {
    const groups = new Set(evidence.map((e) => e.independenceKey)).size;
    if (groups >= 2) return pass(counted(groups, "independent source", "independent sources"));
    if (reasons.singleSource) return pass("One source, with a written reason.");
    return block(
      "Add evidence from two sources that do not depend on each other, or write why one is enough.",
    );
  }),
  primary_source: unlessNotAClaim(({ evidence, reasons }) => {
    if (evidence.some((e) => e.tier === "primary")) return pass("A primary source is there.");
    if (reasons.noPrimary) return pass("None, with a written reason.");
    return block("Add a primary source, or write why there is none.");
  }),
  evidence_complete: unlessNotAClaim(({ evidence }) => {
    const incomplete = evidence.find((e) => missingIn(e).length > 0);
    return incomplete === undefined
      ? pass("Every item can be found again.")
      : block(`“${incomplete.title}” lacks ${missingIn(incomplete).join(", ")}.`);
  }),
  both_sides: unlessNotAClaim(({ evidence, reasons }) => {
    const supports = evidence.some((e) => e.stance === "supports");
    const refutes = evidence.some((e) => e.stance === "refutes");
    if (supports && refutes) return pass("Evidence for and against.");
    if (reasons.oneSided) return pass("One side, and it is written where the other was looked for.");
    return block("Add evidence for and against, or write where you looked for it and did not find it.");
  }),
  right_of_reply: unlessNotAClaim(({ replies, reasons }) => {
    if (replies > 0) return pass(counted(replies, "request logged", "requests logged"));
    if (reasons.noReply) return pass("Not asked, with a written reason.");
    return block("Log how the speaker was asked, or write why nobody was.");
  }),
  comments: ({ openComments }) =>
    openComments === 0
      ? pass("None is open.")
      : block(`${counted(openComments, "comment is", "comments are")} still open: resolve them.`),
  label_in_text: ({ text, ratingLabels }) => {
    const label = ratingLabels.find((l) => usesLabelAsPredicate(text, l));
    return label === undefined
      ? pass("The text gives no verdict away.")
      : warn(`The text says “${label.toLowerCase()}”, which reads like a rating.`);
  },
  origin: ({ appearances }) =>
    appearances.every((a) => a.originKnown)
      ? pass("The origin can be named.")
      : warn("An article has neither outlet nor address, so readers cannot find the origin."),
  length: ({ text }) =>
    text.length <= maxComfortableTextChars
      ? pass(`${text.length} characters.`)
      : warn(`${text.length} characters; other services show about ${maxComfortableTextChars}.`),
  snapshot: unlessNotAClaim(({ evidence }) =>
    evidence.length > 0 && evidence.every((e) => e.hasSnapshot)
      ? pass("Every source has a stored copy.")
      : warn("Keep a stored copy of each source, in case it changes or goes away."),
  ),
  as_of: ({ verdict, today }) => {
    if (!verdict?.asOf) return warn("Write the day for which the verdict holds.");
    const age = daysBetween(verdict.asOf, today);
    return age <= maxAsOfAgeDays
      ? pass(`As of ${verdict.asOf}.`)
      : warn(`As of ${verdict.asOf}, ${age} days ago: look again.`);
  },
  similar: ({ similarWithOtherVerdict }) =>
    similarWithOtherVerdict.length === 0
      ? pass("No published claim contradicts the verdict.")
      : warn(`A similar published claim has another verdict: “${similarWithOtherVerdict[0]}”.`),
};

/**
 * Reads the gate: every rule with its state and, where it does not pass, how to satisfy it.
 * An override of an overridable rule turns its block into a pass that carries the reason.
 */
export function readGate(subject: GateSubject): GateItem[] {
  return (Object.keys(gateRuleLabels) as GateRule[]).map((rule) => {
    const result = checks[rule](subject);
    const override = overridableRules.includes(rule)
      ? subject.overrides.find((o) => o.rule === rule)
      : undefined;
    const lifted = result.state === "block" && override !== undefined;
    return {
      rule,
      label: gateRuleLabels[rule],
      state: lifted ? "pass" : result.state,
      message: lifted ? "Overridden by a managing editor." : result.message,
      overridden: lifted ? override.reason : null,
    };
  });
}

/** Messages of the rules that block, in order; empty when the gate is open. */
export function gateBlocks(items: readonly GateItem[]): string[] {
  return items.filter((i) => i.state === "block").map((i) => `${i.label}: ${i.message}`);
}

/** Overrides that touch evidence are public with their reason (product.md, "Gate rules"). */
export function isEvidenceRule(rule: string): boolean {
  return ["independent_sources", "primary_source", "evidence_complete", "both_sides"].includes(rule);
}

function missingIn(e: GateSubject["evidence"][number]): string[] {
  return [
    e.hasAddressOrDocument ? null : "an address or a document",
    e.hasPublisher ? null : "a publisher",
    e.datedOrUndated ? null : "a date (or “undated”)",
    e.hasQuoteOrLocator ? null : "a quote or a locator",
  ].filter((m) => m !== null);
}

/** "False: the mayor …", "Mostly true that …" give the verdict before the claim; "True North Power …" does not. */
/** Whether a text begins with a rating instead of the claim: “False: the debt fell”. */
export function beginsWithLabel(text: string, label: string): boolean {
  return labelForms(label).some((form) => {
    const follows = form.includes(" ") ? "\\b" : "\\s*(?:[:;!.,—–-]|that\\b|claims?\\b|$)";
    return new RegExp(`^\\s*["“‘']?${escape(form)}${follows}`, "iu").test(text);
  });
}

/** "… is false", "was mostly true". */
function usesLabelAsPredicate(text: string, label: string): boolean {
  return labelForms(label).some((form) =>
    new RegExp(`\\b(?:is|are|was|were|be|been)\\s+(?:not\\s+)?${escape(form)}\\b`, "iu").test(text),
  );
}

/** A label such as "Misleading / missing context" stands for each of its halves. */
function labelForms(label: string): string[] {
  return label.split("/").map((part) => part.trim());
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
