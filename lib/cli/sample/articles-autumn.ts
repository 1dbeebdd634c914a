import type { ArticleSpec } from "./sample-spec.ts";

/** Date header glued to a caption, noise lines, a quotation over two paragraphs, relative dates. */
const nightFerry: ArticleSpec = {
  key: "night-ferry",
  day: 66,
  by: "researcher",
  outlet: "Lorne Courier",
  url: "https://courier.lorne.example/town/night-ferry-first-weekend",
  byline: "Saskia Thorne",
  title: "Night ferry fills its seats on the first weekend",
  text: ` date [[d66]] The night ferry Lady Lorne leaves the east pier on her first late sailing. Photograph: Jo Marsh/Lorne Images

Port Lorne's new night ferry carried 212 passengers on its first weekend, the operator Lorne Line said on Monday, more than twice what it had planned for.

Mayor Elin Orr, who had promised a late boat before the last election, called the weekend “a quiet success”. The town pays the company 180,000 crowns for the six-month trial, according to the contract that the council approved last summer.

Advertisement

“We were told that nobody would come,” Orr told reporters at the east pier. “Well, they came. By Saturday midnight every seat was taken, and we had to leave people on the quay.

“I have heard about empty boats from the opposition so often that I began to believe it myself. But no other harbour town on this coast runs a boat after ten.”

Captain Ada Finch, who runs the ferries for Lorne Line, was more careful. She said the late sailing burns about a third less fuel than the morning one because it goes at half speed, and that the crew had asked for a longer break between two nights.

JOIN US ON TELEGRAM Follow our coverage of the harbour on the @Lornecourier.

Not everybody is content. Councillor Piet Malloy said last week that the night ferry costs the town more per passenger than a taxi to Ardmore. “For that money we could drive every one of them home,” he said.

Other Topics of Interest Fishing Fleet Holds Talks With Insurers The owners reportedly asked for a new survey.

The trial runs for six months. Will there be a second one? “Ask me when this one is over,” Orr said.
`,
  decisions: [
    {
      begins: "Mayor Elin Orr, who had promised",
      decision: "opinion",
      reason: "Her own praise of the weekend.",
    },
    { begins: "“Well, they came.", decision: "duplicate", reason: "Covered by the passenger figure." },
    { begins: "“I have heard about empty boats", decision: "background" },
    { begins: "Not everybody is content.", decision: "opinion" },
    { begins: "Will there be a second one?", decision: "question" },
  ],
};

/** Budget night: figures, a letter quoted second hand, a prediction, a pointer to the outlet's own channel. */
const budgetNight: ArticleSpec = {
  key: "budget",
  day: 58,
  by: "editor",
  outlet: "Lorne Courier",
  url: "https://courier.lorne.example/council/budget-night",
  byline: "Saskia Thorne and Bram Oakes",
  text: ` date [[d58]] Port Lorne's council adopted its budget on Thursday evening by nine votes to six, after a debate that lasted until midnight.

The budget sets aside 4.2 million crowns for the harbour, of which 1.1 million go to the east pier alone. Councillor Sunniva Drake, who chairs the finance committee, said the town's debt has fallen in each of the last four years.

“We have paid back 2.6 million since [[y4]],” Drake said. “Every household in Port Lorne owes less today than when we began.”

Advertisement

Opposition councillor Piet Malloy disagreed. “This is the highest harbour tax on the islands,” he told the chamber, holding up a table that he did not hand out.

Mayor Elin Orr answered that the tax had not been raised since she took office. She then quoted from a letter of the Quay Workers' Union, in which, she said, the union called the budget “the fairest in ten years”.

Read “Lorne Courier” on Telegram!

The mood in the chamber was tense, and at times unworthy of the house. The library's opening hours will be cut from 46 to 38 a week, a decision that drew whistles from the gallery.

Drake promised that the hours would be restored “as soon as the money allows”. Next year, she believes, the town will have a surplus for the first time since the ferry dock was built.

Recommended for you Harbour Bells Return After Repair
`,
  title: "Council adopts the budget after a long night",
  decisions: [
    {
      begins: "The mood in the chamber",
      decision: "not_checkable",
      reason: "Atmosphere; nothing to measure.",
      publicReason: "The reporter describes a mood. No record could show whether it was so.",
    },
    { begins: "Drake promised that the hours", decision: "prediction" },
  ],
};

/** Read aloud on air: ‘…’ inside “…”, a letter that only one person has seen. */
const pierLetter: ArticleSpec = {
  key: "pier-letter",
  day: 41,
  by: "researcher",
  outlet: "Harbour Radio",
  url: "https://radio.harbour.example/evening/east-pier-letter",
  publishedAt: "[[d41]]",
  title: "A letter about the east pier",
  text: `Good evening from Harbour Radio. The dispute over the east pier has a new chapter tonight.

Mayor Elin Orr told councillors on Tuesday that the harbour authority is ready to repair the east pier at its own expense. She read from a letter that she said had reached her that morning.

“The letter reads, ‘The harbour board will come to the table as soon as the tide allows. We will pay for the piles, and nobody wants the pier more than we do,’” Orr told councillors.

Orr continued: “I am glad that she sent this letter. The ferries are ready. Wouldn’t that be splendid?”

Advertisement

The engineer Tomas Reed, who inspected piles no. 4 and 7 in the spring, takes a darker view. “Two of the forty piles are gone and nine are going,” Reed told this station. “You can put your hand through number seven.

“I would not run a lorry over it. I would not run a handcart over it.”

Reed left the town last week without signing the report that the board had asked for. The board says the report is not finished; Reed says it is finished and unwelcome.

The pier was closed to lorries two years ago. Since then the fish market has lost a third of its stalls, the traders' association says.

You heard it here first – and it would be a shame, frankly, if nobody listened.
`,
  decisions: [
    { begins: "Good evening from Harbour Radio.", decision: "boilerplate" },
    { begins: "The dispute over the east pier", decision: "background" },
    { begins: "Orr continued: “I am glad", decision: "opinion" },
    { begins: "The ferries are ready.", decision: "background" },
    { begins: "Wouldn’t that be splendid?", decision: "question" },
    { begins: "“I would not run a lorry", decision: "opinion", reason: "His advice, not a measurement." },
    {
      begins: "You heard it here first",
      decision: "not_checkable",
      publicReason: "A wish of the presenter.",
    },
  ],
};

export const autumnArticles: readonly ArticleSpec[] = [nightFerry, budgetNight, pierLetter];
