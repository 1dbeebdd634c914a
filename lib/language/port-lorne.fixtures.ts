/*
 * Articles from Port Lorne, a town that does not exist. Our own words; between them they hold every trap
 * found in real articles: glued date headers, noise lines, captions, datelines, headings, open and nested
 * quotations.
 */

/**
 * Date header glued to the first sentence, noise between paragraphs, ‘…’ inside “…”, a teaser glued to its
 * label.
 */
export const harbourLetter = ` date 2031-03-05 Port Lorne's mayor Elin Orr said on Tuesday that the harbour authority is ready to repair the east pier.

JOIN US ON TELEGRAM Follow our coverage of the harbour on the @Lornecourier.

Orr called the dispute “unfortunate” and said she wanted “to put things right.”

Advertisement

“The letter reads, ‘The harbour board will come to the table as soon as the tide allows. Nobody wants the pier more than we do,’” Orr told councillors.

Other Topics of Interest Fishing Fleet Holds Talks With Insurers The owners reportedly asked for a new survey – preferably before the autumn storms.

Orr continued: “I am glad that she sent this letter. The ferries are ready. Wouldn’t that be splendid?”

Engineer Tomas Reed arrived on Feb. 28 to inspect piles no. 4 and 7.

Advertisement

He left without signing the report the board had asked for.
`;

/**
 * Date header glued to a caption, captions with credits, quotations that run over paragraphs without
 * closing.
 */
export const ferryVisit = ` date 2031-10-17 Mayor Elin Orr greets ferry captain Ada Finch in Port Lorne on Friday. Photograph: Jo Marsh/Lorne Images

Captain Finch told Ms Orr that while the company believes the board is “really not ready”, “I am sure that with your help we can run the night ferry.

“We really need it – the morning boat is always full,” she said.

“And I think that people are waiting for it.”

The night ferry Lady Lorne at her berth. Photograph: Kit Vane/LPA

“Let's see what happens ... I think the board wants to agree. I spoke to them for two and a half hours. We went through a lot of details.

“I think things are moving. It began with [Ms Orr's August meeting in] Ardmore.”

Thursday marked the eighth talk between Ms Orr and Capt. Finch this year.
`;

/**
 * A headline as first line, a dateline, paragraphs on single lines, one without its full stop, "U.S.
 * Consul".
 */
export const bridgeTalks = `Port Lorne–Ardmore Talks Bring Fresh Hope for the Old Bridge
Port Lorne – Mayor Elin Orr has shared a hopeful report after a long talk with the county, which both sides described as a step towards repairing the bridge that closed to lorries in the spring of last year
The talk, which lasted about an hour, involved U.S. Consul Dana Pike’s adviser and focused on money.
According to the mayor, the county showed good will.
Dispute Over the Toll
The mood changed when the toll was mentioned. “There can be no toll without a bridge,” Orr said.
Read “Lorne Courier” on Telegram!`;
