import { describe, expect, test } from "vitest";
import { buildDocx, buildOdt, listItem, paragraph } from "../testing/build-docx.ts";
import { parseDocument } from "../parse-document.ts";

const read = (bytes: Uint8Array, fileName = "article.docx") => parseDocument({ bytes, fileName });

describe("a Word document", () => {
  test("gives its paragraphs, headings, lists and tables line by line", async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const bytes = buildDocx({
      body: [
        paragraph("The ferry is late", "Title"),
        paragraph("Nobody knows why &amp; nobody asks."),
        paragraph("What the yard says", "Heading1"),
        listItem("It waits for a part."),
        listItem("It will not say which."),
        `<w:tbl><w:tr>${cell("May")}${cell("900")}</w:tr><w:tr>${cell("June")}${cell("—")}</w:tr></w:tbl>`,
        "<w:p><w:del><w:r><w:delText>A lie.</w:delText></w:r></w:del><w:ins><w:r><w:t>The truth.</w:t></w:r></w:ins></w:p>",
      ].join(""),
      author: "Ada Brandt",
    });
    expect(await read(bytes)).toEqual({
      ok: true,
      value: {
        text: "The ferry is late\n\nNobody knows why & nobody asks.\n\nWhat the yard says\n\n• It waits for a part.\n\n• It will not say which.\n\nMay\t900\n\nJune\t—\n\nThe truth.",
        title: "The ferry is late",
        byline: "Ada Brandt",
        publishedAt: null,
        language: null,
        format: "docx",
      },
    });
  });

  test("is known by its parts, whatever its name says", async () => {
    const bytes = buildDocx({
      body: paragraph("The ferry is late."),
      title: "Late &quot;again&quot;",
      author: "admin",
    });
    expect(await read(bytes, "notes.txt")).toMatchObject({
      ok: true,
      value: { format: "docx", title: 'Late "again"', byline: null },
    });
  });

  test("that declares entities is refused before anything unfolds", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>`;
    const outcome = await read(buildDocx({ body: "", parts: { "word/document.xml": bomb } }));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
    expect(outcome.ok ? "" : outcome.refusal.message).toMatch(/declarations/);
  });

  test("that is damaged inside is refused with what to do", async () => {
    const outcome = await read(
      buildDocx({ body: "", parts: { "word/document.xml": "<w:document><w:body" } }),
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
  });
});

describe("an OpenDocument text", () => {
  test("gives its lines and what its properties say", async () => {
    const bytes = buildOdt(
      [
        "<text:tracked-changes><text:changed-region><text:p>A lie.</text:p></text:changed-region></text:tracked-changes>",
        "<text:h>The ferry is late</text:h>",
        "<text:p>Nobody <text:span>knows<text:s text:c='2'/>why</text:span><text:line-break/>it is.</text:p>",
        "<text:list><text:list-item><text:p>A part is missing.</text:p></text:list-item></text:list>",
      ].join(""),
      "<dc:title>The ferry is late</dc:title><dc:creator>Ada Brandt</dc:creator>",
    );
    expect(await read(bytes, "article.odt")).toMatchObject({
      ok: true,
      value: {
        text: "The ferry is late\n\nNobody knows  why\nit is.\n\n• A part is missing.",
        title: "The ferry is late",
        byline: "Ada Brandt",
        format: "odt",
      },
    });
  });
});
