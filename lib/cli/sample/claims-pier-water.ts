import type { ClaimSpec } from "./sample-spec.ts";

/** Claims on the pier and the water that were published. */
export const pierAndWaterClaims: readonly ClaimSpec[] = [
  {
    key: "third-season",
    day: 49,
    place: {
      article: "water",
      exact:
        "The bathing water at South Strand has met the islands' quality standard for the third season in a row",
      speaker: "Lorne Environmental Office",
      mode: "paraphrase",
    },
    text: "South Strand's bathing water met the standard for the third season in a row",
    statement: "The bathing water at South Strand met the quality standard in three seasons in a row",
    type: "event",
    reason: "Thousands swim there.",
    topics: ["Bathing water", "Health"],
    stage: "published",
    doneDay: 45,
    work: {
      evidence: [
        { source: "waterReport", stance: "supports", locator: "South Strand" },
        { source: "earlierReports", stance: "supports", locator: "Table 5", note: "The two seasons before." },
        { source: "laboratory", stance: "supports", locator: "Entries 40 to 58" },
      ],
      reasons: {
        oneSidedNote: "We asked the clinic and two diving clubs for other measurements; there are none.",
        noReplyReason: "The office's own report is the claim.",
      },
      verdict: {
        content: "true",
        attribution: "confirmed",
        summary: "Reports of three seasons and the laboratory's register show it.",
        howWeKnow: "We compared the office's report with the register of the laboratory that did the tests.",
        whatWeDontKnow: "Water quality outside the season, which is not measured.",
      },
    },
  },
  {
    key: "eighteen-samples",
    day: 48,
    place: {
      article: "water",
      exact: "The office took 18 samples over the season, and 17 of them were below the limit.",
      mode: "narration",
    },
    text: "The office took 18 samples at South Strand and 17 were below the limit",
    type: "numerical",
    reason: "The rating of the beach rests on these samples.",
    topics: ["Bathing water"],
    holder: "reviewer",
    stage: "published",
    doneDay: 43,
    work: {
      evidence: [
        { source: "waterReport", stance: "supports", quote: "1-8,below limit", locator: "South Strand" },
        {
          source: "laboratory",
          stance: "refutes",
          locator: "Entry 48",
          note: "A nineteenth bottle arrived broken.",
        },
      ],
      reasons: { noReplyReason: "The office publishes all its samples." },
      verdict: {
        content: "mostly_true",
        summary: "Of 19 samples one bottle broke; of the 18 that were tested 17 were below the limit.",
        rationale:
          "The laboratory's register has 19 entries. One bottle arrived broken and was not tested. Seventeen of the remaining eighteen lay below the limit.",
        howWeKnow: "We counted the entries of the register.",
      },
    },
  },
  {
    key: "spills",
    day: 48,
    place: {
      article: "water",
      exact: "the new overflow basin, opened last year, had cut the number of spills from eleven to four",
      speaker: "Imre Salt",
      mode: "paraphrase",
    },
    text: "Imre Salt said the new basin cut the number of spills from eleven to four",
    statement: "The new overflow basin cut the number of spills from eleven to four",
    type: "causal",
    reason: "The basin was the costliest work of the decade.",
    topics: ["Bathing water", "Public money"],
    stage: "published",
    doneDay: 42,
    work: {
      evidence: [
        {
          source: "overflowLog",
          stance: "supports",
          locator: "Yearly sums",
          note: "Eleven spills before, four since.",
        },
        {
          source: "rainfall",
          stance: "refutes",
          locator: "Season",
          note: "A third less rain than in the year before.",
        },
      ],
      reply: {
        contacted: "Lorne Environmental Office",
        channel: "E-mail",
        answer: "The dry season helped. We cannot say how much.",
      },
      verdict: {
        content: "half_true",
        attribution: "paraphrased",
        summary:
          "Spills did fall from eleven to four, but it also rained a third less. How much the basin did is open.",
        rationale:
          "The log bears out both figures. Nine of the eleven earlier spills followed heavy rain, and there was a third less of it this time.",
        howWeKnow: "From the operating log and the weather service.",
        whatWeDontKnow: "How many spills there would have been without the basin.",
      },
    },
  },
  {
    key: "storm-overflow",
    day: 47,
    place: {
      article: "water",
      exact:
        "The one exception followed the storm of [[md110]], when the overflow at Mill Street opened for six hours.",
      mode: "narration",
    },
    text: "The one bad sample followed a storm that opened the overflow for six hours",
    type: "causal",
    reason: "It explains the only bad day of the season.",
    topics: ["Bathing water"],
    holder: "reviewer",
    stage: "published",
    doneDay: 40,
    work: {
      evidence: [
        { source: "overflowLog", stance: "supports", locator: "[[d110]]" },
        { source: "waterReport", stance: "supports", quote: "10,above limit", locator: "South Strand" },
      ],
      reasons: {
        oneSidedNote: "We looked for another cause in the harbour log of those days.",
        noReplyReason: "Nobody is accused.",
      },
      verdict: {
        content: "true",
        summary: "The log has the overflow open for six hours on the night before the sample.",
        howWeKnow: "From the operating log of the waterworks.",
      },
    },
    later: [
      {
        does: "suspend",
        day: 7,
        reason:
          "The waterworks told us that the clock of the log ran wrong in that week. We are looking at the claim again.",
      },
    ],
  },
  {
    key: "own-expense",
    day: 40,
    place: {
      article: "pier-letter",
      exact: "the harbour authority is ready to repair the east pier at its own expense",
      speaker: "Elin Orr",
      mode: "paraphrase",
      chain: [{ name: "Harbour Radio", mode: "paraphrase" }],
    },
    text: "Elin Orr said the harbour authority will repair the pier at its own expense",
    statement: "The harbour authority is ready to repair the east pier at its own expense",
    type: "position",
    reason: "The town has set aside 1.1 million for the same work.",
    topics: ["East pier", "Public money"],
    stage: "published",
    doneDay: 35,
    work: {
      evidence: [
        {
          source: "reedInterview",
          stance: "refutes",
          locator: "11:40",
          note: "The mayor's own reading: “We will pay for the piles”.",
        },
        { source: "budget", stance: "refutes", quote: "east pier 1,100,000", locator: "Chapter 6" },
        {
          source: "inspection",
          stance: "context",
          locator: "Page 2",
          note: "Piles are about a quarter of the cost.",
        },
      ],
      reasons: {
        oneSidedNote: "We asked the board and the town for the letter itself; neither handed it out.",
      },
      reply: {
        contacted: "Port Lorne Harbour Board",
        channel: "Letter",
        answer: "The board does not comment on its correspondence.",
      },
      verdict: {
        content: "mostly_false",
        attribution: "confirmed",
        summary:
          "By the mayor's own reading the board offers to pay for the piles, about a quarter of the work.",
        rationale:
          "What she read out promises the piles and nothing else. Decking, rails and lights, three quarters of the estimate, are in the town's budget.",
        howWeKnow: "From the recording and the inspection's estimate.",
        whatWeDontKnow: "The rest of the letter.",
      },
    },
  },
  {
    key: "pay-for-piles",
    day: 40,
    place: {
      article: "pier-letter",
      exact: "We will pay for the piles",
      speaker: "Port Lorne Harbour Board",
      mode: "direct_quote",
      chain: [
        { name: "Harbour Radio", mode: "direct_quote" },
        { name: "Elin Orr", mode: "document" },
        { name: "Letter of the harbour board", mode: "document" },
      ],
    },
    text: "The Port Lorne Harbour Board wrote that it will pay for the pier's piles",
    statement: "The Port Lorne Harbour Board will pay for the piles of the east pier",
    type: "quotation",
    reason: "A quarter of a million crowns depend on it.",
    topics: ["East pier"],
    holder: "reviewer",
    stage: "published",
    doneDay: 34,
    work: {
      evidence: [
        {
          source: "reedInterview",
          stance: "supports",
          locator: "11:40",
          note: "The letter as the mayor read it.",
        },
        { source: "inspection", stance: "context", locator: "Page 2" },
      ],
      reasons: {
        oneSidedNote: "We looked in the board's minutes of the last three months; the matter is not in them.",
      },
      reply: {
        contacted: "Port Lorne Harbour Board",
        channel: "Letter",
        answer: "The board does not comment on its correspondence.",
      },
      verdict: {
        content: "unverifiable",
        attribution: "unconfirmed",
        summary: "Only the mayor has shown anybody the letter. The board neither confirms nor denies it.",
        rationale:
          "The words reach us by three hands: the station, the mayor, the letter. No copy of it can be had.",
        howWeKnow: "From the recording, and from what the board would not say.",
        whatWeDontKnow: "Whether the letter exists in these words.",
      },
    },
  },
];
