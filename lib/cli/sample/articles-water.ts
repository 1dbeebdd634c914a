import type { ArticleSpec } from "./sample-spec.ts";

/** Headline, dateline and heading; full rights, and every sentence decided with its reason (100 % coverage). */
const bathingWater: ArticleSpec = {
  key: "water",
  day: 49,
  by: "researcher",
  outlet: "Island Ledger",
  url: "https://ledger.island.example/south-strand-third-year",
  byline: "Mina Rask",
  publishedAt: "[[d50]]",
  rights: "full",
  text: `Bathing Water at South Strand Meets the Standard for the Third Year

Port Lorne – The bathing water at South Strand has met the islands' quality standard for the third season in a row, the Lorne Environmental Office reported on Wednesday.

The office took 18 samples over the season, and 17 of them were below the limit. The one exception followed the storm of [[md110]], when the overflow at Mill Street opened for six hours.

“A single bad day after a storm is not a trend,” said Imre Salt, who directs the office. “People can swim here without a second thought.”

A sampling team wades out at South Strand. Photograph: Kit Vane/LPA

What the office measures

The office tests for two kinds of bacteria, as the bathing rules require. Each sample costs about 90 crowns. The beach itself has never looked lovelier.

Salt said the new overflow basin, opened last year, had cut the number of spills from eleven to four. The Quay Workers' Union doubts that figure.

Will the water stay clean when the cruise ships come? Nobody can say yet.

Next season will be the real test, Salt said.

Read “Island Ledger” on Telegram!
`,
  decisions: [
    {
      begins: "Bathing Water at South Strand",
      decision: "duplicate",
      publicReason: "The headline repeats the first sentence.",
    },
    {
      begins: "“A single bad day",
      decision: "opinion",
      reason: "How many days make a trend is his judgement.",
      publicReason: "A judgement about what counts as a trend.",
    },
    {
      begins: "“People can swim here",
      decision: "not_checkable",
      reason: "Advice rather than a measurement; the measurements are claims of their own.",
      publicReason:
        "Whether somebody hesitates before a swim cannot be measured. The samples can, and we checked them.",
    },
    { begins: "A sampling team wades out", decision: "background", publicReason: "A picture caption." },
    { begins: "Photograph: Kit Vane/LPA", decision: "boilerplate" },
    { begins: "What the office measures", decision: "background", publicReason: "A heading." },
    {
      begins: "The office tests for two kinds",
      decision: "background",
      reason: "Follows from the bathing rules, § 4. Nobody disputes it.",
      publicReason: "Common ground: the bathing rules say so.",
    },
    {
      begins: "Each sample costs about 90 crowns.",
      decision: "background",
      reason: "Checkable, but nothing hangs on it.",
      publicReason: "Checkable, but nothing depends on it.",
    },
    {
      begins: "The beach itself has never",
      decision: "not_checkable",
      reason: "Praise.",
      publicReason: "Beauty is in the eye of whoever looks; no evidence could settle it.",
    },
    {
      begins: "The Quay Workers' Union doubts",
      decision: "background",
      reason: "The doubt is part of the claim on the basin.",
      publicReason: "Taken up in the claim on the overflow basin.",
    },
    { begins: "Will the water stay clean", decision: "question", publicReason: "A question." },
    { begins: "Nobody can say yet.", decision: "opinion", publicReason: "The reporter's own judgement." },
    { begins: "Next season will be", decision: "prediction", publicReason: "It has not happened yet." },
    { begins: "Read “Island Ledger”", decision: "boilerplate" },
  ],
};

/** A text passed from hand to hand: no outlet, no address, no date. Unknown stays unknown. */
const chainMessage: ArticleSpec = {
  key: "chain-message",
  day: 5,
  by: "researcher",
  text: `Friends, please read this before you swim! The council is hiding the truth about South Strand.

My cousin works at the laboratory and says that every second sample this season was over the limit. They threw the bad ones away and kept the good ones. Ask yourself why.

Three children were taken to the clinic last week after bathing there. You will not read about it in the Courier, because the Courier prints what the town hall dictates.

The mayor herself admitted in the fish market that she would not let her own grandchildren into the water. A woman who stood next to her told me so, and she has no reason to lie.

They say the new basin cost nine million crowns. For nine million they could have bought every one of us a bathtub.

Be careful what you believe. Trust the people you know, not the people who are paid to calm you down.

Share this with everyone you know. Together we are stronger than their spreadsheets!
`,
  decisions: [
    { begins: "Friends, please read this", decision: "boilerplate" },
    { begins: "Ask yourself why.", decision: "not_checkable", publicReason: "A call on the reader." },
    { begins: "For nine million they could", decision: "opinion" },
    { begins: "Share this with everyone", decision: "boilerplate" },
  ],
};

export const waterArticles: readonly ArticleSpec[] = [bathingWater, chainMessage];
