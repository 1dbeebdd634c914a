import { describe, expect, test } from "vitest";
import { buildPdf, column } from "../testing/build-pdf.ts";
import { readPdf } from "./read-pdf.ts";

async function textOf(pdf: Uint8Array): Promise<string> {
  const read = await readPdf(pdf);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value.text;
}

describe("the text of a PDF", () => {
  test("has its lines joined to paragraphs and hyphenated words put together", async () => {
    const headline = { text: "The new ferry is late", x: 60, y: 780, size: 20 };
    const body = column(
      [
        "The harbour office of Port Lorne said on Monday that the new fer-",
        "ry will not arrive before June, because the yard waits for a well-",
        "known part. A well-known part, it repeated, and nothing else.",
        "",
        "Nobody on the quay believed a word of the statement that evening,",
        "and the mayor did not want to speak about it.",
      ].filter((line) => line !== ""),
      { x: 60, y: 740 },
    );
    // A gap before the second paragraph.
    const moved = body.map((line, at) => (at < 3 ? line : { ...line, y: line.y - 10 }));
    expect((await textOf(buildPdf([[headline, ...moved]]))).split("\n\n")).toEqual([
      "The new ferry is late",
      "The harbour office of Port Lorne said on Monday that the new ferry will not arrive before June, because the yard waits for a well-known part. A well-known part, it repeated, and nothing else.",
      "Nobody on the quay believed a word of the statement that evening, and the mayor did not want to speak about it.",
    ]);
  });

  test("is read one column after the other, under a headline that runs across", async () => {
    const headline = {
      text: "Two columns under one long headline that runs across the page",
      x: 60,
      y: 800,
      size: 16,
    };
    const left = [
      "The council met on Monday and",
      "talked for five hours about the",
      "bridge. Nobody left the room",
      "before midnight, and the vote",
      "was taken by a show of hands",
      "after the third adjournment, when",
    ];
    const right = [
      "the mayor asked for it. Seven",
      "members were for the bridge and",
      "four against. The work begins in",
      "spring, if the province pays its",
      "half of the cost, which it has",
      "promised twice since the flood.",
    ];
    const pdf = buildPdf([
      [headline, ...column(left, { x: 60, y: 760 }), ...column(right, { x: 310, y: 760 })],
    ]);
    expect((await textOf(pdf)).split("\n\n")).toEqual([
      headline.text,
      `${left.join(" ")} ${right.join(" ")}`,
    ]);
  });

  test("goes on over the page, without running heads and page numbers", async () => {
    const page = (number: number, lines: string[]) => [
      { text: "Lorne Courier  Monday 4 May 2026", x: 60, y: 820, size: 8 },
      ...column(lines, { x: 60, y: 760 }),
      { text: `Page ${String(number)} of 3`, x: 280, y: 30, size: 8 },
    ];
    const pdf = buildPdf([
      page(1, ["The report has three pages and the sentence that begins on the first", "of them ends"]),
      page(2, [
        "only on the second, which is how reports are printed in this town.",
        "A second thought follows and",
      ]),
      page(3, ["ends here."]),
    ]);
    const text = await textOf(pdf);
    expect(text).not.toMatch(/Courier|Page/);
    expect(text.replace(/\n\n/g, " ")).toBe(
      "The report has three pages and the sentence that begins on the first of them ends only on the second, which is how reports are printed in this town. A second thought follows and ends here.",
    );
    expect(text).toContain("of them ends only on the second");
  });

  test("keeps a headline of two lines together, and the rows of a table apart", async () => {
    const table = [2024, 2025, 2026].flatMap((year, at) => [
      { text: String(year), x: 60, y: 600 - at * 16 },
      { text: `${String(9 + at)} crowns a day`, x: 140, y: 600 - at * 16 },
    ]);
    const lines = [
      { text: "The toll rises for the third time in two years,", x: 60, y: 780, size: 20 },
      { text: "and the shipowners of the town protest", x: 60, y: 752, size: 20 },
      ...column(
        ["The council of Port Lorne published these figures on Monday evening, after a long", "meeting."],
        {
          x: 60,
          y: 700,
        },
      ),
      ...table,
    ];
    expect((await textOf(buildPdf([lines]))).split("\n\n")).toEqual([
      "The toll rises for the third time in two years, and the shipowners of the town protest",
      "The council of Port Lorne published these figures on Monday evening, after a long meeting.",
      "2024\t9 crowns a day",
      "2025\t10 crowns a day",
      "2026\t11 crowns a day",
    ]);
  });

  test("begins a new paragraph at an indent", async () => {
    const lines = [
      { text: "The first paragraph fills its column with words until the very end of it", x: 60, y: 690 },
      { text: "and goes on here for a second line that is as long as the one before was.", x: 60, y: 677 },
      { text: "The second paragraph begins with an indent and no gap above it at all and", x: 75, y: 664 },
      { text: "ends on this line, which is the last of them before there is a table here.", x: 60, y: 651 },
    ];
    const text = await textOf(buildPdf([lines]));
    expect(text.split("\n\n").map((line) => line.slice(0, 20))).toEqual([
      "The first paragraph ",
      "The second paragraph",
    ]);
  });
});

describe("what a PDF says about itself", () => {
  const lines = column(["The ferry is late", "Nobody knows why the ferry from Port Lorne is late."], {
    x: 60,
    y: 700,
  });

  test("is its title where the page shows it, and its author where that is a name", async () => {
    const read = await readPdf(buildPdf([lines], { Title: "The Ferry Is Late", Author: "Ada Brandt" }));
    expect(read).toMatchObject({
      ok: true,
      value: { title: "The Ferry Is Late", byline: "Ada Brandt", publishedAt: null },
    });
  });

  test("is unknown where a program filled it", async () => {
    const read = await readPdf(
      buildPdf([lines], { Title: "Microsoft Word - ferry_v3.docx", Author: "admin" }),
    );
    expect(read).toMatchObject({ ok: true, value: { title: null, byline: null } });
  });
});

describe("a PDF that cannot be read", () => {
  test("of scanned pages is refused with what to do", async () => {
    const read = await readPdf(buildPdf([[], []]));
    expect(read).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
    expect(read.ok ? "" : read.refusal.message).toMatch(/pictures of pages.*OCR/);
  });

  test("cut short or damaged is refused", async () => {
    const whole = buildPdf([column(["The ferry from Port Lorne is late again."], { x: 60, y: 700 })]);
    for (const length of [8, 100]) {
      expect(await readPdf(whole.subarray(0, length))).toMatchObject({ ok: false });
    }
  });
});
