import type { ClaimSpec } from "./sample-spec.ts";

/** Claims on the budget and the bar: in research, rejected, approved and scheduled. */
export const claimsInWork: readonly ClaimSpec[] = [
  {
    key: "every-household",
    day: 53,
    place: {
      article: "budget",
      exact: "Every household in Port Lorne owes less today than when we began.",
      speaker: "Sunniva Drake",
    },
    text: "Sunniva Drake said every household in Port Lorne owes less than before",
    statement: "Every household in Port Lorne owes less of the town's debt than four years ago",
    type: "numerical",
    reason: "It turns a total into a promise to each household.",
    topics: ["Public money"],
    stage: "researching",
    work: { evidence: [{ source: "debt", stance: "context", locator: "Port Lorne" }] },
    later: [
      {
        does: "comment",
        day: 3,
        by: "reviewer",
        body: "Debt per household needs the number of households in both years. The register has it by parish only.",
      },
      {
        does: "comment",
        day: 2,
        by: "editor",
        body: "I asked the registry for the sum. Until then we cannot say “every”.",
      },
    ],
  },
  {
    key: "surplus",
    day: 53,
    place: {
      article: "budget",
      exact: "the town will have a surplus for the first time since the ferry dock was built",
      speaker: "Sunniva Drake",
      mode: "paraphrase",
    },
    text: "Sunniva Drake expects the town's first surplus since the ferry dock was built",
    type: "prediction",
    reason: "A surplus would end the cuts.",
    topics: ["Public money"],
    stage: "queued",
    later: [
      {
        does: "reject",
        day: 50,
        reason: "Nothing to check before the accounts of next year. Put on the calendar.",
        publicReason: "A prediction: we will look at it when the accounts are there.",
      },
    ],
  },
  {
    key: "library-hours",
    day: 52,
    place: {
      article: "budget",
      exact: "The library's opening hours will be cut from 46 to 38 a week",
      mode: "narration",
    },
    text: "Port Lorne's library will open 38 hours a week instead of 46",
    type: "event",
    reason: "The cut that residents feel first.",
    topics: ["Town council", "Public money"],
    stage: "approved",
    doneDay: 2,
    work: {
      evidence: [
        { source: "budget", stance: "supports", locator: "Chapter 9, staffing" },
        { source: "sitting", stance: "supports", locator: "3:20:45" },
      ],
      reasons: {
        oneSidedNote: "The library's own notice gives the same hours.",
        noReplyReason: "The town announces it itself.",
      },
      verdict: {
        content: "true",
        summary: "Chapter 9 of the budget pays for 38 hours; until now it paid for 46.",
        howWeKnow: "We compared two budgets.",
      },
    },
  },
  {
    key: "bar-licence",
    day: 13,
    place: {
      article: "ferry-numbers",
      exact: "the ferry has no bar licence",
      speaker: "Piet Malloy",
      mode: "paraphrase",
    },
    text: "Piet Malloy said the night ferry has no bar licence",
    statement: "The night ferry has no bar licence",
    type: "event",
    reason: "Serving without a licence would be an offence.",
    topics: ["Night ferry"],
    holder: "reviewer",
    stage: "approved",
    doneDay: 1,
    work: {
      evidence: [
        {
          source: "licences",
          stance: "refutes",
          quote: "LADY LORNE (vessel), Lorne Line Ltd, beer and wine, until revoked",
          locator: "No. 212",
        },
        { source: "contract", stance: "context", locator: "§ 9", note: "The contract allows a bar." },
      ],
      reasons: { oneSidedNote: "We looked for a revocation in the court's journal and found none." },
      reply: { contacted: "Piet Malloy", channel: "Telephone" },
      verdict: {
        content: "false",
        attribution: "paraphrased",
        summary: "The register lists a licence for beer and wine, number 212.",
        howWeKnow: "We read the register.",
      },
    },
    later: [{ does: "schedule", day: 0, inDays: 2 }],
  },
];
