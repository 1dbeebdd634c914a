import { expect, it } from "vitest";
import { decodePage } from "./decode-page.ts";

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

it("reads UTF-8 without being told", () => {
  expect(decodePage(new TextEncoder().encode("Кіріе “Isla” 🙂"))).toBe("Кіріе “Isla” 🙂");
});

it("believes the byte-order mark over header and page, and drops it", () => {
  const bytes = Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x16, 0x04]);
  expect(decodePage(bytes, "iso-8859-1")).toBe("AЖ");
  expect(decodePage(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]), "koi8-r")).toBe("A");
});

it("believes the header over the page", () => {
  const page = latin('<meta charset="utf-8"><p>\xd0\xd2\xc9</p>');
  expect(decodePage(page, "koi8-r")).toContain("при");
});

it.each([
  ['<meta charset="windows-1251"><p>\xcf\xee\xf0\xf2', "Порт"],
  ["<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>\xcf\xee\xf0\xf2", "Порт"],
  ['<?xml version="1.0" encoding="windows-1251"?><a>\xcf\xee\xf0\xf2', "Порт"],
  ['<meta charset="shift_jis">\x8d\x60', "港"],
])("reads the encoding that the page declares: %s", (page, word) => {
  expect(decodePage(latin(page))).toContain(word);
});

it("takes a page that calls itself UTF-16 in readable ASCII for UTF-8", () => {
  expect(decodePage(new TextEncoder().encode('<meta charset="utf-16">Čajka'))).toContain("Čajka");
});

it("falls back to windows-1252 where nothing is declared and the bytes are no UTF-8", () => {
  expect(decodePage(latin("caf\xe9 \x93quoted\x94"))).toBe("café “quoted”");
});

it("passes by labels that nobody knows, and never refuses damaged bytes", () => {
  expect(decodePage(latin("caf\xe9"), "x-unheard-of")).toBe("café");
  expect(decodePage(Uint8Array.from([0x41, 0xff, 0x42]), "utf-8")).toBe("A\ufffdB");
});
