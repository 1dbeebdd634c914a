import type { ClaimSpec } from "./sample-spec.ts";

/** Claims on pier, bridge and cranes: under review by either editor, sent back, on hold, in research. */
export const claimsInReview: readonly ClaimSpec[] = [
  {
    key: "two-of-forty",
    day: 38,
    place: {
      article: "pier-letter",
      exact: "Two of the forty piles are gone and nine are going",
      speaker: "Tomas Reed",
    },
    text: "Tomas Reed said two of the east pier's forty piles are gone and nine are going",
    statement: "Of the forty piles of the east pier two are gone and nine are failing",
    type: "numerical",
    reason: "People walk on it every day.",
    topics: ["East pier", "Health"],
    stage: "in_review",
    doneDay: 3,
    work: {
      evidence: [
        {
          source: "inspection",
          stance: "supports",
          locator: "Page 2",
          note: "Two missing, four failing; only half of the piles were reached.",
        },
        {
          source: "reedInterview",
          stance: "supports",
          quote: "Two of the forty piles are gone and nine are going",
          locator: "03:12",
        },
      ],
      reasons: { oneSidedNote: "The board has not published anything that says otherwise." },
      reply: { contacted: "Port Lorne Harbour Board", channel: "Letter" },
      verdict: {
        content: "mostly_true",
        attribution: "confirmed",
        summary: "The minutes confirm two missing and four failing piles in the half that was inspected.",
        whatWeDontKnow: "The state of the other twenty piles.",
      },
    },
  },
  {
    key: "left-unsigned",
    day: 37,
    place: {
      article: "pier-letter",
      exact: "Reed left the town last week without signing the report that the board had asked for.",
      mode: "narration",
    },
    text: "Tomas Reed left Port Lorne without signing the report on the east pier",
    type: "event",
    reason: "Without a signature the insurer pays nothing.",
    topics: ["East pier"],
    holder: "reviewer",
    stage: "in_review",
    doneDay: 2,
    work: {
      evidence: [
        { source: "reedInterview", stance: "supports", locator: "07:55" },
        {
          source: "inspection",
          stance: "supports",
          locator: "Last page",
          note: "The line for the engineer's name is empty.",
        },
      ],
      reasons: {
        oneSidedNote: "Nobody claims that it is signed.",
        noReplyReason: "Both sides said it on air.",
      },
      verdict: {
        content: "true",
        summary: "The last page carries no signature, and he says so himself.",
        howWeKnow: "From the minutes and the interview.",
      },
    },
  },
  {
    key: "stalls",
    day: 36,
    place: {
      article: "pier-letter",
      exact: "the fish market has lost a third of its stalls",
      mode: "paraphrase",
    },
    text: "The fish market lost a third of its stalls since the pier was closed to lorries",
    type: "numerical",
    reason: "The closure's cost to the town.",
    topics: ["East pier", "Work"],
    stage: "researching",
    work: { evidence: [] },
    later: [
      {
        does: "hold",
        day: 10,
        reason: "The market's register is with the auditors until the end of next month.",
        publicReason: "We are waiting for the register of stalls.",
      },
    ],
  },
  {
    key: "forty-minutes",
    day: 31,
    place: {
      article: "bridge",
      exact: "the detour adds 40 minutes to every delivery",
      speaker: "Elin Orr",
      mode: "paraphrase",
    },
    text: "Elin Orr said the detour adds 40 minutes to every delivery",
    statement: "The detour round the old bridge adds 40 minutes to every delivery",
    type: "numerical",
    reason: "Shops pass the cost on.",
    topics: ["Old bridge", "Transport"],
    stage: "in_review",
    doneDay: 5,
    work: {
      evidence: [
        {
          source: "bridgeCount",
          stance: "refutes",
          locator: "Travel times",
          note: "26 minutes in the median.",
        },
        { source: "dispatchReport", stance: "supports", locator: "Third paragraph" },
      ],
      reply: { contacted: "Elin Orr, through the mayor's office", channel: "E-mail" },
      verdict: {
        content: "half_true",
        attribution: "paraphrased",
        summary: "On most days it is 26 minutes; 40 happen on market days.",
      },
    },
    later: [
      {
        does: "request-changes",
        day: 4,
        comment:
          "Where do the market days come from? The count covers one week without a market. Either a second source or the sentence goes.",
      },
    ],
  },
  {
    key: "tonnes",
    day: 22,
    spotter: "reviewer",
    place: {
      article: "postcard",
      exact:
        "Our members unloaded 61,000 tonnes last year, more than in any year since the union was founded.",
      speaker: "Quay Workers' Union",
      mode: "narration",
    },
    text: "The Quay Workers' Union says its members unloaded a record 61,000 tonnes",
    statement: "In [[y1]] more cargo was unloaded at Port Lorne than in any year since the union was founded",
    type: "numerical",
    reason: "The union asks for cranes with it.",
    topics: ["Work", "Harbour dues"],
    holder: "researcher",
    stage: "researching",
    work: {
      evidence: [
        {
          source: "tonnage",
          stance: "supports",
          locator: "[[y1]]",
          note: "60,840 tonnes; the series begins ten years after the union.",
        },
      ],
    },
    later: [
      {
        does: "comment",
        day: 6,
        by: "researcher",
        body: "The series starts too late for “since the union was founded”. Is the archive of the old customs house open again?",
      },
    ],
  },
];
