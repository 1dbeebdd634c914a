import { expect, test } from "vitest";
import { decodeTextFile, maxTextFileBytes } from "./decode-text-file.ts";

const text = "“Café” – 🙂 мир";

function utf16(order: "le" | "be"): Uint8Array {
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? little : little.swap16();
}

test("UTF-8 is read with and without a byte-order mark", () => {
  expect(decodeTextFile(Buffer.from(text))).toEqual({ ok: true, value: text });
  expect(decodeTextFile(Buffer.from(`\ufeff${text}`))).toEqual({ ok: true, value: text });
});

test("UTF-16 is read in both byte orders when its mark is there", () => {
  expect(decodeTextFile(utf16("le"))).toEqual({ ok: true, value: text });
  expect(decodeTextFile(utf16("be"))).toEqual({ ok: true, value: text });
});

test.each([
  ["an empty file", new Uint8Array(), "The file is empty."],
  ["a PDF", Buffer.from("%PDF-1.7 …"), "This is a PDF"],
  ["a Word document", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), "This is a Word document"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), "This is a picture"],
  ["a binary file", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00, 0xfe]), "This looks like a binary file"],
  ["a text in an old encoding", Buffer.from("Caf\xe9 noir", "latin1"), "This file is not a text in UTF-8"],
  ["half a UTF-16 unit at the end", utf16("le").subarray(0, 5), "This file is not a text in UTF-8"],
  ["a file of 5 MB", Buffer.alloc(maxTextFileBytes + 1, "a"), "The file has 4.0 MB"],
])("%s is refused with a sentence", (_what, bytes, sentence) => {
  const answer = decodeTextFile(bytes);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
  if (!answer.ok) expect(answer.refusal.message).toContain(sentence);
});
