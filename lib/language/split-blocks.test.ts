import { describe, expect, test } from "vitest";
import { bridgeTalks, ferryVisit, harbourLetter } from "./port-lorne.fixtures.ts";
import { normaliseText } from "./normalise-text.ts";
import type { BlockKind } from "./reading.ts";
import { splitBlocks } from "./split-blocks.ts";

/** The blocks of a text as [kind, beginning of the text]. */
function read(input: string): [BlockKind, string][] {
  const outcome = normaliseText(input);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const text = outcome.value;
  return splitBlocks(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);
}

const kindOf = (line: string): BlockKind | undefined =>
  read(`The pier opened in 1902.\n${line}\nIt closed in 2030.`)[1]?.[0];

describe("splitBlocks", () => {
  test("takes a glued date header out of the first sentence", () => {
    const [header, first] = read(harbourLetter);
    expect(header).toEqual(["boilerplate", "date 2031-03-05"]);
    expect(first?.[1]).toMatch(/^Port Lorne's mayor .* east pier\.$/u);
  });

  test("marks what the page printed between the paragraphs", () => {
    const noise = read(harbourLetter).filter(([kind]) => kind === "boilerplate");
    expect(noise.map(([, text]) => text.slice(0, 24))).toEqual([
      "date 2031-03-05",
      "JOIN US ON TELEGRAM Foll",
      "Advertisement",
      "Other Topics of Interest",
      "Advertisement",
    ]);
  });

  test("finds captions by their credit, also right after a date header", () => {
    const captions = read(ferryVisit).filter(([kind]) => kind === "caption");
    expect(captions.map(([, text]) => text.slice(0, 16))).toEqual(["Mayor Elin Orr g", "The night ferry "]);
  });

  test("finds headline, dateline and heading, and leaves an unpunctuated paragraph a paragraph", () => {
    const blocks = read(bridgeTalks);
    expect(blocks.map(([kind]) => kind)).toEqual([
      ...["headline", "dateline", "paragraph", "paragraph", "paragraph"],
      ...["heading", "paragraph", "boilerplate"],
    ]);
    expect(blocks[1]?.[1]).toBe("Port Lorne –");
    expect(blocks[2]?.[1]).toMatch(/^Mayor Elin Orr .* last year$/u);
  });

  test.each([
    "ADVERTISEMENT - CONTINUES BELOW",
    "Article continues after this advertisement",
    "Реклама",
    "📢 Підписуйтесь на наш Telegram-канал!",
    "Follow us on Facebook and Instagram",
    "Join our WhatsApp channel for news from the harbour.",
    "Sign up for our morning newsletter.",
    "READ MORE: Why the pier was closed",
    "Read also: Ferry timetable for winter",
    "Читайте також: Міст закрито",
    "Related articles",
    "You may also like Harbour Board Elects New Chair",
    "Most read",
    "We use cookies to improve this page. Accept all cookies",
    "Share on Facebook Twitter WhatsApp",
    "12 comments",
    "© 2031 Lorne Courier. All rights reserved.",
    "By Jo Marsh and Kit Vane, Lorne Courier",
    "Updated 5 March 2031, 10:12",
    "4 min read",
    "(Reporting by Jo Marsh; Editing by Kit Vane.)",
    "Additional reporting by Jo Marsh in Ardmore",
    "This article was originally published by the Lorne Courier.",
    "Fact checked by Kit Vane",
    "Sign in or register",
    "Article continues",
    "Skip advertisement",
    "list 1 of 3",
    "WATCH: The pier falls",
    ">>> Why the pier fell",
    "Source: Lorne Courier",
    "Download our free app",
    "By clicking accept you agree to the use of cookies.",
    "Стежте за нашими новинами в телеграмі",
    "Джерело: Лорнський кур’єр",
    "Читайте также: Мост закрыли",
    "Подписывайтесь на наш канал",
    "Lesen Sie auch: Die Brücke bleibt zu",
    "Folgen Sie uns auf Facebook",
    "À lire aussi : le pont est fermé",
    "Abonnez-vous à notre lettre",
    "Te puede interesar: el puente",
    "Síguenos en nuestras redes",
  ])("takes %j for noise", (line) => {
    expect(kindOf(line)).toBe("boilerplate");
  });

  test.each([
    "Advertisement is what keeps the paper alive, she said.",
    "“Join us on Telegram,” the mayor told the hall.",
    "Follow the money, Orr said on Thursday.",
    "Related stories of damage came from Ardmore.",
    "Read in full, the report on Facebook says little.",
    "Share prices fell on Friday.",
    "Cookies were served at the opening.",
    "By Friday the harbour was empty.",
    "Support for the pier is growing in the north.",
    "Source: the river rises in Ardmore. It ends here.",
    "Reporting by the county was slow.",
    "Watch the pier, Orr said.",
    "Sign in the hall, she told them.",
    "Get a tip from Orr and you will win.",
    "X.",
    "Читайте уважно, сказала мер.",
    "Lesen Sie den Bericht genau, sagte Orr.",
    "The picture: a pier nobody wants to pay for.",
    "The minister: subscribe to our newsletter or leave.",
    "Він сказав: advertisement.",
  ])("leaves %j in the article", (line) => {
    expect(kindOf(line)).toBe("paragraph");
  });

  test.each([
    "The east pier in 1902. Photo by Jo Marsh",
    "Men at work on the pier [Jo Marsh/Reuters]",
    "Mayor Orr in her office (AP Photo/Kit Vane)",
    "Фото: Лорнський порт",
    "The pier at dawn. Image credit: Harbour Board",
    "Image source, Getty Images",
    "AFP via Getty Images",
    "The pier in May. REUTERS/Kit Vane",
    "Crédit photo : Jo Marsh",
  ])("takes %j for a caption", (line) => {
    expect(kindOf(line)).toBe("caption");
  });

  test.each([
    ...["KYIV, Ukraine (LPA) — ", "PORT LORNE, March 5 - ", "Ardmore-on-Sea – ", "Київ – "],
    ...[
      "ST. LORNE, N.H. -",
      "LORNE, Feb. 2 (LPA) — ",
      "Feb 2 (Reuters) - ",
      "КИЇВ, 5 березня – ",
      "Berlin (dpa) - ",
    ],
  ])("cuts the dateline %j off its paragraph", (dateline) => {
    expect(read(`${dateline}The mayor spoke.`)).toEqual([
      ["dateline", dateline.trim()],
      ["paragraph", "The mayor spoke."],
    ]);
  });

  test("cuts a clear dateline also below notes and before a dash in the sentence", () => {
    const kinds = read(
      "Note one.\nNote two.\nNote three.\nARDMORE, Lorne - The mayor - Elin Orr - spoke.\nShe left.",
    );
    expect(kinds.find(([kind]) => kind === "dateline")).toEqual(["dateline", "ARDMORE, Lorne -"]);
  });

  test.each([
    "UPDATE – The mayor spoke.",
    "ELIN ORR, WHO RULES IN ARDMORE TOWN HALL, said no.",
    "Orr – Mayor since 2027 – said no.",
    "Orr – the mayor said no.",
    "The end – Orr said no.",
  ])("does not take %j for a dateline", (line) => {
    expect(read(line).map(([kind]) => kind)).not.toContain("dateline");
  });

  test("takes a first line that asks for a headline, and a lone line for a paragraph", () => {
    expect(read("Is the pier safe?\nThe county says so.")[0]?.[0]).toBe("headline");
    expect(read("Is the pier safe")[0]?.[0]).toBe("paragraph");
  });

  test("takes several short lines in a row for a list, not for headings", () => {
    const kinds = read(
      "The board wants three things.\nA pier\nA ferry\nA bridge\n- no toll\nIt has none.",
    ).map(([kind]) => kind);
    expect(kinds.filter((kind) => kind === "heading")).toHaveLength(0);
  });

  test("joins the lines of a text that was wrapped at a fixed column", () => {
    const wrapped = [
      "The harbour board of Port Lorne has decided that the east",
      "pier is to be repaired before the autumn storms begin, and",
      "that the ferry to Ardmore will sail at night while the work",
      "goes on. Nobody spoke against it.",
      "",
      "The county pays half of what it will cost, which the board",
      "called fair.",
    ].join("\n");
    expect(read(wrapped).map(([, text]) => text.split("\n").length)).toEqual([4, 2]);
  });

  test("ignores a date that is in no calendar", () => {
    expect(read("date 2031-02-30 The pier opened.")).toEqual([
      ["paragraph", "date 2031-02-30 The pier opened."],
    ]);
  });
});
