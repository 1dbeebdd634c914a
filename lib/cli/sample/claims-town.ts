import type { ClaimSpec } from "./sample-spec.ts";

/** Claims on the council and its budget that were published. */
export const townClaims: readonly ClaimSpec[] = [
  {
    key: "nine-to-six",
    day: 57,
    place: {
      article: "budget",
      exact: "Port Lorne's council adopted its budget on Thursday evening by nine votes to six",
      mode: "narration",
    },
    text: "Port Lorne's council adopted its budget by nine votes to six",
    type: "event",
    reason: "The vote decides what the town may spend.",
    topics: ["Town council"],
    stage: "published",
    doneDay: 55,
    work: {
      evidence: [
        { source: "sitting", stance: "supports", locator: "4:51:20", note: "The clerk reads out the vote." },
        { source: "budget", stance: "supports", locator: "Cover note" },
      ],
      reasons: {
        oneSidedNote: "No record gives another result.",
        noReplyReason: "Nobody is accused of anything.",
      },
      verdict: {
        content: "true",
        summary: "The clerk read out nine votes for and six agianst.",
        howWeKnow: "We listened to the recording of the sitting.",
      },
    },
    later: [
      {
        does: "correct",
        day: 54,
        kind: "typo",
        note: "Two letters of “against” had changed places.",
        verdict: { summary: "The clerk read out nine votes for and six against." },
      },
    ],
  },
  {
    key: "harbour-millions",
    day: 56,
    place: {
      article: "budget",
      exact:
        "The budget sets aside 4.2 million crowns for the harbour, of which 1.1 million go to the east pier alone.",
      mode: "narration",
    },
    text: "The budget sets aside 4.2 million crowns for the harbour, 1.1 million for the pier",
    type: "numerical",
    reason: "The largest single item of the budget.",
    topics: ["Town council", "Public money", "East pier"],
    holder: "reviewer",
    stage: "published",
    doneDay: 53,
    work: {
      evidence: [
        {
          source: "budget",
          stance: "supports",
          quote: "Chapter 6, harbour: 4,200,000.",
          locator: "Chapter 6",
        },
        { source: "sitting", stance: "supports", locator: "1:12:00" },
      ],
      reasons: {
        oneSidedNote: "We looked through all chapters for harbour money elsewhere and found none.",
        noReplyReason: "The figures are the town's own.",
      },
      verdict: {
        content: "true",
        summary: "Both figures stand in chapter 6 of the budget.",
        howWeKnow: "We read the chapter and heard it presented.",
      },
    },
    later: [
      {
        does: "correct",
        day: 44,
        kind: "verdict_change",
        note: "A reader pointed us to annex 6b: 250,000 of the 1.1 million were carried over from last year and are not new. We had missed the annex. The rating goes from True to Mostly true.",
        verdict: {
          content: "mostly_true",
          summary:
            "Both figures stand in the budget, but 250,000 crowns for the pier are last year's money carried over.",
          rationale:
            "Chapter 6 names 4.2 million for the harbour and 1.1 million for the east pier. Annex 6b says that 250,000 of the latter were granted last year and not spent.",
        },
        evidence: [
          {
            source: "budget",
            stance: "refutes",
            quote: "includes 250,000 carried over",
            locator: "Annex 6b",
          },
        ],
      },
    ],
  },
  {
    key: "debt-fell",
    day: 56,
    place: {
      article: "budget",
      exact: "the town's debt has fallen in each of the last four years",
      speaker: "Sunniva Drake",
      mode: "paraphrase",
    },
    text: "Sunniva Drake said the town's debt fell in each of the last four years",
    statement: "The debt of Port Lorne fell in each of the last four years",
    type: "numerical",
    reason: "The committee defends its cuts with it.",
    topics: ["Public money", "Town council"],
    stage: "published",
    doneDay: 51,
    work: {
      evidence: [
        {
          source: "debt",
          stance: "refutes",
          quote: "[[y4]],10.6\n[[y3]],10.8\n[[y2]],11.0",
          locator: "Port Lorne",
        },
        {
          source: "accounts",
          stance: "supports",
          locator: "Page 3",
          note: "Debt at the end of the period below that at its beginning.",
        },
      ],
      reply: {
        contacted: "Sunniva Drake",
        channel: "Letter",
        answer: "I meant the whole period, from its first year to its last.",
      },
      verdict: {
        content: "mostly_false",
        attribution: "paraphrased",
        summary: "Debt fell over the four years as a whole, but rose in two of them.",
        rationale:
          "The audit office counts 11.9 million at the end of [[y5]], then 10.6, 10.8, 11.0 and 9.3. It **rose** in [[y3]] and [[y2]].",
        howWeKnow: "From the audit office's yearly figures and the town's accounts.",
        whatWeDontKnow: "Debt of the town's companies, which is not in these figures.",
      },
    },
  },
  {
    key: "highest-tax",
    day: 55,
    place: {
      article: "budget",
      exact: "This is the highest harbour tax on the islands",
      speaker: "Piet Malloy",
    },
    text: "Piet Malloy said Port Lorne has the highest harbour tax on the islands",
    statement: "Port Lorne has the highest harbour tax on the islands",
    type: "comparison",
    reason: "Shipping companies choose their port by it.",
    topics: ["Harbour dues", "Town council"],
    stage: "published",
    doneDay: 50,
    work: {
      evidence: [
        {
          source: "dues",
          stance: "supports",
          locator: "Table 2",
          note: "Port Lorne 2.40, next Ardmore 2.10.",
        },
        {
          source: "ardmoreTariff",
          stance: "refutes",
          quote: "Harbour tax per gross ton and day: 2.60 crowns",
          locator: "Item 1",
        },
        { source: "bylaw", stance: "context", locator: "§ 2" },
      ],
      reply: {
        contacted: "Piet Malloy",
        channel: "Telephone",
        answer: "My table is from the year before last, I grant that.",
      },
      verdict: {
        content: "outdated",
        attribution: "confirmed",
        summary: "It was so until this season, when Ardmore raised its tax above Port Lorne's.",
        rationale:
          "With 2.40 crowns Port Lorne led the table for years. Since Ardmore's new tariff of 2.60 it is second.",
        howWeKnow: "We compared the by-laws of all five harbours.",
      },
    },
  },
  {
    key: "tax-not-raised",
    day: 55,
    place: {
      article: "budget",
      exact: "the tax had not been raised since she took office",
      speaker: "Elin Orr",
      mode: "paraphrase",
    },
    text: "Elin Orr said the harbour tax had not been raised since she took office",
    statement: "The harbour tax of Port Lorne has not been raised since Elin Orr became mayor",
    type: "event",
    reason: "It answers the charge of the opposition.",
    topics: ["Harbour dues", "Town council"],
    holder: "reviewer",
    stage: "published",
    doneDay: 48,
    work: {
      evidence: [
        { source: "bylaw", stance: "refutes", locator: "§ 2, version of [[y3]]" },
        { source: "dues", stance: "supports", locator: "Table 2" },
      ],
      reply: { contacted: "Elin Orr, through the mayor's office", channel: "E-mail" },
      verdict: {
        content: "false",
        attribution: "paraphrased",
        summary: "The by-law shows a rise in [[y3]].",
        howWeKnow: "We compared two versions of the by-law.",
      },
    },
    later: [
      {
        does: "retract",
        day: 38,
        reason:
          "We misread the by-law: the rise of [[y3]] concerns the mooring fee in the next paragraph and not the harbour tax. The finding had no basis. We apologise to Elin Orr and to our readers.",
      },
    ],
  },
  {
    key: "fairest-budget",
    day: 54,
    place: {
      article: "budget",
      exact: "the union called the budget “the fairest in ten years”",
      speaker: "Quay Workers' Union",
      mode: "paraphrase",
      chain: [
        { name: "Lorne Courier", mode: "paraphrase" },
        { name: "Elin Orr", mode: "document" },
      ],
    },
    text: "The Quay Workers' Union called the budget the fairest in ten years",
    statement: "The budget is the fairest in ten years",
    type: "quotation",
    reason: "A union's praise carries weight in the debate.",
    topics: ["Town council", "Work"],
    stage: "published",
    doneDay: 47,
    work: {
      evidence: [
        {
          source: "unionLetter",
          stance: "refutes",
          quote: "The fairest budget we have seen in ten years was Ardmore's. Yours is not it",
          locator: "Second paragraph",
        },
        {
          source: "sitting",
          stance: "context",
          locator: "2:40:10",
          note: "The mayor reads half of the sentence.",
        },
      ],
      reply: {
        contacted: "Quay Workers' Union",
        channel: "E-mail",
        answer: "We wrote that about Ardmore. Anybody can read the letter.",
      },
      verdict: {
        content: "not_a_claim",
        attribution: "misattributed",
        summary:
          "The union wrote this of Ardmore's budget. Whether a budget is fair is a judgement that cannot be checked.",
        rationale:
          "The letter's sentence begins “The fairest budget we have seen in ten years was Ardmore's”. What was quoted is its first half.",
        howWeKnow: "We read the letter, which the union publishes, and heard the recording.",
      },
    },
  },
];
