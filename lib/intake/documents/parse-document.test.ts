import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";
import { buildDocx, buildOdt, paragraph } from "./testing/build-docx.ts";
import { buildPdf, column } from "./testing/build-pdf.ts";

const words = "The ferry from Port Lorne is late again, and nobody on the quay knows why.";

const whole: Readonly<Record<string, Uint8Array>> = {
  text: strToU8(words),
  html: strToU8(`<!doctype html><title>Late</title><article><p>${words}</p><p>${words}</p></article>`),
  docx: buildDocx({ body: paragraph(words) }),
  odt: buildOdt(`<text:p>${words}</text:p>`),
  pdf: buildPdf([column([words], { x: 60, y: 700 })]),
};

/** Every refusal is one sentence with the code of bad input. */
async function expectOutcome(bytes: Uint8Array, fileName: string): Promise<void> {
  const outcome = await parseDocument({ bytes, fileName });
  if (outcome.ok) return;
  expect(outcome.refusal.code).toBe("INVALID");
  expect(outcome.refusal.message).toMatch(/^\p{Lu}[^\n]+\.$/u);
}

describe("any bytes at all", () => {
  test.each(Object.keys(whole))("that are a whole %s give its text", async (format) => {
    const outcome = await parseDocument({ bytes: whole[format] ?? new Uint8Array(0), fileName: "x" });
    expect(outcome).toMatchObject({
      ok: true,
      value: { format, text: expect.stringContaining(words) as string },
    });
  });

  test("give a text or a sentence, never an exception: random ones behind each signature", async () => {
    const beginnings = ["", "%PDF-1.4\n", "PK\u0003\u0004", "<!doctype html>", "\u00ff\u00fe", "{\\rtf"];
    const file = fc.record({
      beginning: fc.constantFrom(...beginnings),
      rest: fc.uint8Array({ maxLength: 400 }),
      fileName: fc.constantFrom("a.txt", "a.html", "a.docx", "a.pdf", "a.zip", "../a"),
    });
    await fc.assert(
      fc.asyncProperty(file, async ({ beginning, rest, fileName }) => {
        const head = Uint8Array.from(beginning, (letter) => letter.charCodeAt(0));
        await expectOutcome(Uint8Array.from([...head, ...rest]), fileName);
      }),
      { numRuns: 200 },
    );
  });

  test("give a text or a sentence: real documents cut short or with bytes changed", async () => {
    const damage = fc.record({
      format: fc.constantFrom(...Object.keys(whole)),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        maxLength: 8,
      }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ format, cut, changes }) => {
        const bytes = Uint8Array.from(whole[format] ?? []);
        for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
        await expectOutcome(bytes.subarray(0, Math.ceil(cut * bytes.length)), `article.${format}`);
      }),
      { numRuns: 150 },
    );
  });
});

describe("packed files that hold no article", () => {
  test.each([
    ["xl/workbook.xml", /spreadsheet/],
    ["ppt/presentation.xml", /presentation/],
    ["META-INF/container.xml", /e-book/],
    ["Index/Document.iwa", /Pages/],
    ["article.txt", /archive inside an archive/],
  ])("are refused for %s", async (part, sentence) => {
    const outcome = await parseDocument({
      bytes: zipSync({ [part]: strToU8("x") }),
      fileName: "article.docx",
    });
    expect(outcome.ok ? "" : outcome.refusal.message).toMatch(sentence);
  });
});
