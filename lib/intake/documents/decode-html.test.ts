import { describe, expect, test } from "vitest";
import { decodeHtml } from "./decode-html.ts";

const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("the letters of an HTML file", () => {
  test("are those of the encoding it declares", () => {
    expect(decodeHtml(latin('<meta charset="windows-1252"><p>F\xe4hre \x96'))).toEqual({
      ok: true,
      value: '<meta charset="windows-1252"><p>Fähre –',
    });
    expect(
      decodeHtml(
        latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcf\xee'),
      ),
    ).toMatchObject({ ok: true, value: expect.stringContaining("По") as string });
    expect(decodeHtml(latin("<?xml version='1.0' encoding='iso-8859-1'?><p>\xe9"))).toMatchObject({
      value: expect.stringContaining("é") as string,
    });
  });

  test("are UTF-8 where nothing is declared, and a byte-order mark goes before a declaration", () => {
    expect(decodeHtml(new TextEncoder().encode("<p>Fähre 🙂"))).toEqual({ ok: true, value: "<p>Fähre 🙂" });
    const utf16 = new Uint8Array(Buffer.from('\ufeff<meta charset="utf-8"><p>Fähre', "utf16le"));
    expect(decodeHtml(utf16)).toEqual({ ok: true, value: '<meta charset="utf-8"><p>Fähre' });
  });

  test("are not guessed: undeclared bytes that are no UTF-8, and encodings nobody knows, are refused", () => {
    for (const bytes of [latin("<p>F\xe4hre"), latin("<meta charset=klingon><p>x")]) {
      expect(decodeHtml(bytes)).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
    }
  });
});
