import type { ClaimSpec } from "./sample-spec.ts";

/** Claims on the night ferry that were published. */
export const ferryClaims: readonly ClaimSpec[] = [
  {
    key: "first-weekend",
    day: 65,
    place: {
      article: "night-ferry",
      exact: "Port Lorne's new night ferry carried 212 passengers on its first weekend",
      speaker: "Lorne Line",
      mode: "paraphrase",
    },
    text: "Lorne Line said its night ferry carried 212 passengers on the first weekend",
    statement: "The night ferry carried 212 passengers on its first weekend",
    type: "numerical",
    reason: "The council will judge the trial by this figure.",
    topics: ["Night ferry", "Transport"],
    stage: "published",
    doneDay: 62,
    work: {
      evidence: [
        { source: "ticketCount", stance: "supports", quote: "total,182,30", locator: "Last line" },
        {
          source: "harbourLog",
          stance: "supports",
          locator: "East pier, first weekend",
          note: "Departures only: 182 persons.",
        },
      ],
      reasons: {
        oneSidedNote:
          "We looked for another count at the harbour police and the pier kiosk; neither keeps one.",
        noReplyReason: "The operator's own published count is the claim.",
      },
      verdict: {
        content: "true",
        attribution: "paraphrased",
        summary: "The operator's count and the harbour log agree: 182 people out and 30 back make 212.",
        rationale:
          "The operator's table gives 182 passengers outbound and 30 on the way back. The harbour log counts persons on board at departure and comes to the **same 182**. Returns are not logged by the harbour, but 30 of them are plausible for three sailings.",
        howWeKnow: "We added up both lists by hand and compared them sailing by sailing.",
        whatWeDontKnow: "How many of the 212 travelled twice and were counted twice.",
      },
    },
    later: [
      {
        does: "correct",
        day: 13,
        kind: "clarification",
        note: "We added a second place where the figure was given, larger than it was, and say that 212 counts both directions.",
        words: {
          statement: "The night ferry carried 212 passengers, both directions together, on its first weekend",
        },
        place: {
          article: "ferry-numbers",
          exact: "more than three hundred people came on the first weekend",
          speaker: "Elin Orr",
          mode: "paraphrase",
          fidelity: "distorted",
          chain: [{ name: "Mayor's office", mode: "anonymous" }],
        },
      },
    ],
  },
  {
    key: "trial-price",
    day: 64,
    place: {
      article: "night-ferry",
      exact: "The town pays the company 180,000 crowns for the six-month trial",
      mode: "narration",
    },
    text: "The town pays Lorne Line 180,000 crowns for the night ferry trial",
    type: "numerical",
    reason: "Public money; the sum is disputed in the council.",
    topics: ["Night ferry", "Public money"],
    holder: "reviewer",
    stage: "published",
    doneDay: 61,
    work: {
      evidence: [
        {
          source: "contract",
          stance: "supports",
          quote: "The town pays 180,000 crowns for six months, in two instalments.",
          locator: "§ 3",
        },
        {
          source: "contract",
          stance: "refutes",
          quote: "the town bears the difference up to 12,000 crowns",
          locator: "§ 4",
        },
        {
          source: "paymentsList",
          stance: "supports",
          locator: "Line 118",
          note: "First instalment of 90,000.",
        },
      ],
      reasons: { noReplyReason: "The contract is public and speaks for itself." },
      verdict: {
        content: "mostly_true",
        summary: "The contract names 180,000 crowns. A fuel clause can add up to 12,000 on top.",
        rationale:
          "§ 3 of the contract fixes the price; § 4 lets it rise with the price of fuel. So far nothing was paid under § 4.",
        howWeKnow: "We read the contract and found the first instalment in the county's list of payments.",
        whatWeDontKnow: "Whether fuel will cross the threshold before the trial ends.",
      },
    },
  },
  {
    key: "every-seat",
    day: 65,
    place: {
      article: "night-ferry",
      exact: "By Saturday midnight every seat was taken, and we had to leave people on the quay.",
      speaker: "Elin Orr",
    },
    text: "Elin Orr said every seat of the night ferry was taken and people were left behind",
    statement:
      "On the first Saturday every seat of the night ferry was taken and people were left on the quay",
    type: "event",
    reason: "It is the mayor's main argument for a second trial.",
    topics: ["Night ferry", "Town council"],
    stage: "published",
    doneDay: 60,
    work: {
      evidence: [
        {
          source: "harbourLog",
          stance: "supports",
          quote: "Sat 22:15 out, 88 + 4",
          note: "The boat is licensed for 88.",
        },
        {
          source: "quayReporting",
          stance: "refutes",
          locator: "Notes, 22:05 to 22:30",
          note: "Two of us stood at the gangway; nobody was turned away.",
        },
        { source: "ticketCount", stance: "context", locator: "Saturday" },
      ],
      reply: {
        contacted: "Elin Orr, through the mayor's office",
        channel: "E-mail",
        answer:
          "The mayor was told of people left behind by a member of the crew and repeated it in good faith.",
      },
      verdict: {
        content: "half_true",
        attribution: "confirmed",
        summary: "The Saturday boat was full. Nobody was left on the quay, as two of our reporters saw.",
        rationale:
          "The first half holds: 88 passengers is all the Lady Lorne may carry. The second half does not: the last passengers boarded at 22:09, six minutes before departure, and the gangway stayed empty.",
        howWeKnow: "The harbour log gives the number on board; two of us were there.",
        whatWeDontKnow: "Whether somebody turned round before reaching the pier.",
      },
    },
  },
  {
    key: "no-other-harbour",
    day: 64,
    place: {
      article: "night-ferry",
      exact: "no other harbour town on this coast runs a boat after ten",
      speaker: "Elin Orr",
      mode: "direct_quote",
    },
    text: "Elin Orr said no other harbour town on this coast runs a boat after ten",
    statement: "No other harbour town on this coast runs a boat after ten in the evening",
    type: "comparison",
    reason: "It makes the trial look like a first.",
    topics: ["Night ferry", "Transport"],
    holder: "reviewer",
    stage: "published",
    doneDay: 59,
    work: {
      evidence: [
        {
          source: "ardmoreTimetable",
          stance: "refutes",
          quote: "22:40 (daily)",
          locator: "Ardmore–Skerry Head",
        },
        {
          source: "coastGuide",
          stance: "refutes",
          locator: "Page 4",
          note: "Lists the same boat, and a late one from Tarn on Fridays.",
        },
      ],
      reasons: {
        oneSidedNote:
          "We went through the list of all nine operators on the coast and found nothing that supports it.",
      },
      reply: { contacted: "Elin Orr, through the mayor's office", channel: "E-mail" },
      verdict: {
        content: "false",
        attribution: "confirmed",
        summary: "Ardmore runs a boat at 22:40 every day, and has for years.",
        rationale:
          "The timetable of the Ardmore boats shows a daily departure at 22:40. The joint list of operators has a second late boat, from Tarn, on Fridays.",
        howWeKnow: "We read the current timetables of all nine operators.",
        whatWeDontKnow: "What the mayor meant by “this coast”; she did not answer.",
      },
    },
  },
  {
    key: "less-fuel",
    day: 63,
    place: {
      article: "night-ferry",
      exact: "the late sailing burns about a third less fuel than the morning one",
      speaker: "Ada Finch",
      mode: "paraphrase",
    },
    text: "Ada Finch said the late sailing burns a third less fuel than the morning one",
    statement: "The late sailing burns about a third less fuel than the morning one",
    type: "comparison",
    reason: "Fuel is the largest cost of the trial.",
    topics: ["Night ferry", "Public money"],
    stage: "published",
    doneDay: 57,
    work: {
      evidence: [
        {
          source: "engineData",
          stance: "context",
          locator: "Consumption at half speed",
          note: "Between 20 and 45 per cent less, depending on load.",
        },
      ],
      reasons: {
        singleSourceReason:
          "Only the operator measures consumption; the data sheet is the one other document there is.",
        noPrimaryReason: "The fuel log is the company's own and it keeps it closed.",
        oneSidedNote:
          "We asked the fuel depot and the maritime office for figures; neither has them by sailing.",
      },
      reply: {
        contacted: "Lorne Line",
        channel: "Telephone",
        answer: "The fuel log is a business matter and is not handed out.",
      },
      verdict: {
        content: "unverifiable",
        attribution: "paraphrased",
        summary: "The figure is possible, but the fuel log that would show it is not public.",
        rationale:
          "The maker's data sheet allows for 20 to 45 per cent less at half speed. Where in that range the Lady Lorne lies only her log can tell.",
        howWeKnow: "From the data sheet, and from the company's refusal.",
        whatWeDontKnow: "The consumption on the night in question.",
      },
    },
  },
];
