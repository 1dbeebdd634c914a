import { describe, expect, test } from "vitest";
import { looksLikeHtml, sniffFormat } from "./sniff-format.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("what a file is", () => {
  test.each([
    ["%PDF-1.7\n", "article.txt", "pdf"],
    ["\n\n%PDF-1.4", "x", "pdf"],
    ["PK\u0003\u0004", "article.pdf", "zip"],
    ["<!DOCTYPE html><p>The ferry", "article.txt", "html"],
    ["<?xml version='1.0'?>\n<html xmlns='x'>", "article", "html"],
    ["<p>The ferry is late.", "article.html", "html"],
    ["<p>is how a paragraph begins", "article.txt", "text"],
    ["The ferry is late.", "article.html", "text"],
    ["The ferry is late.", "article.docx", "text"],
  ])("%j named %s is %s", (text, name, format) => {
    expect(sniffFormat(bytesOf(text), name)).toEqual({ ok: true, value: format });
  });

  test("is seen in UTF-16 as well, and told by a media type where the name says nothing", () => {
    const utf16 = new Uint8Array(Buffer.from("\ufeff<!doctype html><p>The ferry", "utf16le"));
    expect(sniffFormat(utf16, "page")).toEqual({ ok: true, value: "html" });
    expect(sniffFormat(bytesOf("<div>The ferry"), "page", "text/html; charset=utf-8")).toEqual({
      ok: true,
      value: "html",
    });
  });

  test.each([
    ["", "empty"],
    ["{\\rtf1\\ansi The ferry}", "rich text"],
    ["\u0089PNG", "picture"],
  ])("%j is refused with a sentence", (text, word) => {
    const outcome = sniffFormat(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      "article.txt",
    );
    expect(outcome.ok ? "" : outcome.refusal.message).toMatch(new RegExp(`${word}.*\\.$`));
  });

  test("an older Word document is refused with what to do", () => {
    const outcome = sniffFormat(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "article.doc");
    expect(outcome.ok ? "" : outcome.refusal.message).toMatch(/save it as \.docx/);
  });
});

test("a pasted text is HTML when it is a page, or begins with a whole element of one", () => {
  expect(looksLikeHtml('<div class="story"><p>The ferry is late.</p></div>')).toBe(true);
  expect(looksLikeHtml("<p>The ferry is late.</P>")).toBe(true);
  expect(looksLikeHtml("<p> begins a paragraph in HTML.")).toBe(false);
  expect(looksLikeHtml("  <!-- saved --><!doctype html>\n<html>")).toBe(true);
  expect(looksLikeHtml("<body class=x>")).toBe(true);
  expect(looksLikeHtml("The tag <html> begins a page.")).toBe(false);
  expect(looksLikeHtml("<htmlish> is no tag")).toBe(false);
});
