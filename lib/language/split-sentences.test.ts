import { describe, expect, test } from "vitest";
import { splitSentences } from "./split-sentences.ts";

const read = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each text is written with "|" where sentences part. */
function expectParts(...texts: string[]): void {
  for (const text of texts) expect(read(text.replaceAll("|", " "))).toEqual(text.split("|"));
}

describe("splitSentences", () => {
  test("does not part titles, ranks and initials from names", () => {
    expectParts(
      "The guest, U.S. Consul Dana Pike, met Mr. Orr.|Dr. Reed came with Capt. Ada J. Finch.",
      "St. Anne's stands on Mt. Lorne.|Gen. K. T. Vane lives there.",
    );
  });

  test("ends a sentence at an abbreviation when the next word can only open one", () => {
    expectParts(
      "She studied in the U.S.|He did not.",
      "They met at 6 p.m.|Then it rained.",
      "Ask Pike & Sons Ltd.|We did.",
    );
  });

  test("takes a title after a time for a new sentence, unless the time only opened it", () => {
    expectParts("The ferry left at 7 p.m.|Dr. Reed missed it.", "By 4 a.m. Dr. Reed was awake.");
  });

  test("keeps dates, numbers, decimals and addresses together", () => {
    expectParts(
      "On Feb. 28 the pier lost 3.5 metres.|See No. 4 on p. 12.|It cost 1.2 million.",
      "Write to orr@lorne.example.|The page is www.lorne.example/pier.html today.",
    );
  });

  test("knows plan B. and vitamin C. from initials", () => {
    expectParts("The council turned to plan B.|The vote was close.");
  });

  test("reads three dots as a pause inside a sentence and four as an end", () => {
    expectParts(
      "Let us see ... I think the board agrees.",
      "It was ... well, late.|Nobody came.",
      "He wanted to speak....|The bell rang.",
      "Perhaps…|The ferry sailed.",
    );
  });

  test("keeps closing quotation marks and brackets with the sentence they end", () => {
    expectParts(
      "“It is over.”|The crowd left.",
      "(The pier is closed.)|Boats turn back.",
      "He said: ‘No.’|She said “yes”.",
    );
  });

  test("goes on after a question or exclamation inside a quotation", () => {
    expectParts("“Is it safe?” he asked.|“Run!” she cried.", "“Who pays?” Orr asked.|Nobody knew.");
  });

  test("parts real questions and exclamations, also doubled", () => {
    expectParts(
      "Who pays?|The county does.",
      "Really?!|Yes.",
      "“Wouldn’t that be splendid?”|The hall laughed.",
    );
  });

  test("ends sentences that stand inside a longer quotation", () => {
    expectParts("“The letter reads, ‘We come soon.|Nobody wants it more,’” Orr said.");
  });

  test("keeps footnote marks with their sentence", () => {
    expectParts("The pier opened in 1902. [17]|It closed in 2030.[18]|A ferry remains.");
  });

  test("leaves a last sentence without full stop whole", () => {
    expectParts("The mayor spoke.|Nobody answered her");
  });

  test("cuts a list that was flattened into one line, and only a real one", () => {
    expectParts(
      "1) Roads and bridges|2) Schools|3) The pier",
      "1. Mend the pier.|2. Pay the ferry.",
      "a. Roads|b. Schools",
    );
    expectParts("Pier 2) and pier 3) are shut.");
  });

  test("knows the stops of other scripts", () => {
    expect(read("هل الجسر آمن؟ نعم. انتهى۔")).toEqual(["هل الجسر آمن؟", "نعم.", "انتهى۔"]);
    expect(read("桥很安全。真的吗？是的！")).toEqual(["桥很安全。", "真的吗？", "是的！"]);
    expect(read("पुल सुरक्षित है। कल खुलेगा।")).toEqual(["पुल सुरक्षित है।", "कल खुलेगा।"]);
  });

  test("knows abbreviations of Ukrainian, Russian, Spanish, French and German news", () => {
    expectParts(
      "Ремонт коштував 5 млн. грн. у 2030 р. на вул. Портовій.|Міст відкрили у 2031 р.|Мер зраділа.",
      "Das kostet ca. 30 Mio. Euro.|Am 3. Oktober sprach Dr. Orr im 1. Stock, z. B. über Nr. 5.",
      "MM. Orr et Vane ont parlé.|Il a dit : « C’est fini. »|On a ri.",
      "На вул. ім. Орр живе понад 15 тис. осіб.|Бюджет – 3 млрд. грн.|Мер мовчала.",
      "Er sagte: „Es ist vorbei.“|Dann ging er.",
      "I am 12.|He is 14.",
      "Sr. Orr llegó tarde.|Nadie esperaba.",
      "Mme. Orr a parlé.|On a ri.",
    );
  });

  test("follows a writer who does without capitals", () => {
    expectParts("i went to the pier.|it was closed.|who pays for this?|nobody knows.");
  });

  test("parts what careless writers wrote in lower case, and goes on after firms and reporting clauses", () => {
    expectParts(
      "We loved the pier.|plus the ferry was cheap.",
      "Is it open?|nobody told us.",
      "Great fish!!|will come again.",
      "It sails on March 5th.|bring a coat.",
    );
    expectParts(
      "Shares of Lorne Ferries Corp. fell on Friday.",
      "She asked who pays? she said nothing.".replace("she said nothing", "he wondered"),
      "They searched Yahoo! and a forum.",
      "Orr says the U.S. can’t move.",
      "Finch (I-Vt.) hasn’t spoken.",
      "Das kostet inkl. der Gebühren viel.",
      "Це нар. артист і напр. співак.",
    );
  });

  test("ends a sentence at emoticons, rows of signs and addresses", () => {
    expectParts(
      "What a view :-)|We stayed an hour.",
      "The vote was close.|***|The board meets again.",
      "Write to orr@lorne.example|Our office is shut on Sunday.",
      "See https://lorne.example/pier?id=4|https://lorne.example/ferry",
    );
    expectParts("The page is https://lorne.example/pier and it is slow.", "It was late --- very late.");
  });

  test("takes heads, greetings and closes of e-mails apart", () => {
    expectParts(
      "Kit Vane|03/27/2031 09:11 AM|The ferry is full.",
      "Dear Ms Orr,|The board has met.",
      "We await your answer.|Best regards,|Kit Vane",
    );
    expectParts("The minutes of 03/27/2031 say so.", "Hello, said the mayor, and left.");
  });

  test("parts a headline from the date glued to it, and leaves dates in prose", () => {
    expectParts("Pier Closes for the Winter|Wednesday, March 5, 2031");
    expectParts("The pier closed on Wednesday, March 5, 2031");
  });

  test("finds a list after words, and leaves one that commas tie together", () => {
    expectParts("We ask|1) who pays for it|2) when it opens");
    expectParts("There are two aims: 1) a pier, 2) a ferry.");
  });

  test("parts two sentences whose space was lost, and leaves names with a point alone", () => {
    expect(read("Why??nobody knows. See lorne.example/a?id=5 now...He did.")).toEqual([
      "Why??",
      "nobody knows.",
      "See lorne.example/a?id=5 now...",
      "He did.",
    ]);
    expect(read("The ferry sailed late today.They waited. Node.Works is a firm.")).toEqual([
      "The ferry sailed late today.",
      "They waited.",
      "Node.Works is a firm.",
    ]);
  });

  test("gives positions in the whole text for a part of it", () => {
    expect(splitSentences("Skip. One. Two.", 6, 15)).toEqual([
      { start: 6, end: 10 },
      { start: 11, end: 15 },
    ]);
  });
});
