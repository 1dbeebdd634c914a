import { z } from "zod";
import {
  anchorStatuses,
  claimMoves,
  claimStages,
  claimTypes,
  fidelities,
  publicationStates,
  speechModes,
} from "#lib/domain/claim/claim.ts";
import { sourceKinds, sourceTiers, stances } from "#lib/domain/evidence/evidence.ts";
import { gateRules } from "#lib/domain/gate/gate.ts";

/**
 * The JSON of a claim at the desk (interfaces.md, "Shapes"). These schemas are the OpenAPI document's answers and the
 * types that the presenters must meet; they never read input.
 */

const text = z.string();
const maybe = text.nullable();
const instant = text.describe("ISO 8601, UTC");
const day = text.describe("YYYY-MM-DD");

/** Somebody of the desk, or a speaker, by name. */
export const named = z.object({ id: text, name: text });

const appearance = z.object({
  id: text,
  articleId: text,
  revisionId: text,
  start: z.int().describe("UTF-16 code units of the revision's text"),
  end: z.int().describe("Exclusive"),
  exact: text,
  prefix: text,
  suffix: text,
  speaker: named.nullable().describe("Whom the article names"),
  speechMode: z.enum(speechModes),
  fidelity: z.enum(fidelities).nullable(),
  status: z.enum(anchorStatuses),
  chain: z.array(z.object({ name: text, mode: text })).describe("Who reports whom, outermost first"),
  article: z.object({ slug: text, title: maybe, outlet: maybe, url: maybe, publishedAt: day.nullable() }),
});

const verdict = z.object({
  version: z.int().describe("For If-Match of PUT …/verdict; 0 while there is no verdict"),
  content: maybe,
  attribution: maybe,
  summary: text,
  rationale: text.describe("Markdown"),
  howWeKnow: text,
  whatWeDontKnow: text,
  asOf: day.nullable(),
  scaleVersion: z.int(),
  methodologyVersion: z.int(),
});

const evidence = z.object({
  id: text,
  version: z.int().describe("For If-Match of PATCH and DELETE"),
  stance: z.enum(stances),
  quote: maybe,
  locator: maybe,
  note: maybe,
  independenceGroup: maybe,
  confidential: z.boolean(),
  confidentialReason: maybe,
  addedAt: instant,
  source: z
    .object({
      id: maybe.describe("null for a confidential item"),
      title: text,
      publisher: text,
      url: maybe,
      kind: z.enum(sourceKinds),
      tier: z.enum(sourceTiers),
      publishedAt: day.nullable(),
      undated: z.boolean(),
    })
    .nullable()
    .describe("null where the source is confidential and this token may not know it"),
  snapshots: z.array(
    z.object({ id: text, sha256: text, fileName: text, mediaType: text, size: z.int(), capturedAt: instant }),
  ),
});

const gateItem = z.object({
  rule: z.enum(gateRules),
  state: z.enum(["pass", "warn", "block"]),
  message: text,
  overridden: maybe.describe("The reason of an override"),
});

const comment = z.object({
  id: text,
  author: named.nullable(),
  body: text,
  at: instant,
  resolved: z.object({ at: instant, by: named.nullable() }).nullable(),
});

const reply = z.object({
  id: text,
  version: z.int(),
  contacted: text,
  channel: text,
  contactedAt: instant,
  deadlineAt: instant.nullable(),
  answer: maybe,
  answeredAt: instant.nullable(),
});

const review = z.object({
  id: text,
  reviewer: named,
  decision: z.enum(["approve", "request_changes"]),
  at: instant,
  contentHash: text,
  bySelf: z.boolean(),
  current: z.boolean().describe("Of the round since the last publication"),
});

const ability = z.object({ allowed: z.boolean(), unmet: z.array(text) });

/** What the claim is about: its words, where it stands and who holds it. */
const coreFields = {
  id: text,
  slug: text,
  version: z.int().describe("For If-Match of PATCH, and for `version` of moves"),
  textVersion: z.int(),
  text,
  statement: maybe,
  stage: z.enum(claimStages),
  publication: z.enum(publicationStates),
  type: z.enum(claimTypes).nullable(),
  reason: maybe,
  language: maybe.describe("BCP 47 language the claim is written in"),
  speaker: named.extend({ slug: text }).nullable(),
  assignee: named.nullable(),
  author: named.nullable(),
  topics: z.array(z.object({ slug: text, name: text })),
  contributors: z.array(named).describe("Since the last publication; none of them may approve"),
  contentHash: text.describe("What an approval is bound to"),
  singleSourceReason: maybe,
  noPrimaryReason: maybe,
  oneSidedNote: maybe,
  noReplyReason: maybe,
  publicReason: maybe,
  rejectReason: maybe,
  dueAt: instant.nullable(),
  publishAt: instant.nullable(),
  suspendedAt: instant.nullable(),
  everRetracted: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
};

export const claimAnswer = z
  .object({
    ...coreFields,
    appearances: z.array(appearance),
    verdict: verdict.nullable(),
    evidence: z.array(evidence),
    gate: z.array(gateItem),
    overrides: z.array(z.object({ rule: text, reason: text, by: named.nullable(), at: instant })),
    abilities: z.record(z.enum(claimMoves), ability).describe("Per move: whether this token may make it now"),
    publications: z.array(z.object({ n: z.int(), sha256: text, at: instant, secondReviewed: z.boolean() })),
    notices: z.array(z.object({ kind: text, note: text, publicationN: z.int(), at: instant })),
    comments: z.array(comment),
    replies: z.array(reply),
    reviews: z.array(review),
    approval: z.object({ hash: text, by: named.nullable(), at: instant }).nullable(),
    hold: z.object({ stage: z.enum(claimStages), reason: text }).nullable(),
    mergedInto: z.object({ id: text, slug: text, text }).nullable(),
    retractionProposal: z.object({ by: named.nullable(), reason: text }).nullable(),
  })
  .meta({ id: "Claim", description: "A claim as the desk sees it" });

export type ClaimAnswer = z.input<typeof claimAnswer>;

/** One line of the desk's list of claims. */
export const claimRow = z
  .object({
    id: text,
    slug: text,
    version: z.int(),
    text,
    statement: maybe,
    stage: z.enum(claimStages),
    publication: z.enum(publicationStates),
    speaker: z.object({ slug: text, name: text }).nullable(),
    assignee: named.nullable(),
    rating: z.object({ label: text }).nullable(),
    appearances: z.int(),
    openComments: z.int(),
    dueAt: instant.nullable(),
    updatedAt: instant,
  })
  .meta({ id: "ClaimRow" });

export const similarClaimAnswer = z.object({
  id: text,
  slug: text,
  text,
  stage: z.enum(claimStages),
  publication: z.enum(publicationStates),
  rating: z.object({ label: text }).nullable(),
  speaker: maybe,
  similarity: z.number().describe("Share of common trigrams, 0 to 1"),
});

/** One line of a claim's history. */
export const eventAnswer = z
  .object({
    seq: text.describe("Number in the desk's one chain"),
    at: instant,
    kind: text,
    who: text,
    what: text.describe("The end of a sentence that begins with `who`"),
    note: maybe,
    changes: z.array(z.object({ field: text, before: maybe, after: maybe })),
    redacted: z.boolean(),
    hash: text,
  })
  .meta({ id: "Event" });
