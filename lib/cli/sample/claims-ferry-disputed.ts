import type { ClaimSpec } from "./sample-spec.ts";

/** More published claims on the night ferry: a misleading sum, a merged claim, a confidential source. */
export const disputedFerryClaims: readonly ClaimSpec[] = [
  {
    key: "taxi",
    day: 62,
    place: {
      article: "night-ferry",
      exact: "the night ferry costs the town more per passenger than a taxi to Ardmore",
      speaker: "Piet Malloy",
      mode: "paraphrase",
    },
    text: "Piet Malloy said the night ferry costs more per passenger than a taxi",
    statement: "The night ferry costs the town more per passenger than a taxi to Ardmore",
    type: "comparison",
    reason: "The comparison is repeated in every debate on the ferry.",
    topics: ["Night ferry", "Public money", "Town council"],
    holder: "reviewer",
    stage: "published",
    doneDay: 55,
    work: {
      evidence: [
        {
          source: "contract",
          stance: "supports",
          locator: "§ 3",
          note: "180,000 crowns over 26 weekends: 6,923 a weekend.",
        },
        {
          source: "taxiFares",
          stance: "refutes",
          locator: "Zone C at night",
          note: "310 crowns to Ardmore by way of the detour.",
        },
        { source: "ticketCount", stance: "context", locator: "Total" },
      ],
      reply: {
        contacted: "Piet Malloy",
        channel: "Telephone",
        answer: "I divided by the twenty passengers of the test run. I had no other figure that week.",
      },
      verdict: {
        content: "misleading",
        attribution: "paraphrased",
        summary:
          "He divided by the 20 passengers of a test run. With the 212 who came, the boat cost a tenth of a taxi.",
        rationale:
          "6,923 crowns a weekend over 212 passengers is 33 crowns each. With the 20 passengers of the test run it would be 346, more than the 310 of a taxi. The sum is right and the choice of divisor makes it mislead.",
        howWeKnow: "We repeated his sum with the figures he named to us.",
        whatWeDontKnow: "What an average weekend will look like over six months.",
      },
    },
  },
  {
    key: "first-weekend-again",
    day: 32,
    spotter: "editor",
    place: {
      article: "bridge",
      exact: "the night ferry had taken 212 people in its first weekend alone",
      speaker: "Ada Finch",
      mode: "paraphrase",
    },
    text: "Ada Finch said the night ferry took 212 people in its first weekend",
    statement: "The night ferry took 212 people in its first weekend",
    type: "numerical",
    reason: "A figure from the operator itself, in another paper.",
    topics: ["Night ferry"],
    stage: "published",
    doneDay: 28,
    work: {
      evidence: [
        { source: "ticketCount", stance: "supports", locator: "Last line" },
        { source: "dispatchReport", stance: "context", locator: "Seventh paragraph" },
      ],
      reasons: { oneSidedNote: "No other count exists.", noReplyReason: "Her company publishes the count." },
      verdict: {
        content: "true",
        attribution: "paraphrased",
        summary: "The operator's published count gives 212 passengers for the first weekend.",
      },
    },
    later: [
      {
        does: "merge",
        day: 20,
        into: "first-weekend",
        kind: "update",
        note: "Another paper reported the same figure. We put the two claims together; the finding is the same.",
      },
    ],
  },
  {
    key: "sixteen-hours",
    day: 14,
    place: {
      article: "ferry-numbers",
      exact: "two deckhands worked sixteen hours without a break last month",
      speaker: "Hedda Voss",
      mode: "paraphrase",
    },
    text: "Hedda Voss said two deckhands worked sixteen hours without a break",
    statement: "Two deckhands of the night ferry worked sixteen hours without a break",
    type: "event",
    reason: "It would break the rules on working time and concerns safety on board.",
    topics: ["Night ferry", "Work"],
    stage: "published",
    doneDay: 9,
    work: {
      evidence: [
        {
          source: {
            title: "Rota of the Lady Lorne with handwritten hours (MARKER-HERON)",
            publisher: "Deckhand M., MARKER-HERON",
            kind: "document",
            tier: "primary",
            undated: true,
          },
          stance: "supports",
          quote: "MARKER-HERON 06:00 to 22:40, pause crossed out",
          locator: "Second sheet, MARKER-HERON",
          note: "Shown to us at the kitchen table; MARKER-HERON must not be named.",
          confidentialReason: "A person who works on board and fears for the job. Two editors know the name.",
        },
        {
          source: "workingTime",
          stance: "context",
          locator: "§ 7",
          note: "At most fourteen hours, with a break of one.",
        },
      ],
      reasons: {
        oneSidedNote: "The captain denies it on air and says she signs every rota; she did not show it.",
      },
      reply: {
        contacted: "Lorne Line",
        channel: "E-mail",
        answer: "All rotas follow the law. We do not comment on individual employees.",
      },
      verdict: {
        content: "unverifiable",
        attribution: "paraphrased",
        summary:
          "One document shown to us in confidence supports it, the operator denies it, and the log is closed.",
        howWeKnow: "We saw one rota and could not compare it with the ship's log.",
        whatWeDontKnow: "Whether the hours written by hand were worked.",
      },
    },
  },
];
