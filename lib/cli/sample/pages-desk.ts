import type { PageSpec } from "./play-pages.ts";

/** Who the sample desk is, who pays for it and how it works: fictional like everything of Port Lorne. */
export const deskPages: readonly PageSpec[] = [
  {
    slug: "about",
    title: "About the Port Lorne Fact Desk",
    editions: [
      {
        day: 69,
        text: `The Port Lorne Fact Desk checks what is said in public on the Lorne Islands: by the town, by companies, by unions, by newspapers, by anybody whose words move votes, fares or water.

## What we do

We read what others have published, take it apart into single statements, and look for the evidence on each. Then we publish what we found, with every source, so that you can repeat it. We do not write opinion, we endorse nobody, and we take no side in what the council decides.

## What we do not do

We do not check private persons who have not sought the public, wishes and forecasts, or matters of taste. A sentence we leave out is marked with the reason.

## How to reach us

Write to desk@factdesk.example, or come to the Old Sail Loft, 3 Rope Walk, on a working day between ten and four. Suggestions for a check are welcome, and so are complaints about one.`,
      },
    ],
  },
  {
    slug: "team",
    title: "The team",
    editions: [
      {
        day: 69,
        text: `Five people work at the desk. Nobody works on a claim about an organisation they belong to or were paid by in the last five years.

- **Maren Holt**, managing editor. Nineteen years at the Island Ledger, the last six as news editor. Decides what is published and answers for it.
- **Elias Farrow**, editor. Former court reporter. Holds a share in the ferry cooperative of Ardmore, worth forty crowns, and does not touch ferry fares.
- **Priya Castellane**, editor. Statistician, before that at the county treasurer's office until five years ago.
- **Jonah Wick**, researcher. Trained at the harbour radio.
- **Nora Ashdown** looks after accounts and machines, and writes no verdicts.`,
      },
      {
        day: 33,
        note: "Jonah Wick's role before he joined was missing; the sentence on conflicts of interest names a period.",
        text: `Five people work at the desk. Nobody works on a claim about an organisation they belong to, or were paid by in the last five years.

- **Maren Holt**, managing editor. Nineteen years at the Island Ledger, the last six as news editor. Decides what is published and answers for it.
- **Elias Farrow**, editor. Former court reporter. Holds a share in the ferry cooperative of Ardmore, worth forty crowns, and does not touch ferry fares.
- **Priya Castellane**, editor. Statistician, before that at the county treasurer's office until five years ago.
- **Jonah Wick**, researcher. Trained at the harbour radio, where he read the shipping forecast for two years.
- **Nora Ashdown** looks after accounts and machines, and writes no verdicts.`,
      },
    ],
  },
  {
    slug: "funding",
    title: "Who pays for this",
    editions: [
      {
        day: 69,
        text: `The desk belongs to the Lorne Islands Newsroom Cooperative: 412 members, one vote each, no member with more than one share of fifty crowns.

| Where the money came from in [[y1]] | Crowns | Share |
|---|---|---|
| Members' fees | 103,000 | 41 % |
| Island Ledger and Harbour Radio, for the right to print our checks | 88,000 | 35 % |
| Gifts of less than 500 crowns, from 231 people | 37,000 | 15 % |
| Hallam Foundation for Local News | 23,000 | 9 % |

We take no money from the town, from parties, from candidates, from companies we have checked in the last three years, or from anybody who will not be named. Who gives more than 500 crowns in a year is named here within a month.

Funders choose no topics, read no drafts and learn of a verdict when you do. The accounts are audited and can be read at the Old Sail Loft.`,
      },
    ],
  },
  {
    slug: "methodology",
    title: "Methodology",
    editions: [
      {
        day: 70,
        text: `We take published texts apart into single statements and check those that can be checked and that matter to people on the islands.

Every claim is read by two people: the one who researched it does not approve it. We look for evidence for *and* against, prefer primary sources, keep a copy of what we used and ask those concerned for a reply.

A verdict answers two questions apart: **is it so**, and **did they say it**. Where the evidence does not reach, we say so instead of guessing. When we were wrong we correct in the open.`,
      },
      {
        day: 40,
        note: "How we choose claims stands in its own section now, and we say what happens when somebody does not answer.",
        text: `## How we choose

We check what can be checked and what matters: how many people a statement reaches, what they might do because of it, and whether it comes back. The reason is on every page. We count every month whose statements we chose, and publish the figures.

## How we check

We take published texts apart into single statements. Every claim is read by two people: the one who researched it does not approve it. We look for evidence for *and* against, prefer primary sources, and keep a copy of what we used.

We ask those concerned for a reply and give them two working days, more where the matter allows it. If no answer comes we say so; if one comes later we add it.

## How we rate

A verdict answers two questions apart: **is it so**, and **did they say it**. Where the evidence does not reach, we say so instead of guessing. Equal cases get equal ratings: before we decide we look at what we decided before.

## When we were wrong

We correct in the open, at the head of the page, and keep every version.`,
      },
    ],
  },
];
