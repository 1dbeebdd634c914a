import { describe, expect, test } from "vitest";
import { readDocument } from "./read-document.ts";
import { buildDocx, paragraph } from "./testing/build-docx.ts";
import { buildPdf, column } from "./testing/build-pdf.ts";

const words = "The ferry from Port Lorne is late again, and nobody on the quay knows why.";

// The first document waits for its thread to load the readers: a second or two on a busy machine.
describe("a document read in a thread of its own", { timeout: 60_000 }, () => {
  test("gives what it gives in this one, several at once", async () => {
    const files = [
      { bytes: buildDocx({ body: paragraph(words) }), fileName: "a.docx" },
      { bytes: buildPdf([column([words], { x: 60, y: 700 })]), fileName: "a.pdf" },
      {
        bytes: new TextEncoder().encode(
          `<!doctype html><title>Late</title><article><p>${words}</p></article>`,
        ),
        fileName: "a.html",
      },
      { bytes: new TextEncoder().encode(words), fileName: "a.txt" },
    ];
    const read = await Promise.all(files.map((file) => readDocument(file)));
    expect(
      read.map((each) => (each.ok ? [each.value.format, each.value.text.includes(words)] : each.refusal)),
    ).toEqual([
      ["docx", true],
      ["pdf", true],
      ["html", true],
      ["text", true],
    ]);
  });

  test("is refused when it cannot be read, and the thread reads the next one", async () => {
    const broken = buildPdf([column([words], { x: 60, y: 700 })]).subarray(0, 40);
    expect(await readDocument({ bytes: broken, fileName: "a.pdf" })).toMatchObject({ ok: false });
    expect(
      await readDocument({ bytes: buildDocx({ body: paragraph(words) }), fileName: "a.docx" }),
    ).toMatchObject({
      ok: true,
    });
  });

  test("is refused by its size before anything else", async () => {
    expect(await readDocument({ bytes: new Uint8Array(20_000_001), fileName: "a.txt" })).toMatchObject({
      ok: false,
      refusal: { message: "The file has 20.0 MB; at most 20 MB can be taken." },
    });
  });
});
