import type { PageSpec } from "./play-pages.ts";

/** The policies of the sample desk, one of them retired. */
export const policyPages: readonly PageSpec[] = [
  {
    slug: "corrections",
    title: "Corrections policy",
    editions: [
      {
        day: 69,
        text: `Anybody may tell us that we are wrong. Use the link on the page of the check, or write to desk@factdesk.example. We answer within two working days.

## Who decides

An editor who did not work on the check reads the report. If it touches the verdict, two people decide, one of them the managing editor.

## What you see

- **Typing errors** are put right and listed in the page's history.
- **Clarifications, updates and corrections** stand at the head of the page with the day and what was changed.
- **A changed verdict** is announced where the old one was: in the list of corrections, in the feeds and wherever the check was embedded.
- **A check we cannot stand by** is retracted. Its address stays and says why.

Nothing is ever deleted in silence. Whoever shared a check can see at the same address what became of it.`,
      },
    ],
  },
  {
    slug: "fact-checking",
    title: "Fact-checking policy",
    editions: [
      {
        day: 69,
        text: `We check statements of fact that were made in public and that reached, or could reach, people on the islands.

A check is published when it rests on at least two sources that do not depend on each other, one of them primary, or says why not; when evidence on both sides was looked for; when those concerned were asked; and when somebody who had no part in it has approved it.

We do not check before publication for others, we sell no checks, and nobody can pay to have one made, hurried or left out.`,
      },
    ],
  },
  {
    slug: "ethics",
    title: "Ethics policy",
    editions: [
      {
        day: 69,
        text: `Nobody at the desk belongs to a party, stands for office, signs petitions or speaks at rallies while they work here.

Gifts go back. What cannot be sent back goes to the seamen's mission.

Before anybody takes a claim they say whether they have a stake in it: money, family, friendship, an old quarrel. If they have one, somebody else takes it.`,
      },
      {
        day: 21,
        note: "We say what counts as a gift, after a reader asked about the ferry's open day.",
        text: `Nobody at the desk belongs to a party, stands for office, signs petitions or speaks at rallies while they work here.

Gifts go back. A cup of coffee is none; a free crossing is. What cannot be sent back goes to the seamen's mission.

Before anybody takes a claim they say whether they have a stake in it: money, family, friendship, an old quarrel. If they have one, somebody else takes it.`,
      },
    ],
  },
  {
    slug: "sources",
    title: "Sources, named and unnamed",
    editions: [
      {
        day: 69,
        text: `We name our sources and link to them, keep a copy of what we used, and say what interest a source has in the matter.

A person stays unnamed only when naming them would put their work or their safety at risk, when what they say can be supported by something else, and when the managing editor knows who they are. You are told then that there is such a source, and why it is not named. No verdict rests on an unnamed source alone.`,
      },
    ],
  },
  {
    slug: "ownership",
    title: "Ownership and independence",
    editions: [
      {
        day: 69,
        text: `The Lorne Islands Newsroom Cooperative owns the desk. Its board of five is elected every second spring by the members; none of them may hold public office. The board appoints the managing editor and can dismiss her only with the votes of four. It has no say in what is checked and sees nothing before you do.`,
      },
    ],
  },
  {
    slug: "privacy",
    title: "Privacy",
    editions: [
      {
        day: 69,
        text: `This site sets no cookies for readers, loads nothing from other hosts and counts no visitors one by one.

If you send us a claim or a report, we keep your words and, if you give it, your address until the matter is closed, at most a year. We use the address to answer you and for nothing else.`,
      },
    ],
  },
  {
    slug: "accessibility",
    title: "Accessibility",
    editions: [
      {
        day: 69,
        text: `Every page should work with a keyboard, with a screen reader, at four times the size and without scripts. A verdict is told by words and shape, never by colour alone.

If something does not work for you, tell us: desk@factdesk.example. We answer within two working days and say when it will be repaired.`,
      },
    ],
  },
  {
    slug: "reader-comments",
    title: "Readers' comments",
    ofTheDesk: true,
    editions: [
      {
        day: 68,
        text: `Under every check you may comment with your name. We read comments before they appear and leave out insults, advertising and what concerns third persons.`,
      },
    ],
    retired: {
      day: 47,
      note: "We closed the comments: in three weeks there were eleven, nine of them for the ferry timetable. Reports of errors are answered one by one instead.",
    },
  },
];
