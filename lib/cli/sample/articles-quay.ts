import type { ArticleSpec } from "./sample-spec.ts";

/** Headline as first line, a dateline, paragraphs on single lines, the first without its full stop. */
const bridgeTalks: ArticleSpec = {
  key: "bridge",
  day: 33,
  by: "editor",
  outlet: "The Ardmore Dispatch",
  url: "https://dispatch.ardmore.example/old-bridge-talks",
  byline: "Leo Garrick",
  publishedAt: "[[d34]]",
  text: `Port Lorne–Ardmore Talks Bring Fresh Hope for the Old Bridge
Ardmore – Mayor Elin Orr and the county have agreed to share the cost of the old bridge, both sides said after a long talk that each described as friendly
The talk, which lasted about an hour, involved the county's own bridge adviser and turned on money. The bridge carries 3,400 vehicles a day, according to the county, and has been closed to lorries since the spring of last year.
Orr said the detour adds 40 minutes to every delivery. “A loaf of bread costs more because of it,” she said.
Dispute Over the Toll
The mood changed when the toll was mentioned. “There can be no toll without a bridge,” Orr said.
County treasurer Ruth Calder replied that the last toll paid for the bridge twice over. Such talk, she added, is good politics and bad arithmetic.
Captain Ada Finch, whose ferries would gain from a closed bridge, told the Dispatch that the night ferry had taken 212 people in its first weekend alone.
Both sides will meet again next month, if the weather and the lawyers permit.`,
  decisions: [
    { begins: "“There can be no toll", decision: "opinion" },
    { begins: "Such talk, she added", decision: "opinion" },
    { begins: "Both sides will meet again", decision: "prediction" },
  ],
};

/** A column: nearly everything is judgement, and saying so must be as easy as making a claim. */
const postcard: ArticleSpec = {
  key: "postcard",
  day: 24,
  by: "reviewer",
  outlet: "The Quay Sheet",
  url: "https://quaysheet.example/a-harbour-is-not-a-postcard",
  byline: "Hedda Voss",
  publishedAt: "[[d25]]",
  text: `A Harbour Is Not a Postcard

By Hedda Voss

Every year the same speeches return, and every year the cranes stand still. It is a disgrace, and we are tired of saying so politely.

Three of the five cranes on the north quay have been out of service since last winter. The council calls this maintenance. We call it neglect.

The mayor likes to be photographed with ships. She likes ropes, flags and brass bells. She has not, in four years, spent one full shift on the quay.

Our members unloaded 61,000 tonnes last year, more than in any year since the union was founded. They did it with two cranes and with their backs.

Somebody will say that a small town cannot afford better. Somebody always does. A harbour that cannot lift is a picture of a harbour.

Subscribe to our newsletter and get the Quay Sheet in your inbox every Friday.

We ask for what every worker may ask: tools that work, hours that end, and a council that looks up from its brochures.
`,
  decisions: [
    {
      begins: "Every year the same speeches",
      decision: "opinion",
      reason: "Rhetoric; the cranes are claimed below.",
    },
    { begins: "It is a disgrace", decision: "opinion" },
    { begins: "The council calls this", decision: "background" },
    { begins: "We call it neglect.", decision: "opinion" },
    {
      begins: "The mayor likes to be",
      decision: "not_checkable",
      publicReason: "What somebody likes cannot be looked up.",
    },
    {
      begins: "She likes ropes",
      decision: "not_checkable",
      publicReason: "What somebody likes cannot be looked up.",
    },
    { begins: "A harbour that cannot lift", decision: "opinion" },
    { begins: "We ask for what every", decision: "opinion" },
  ],
};

/** The same figure again, this time distorted; dashes, an afterthought, a caption in the middle. */
const ferryNumbers: ArticleSpec = {
  key: "ferry-numbers",
  day: 15,
  by: "researcher",
  outlet: "Harbour Radio",
  url: "https://radio.harbour.example/evening/night-ferry-numbers",
  publishedAt: "[[d15]]",
  title: "The numbers of the night ferry",
  text: `Harbour Radio, the evening programme. Tonight: the numbers of the night ferry.

When the boat began its late sailings, more than three hundred people came on the first weekend, the mayor's office let it be known. That is not what Lorne Line's own count shows.

“On an average Friday we carry 64 people, and on Saturdays 90,” Captain Finch said. “On Sundays it is quiet – nineteen, perhaps twenty.

“Nobody on my crew has worked more than the law allows. I sign the rota myself.”

Ferry crews at the east pier on Friday. Photo: Kit Vane/Lorne Images

The union sees it otherwise. Its secretary Hedda Voss told Harbour Radio on Friday that two deckhands worked sixteen hours without a break last month.

Advertisement

Malloy, the opposition councillor, once more called the boat “a taxi with a bar”. He also said that the ferry has no bar licence, which the owners dispute.

The council votes on the future of the trial next week – whatever Malloy says.
`,
  decisions: [
    { begins: "Harbour Radio, the evening", decision: "boilerplate" },
    { begins: "The union sees it otherwise.", decision: "background" },
    {
      begins: "Malloy, the opposition",
      decision: "opinion",
      reason: "A jibe.",
    },
  ],
};

export const quayArticles: readonly ArticleSpec[] = [bridgeTalks, postcard, ferryNumbers];
