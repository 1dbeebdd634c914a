import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { attachmentDisposition } from "./content-disposition.ts";

describe("the name of a download", () => {
  it("is given in plain letters and in full", () => {
    expect(attachmentDisposition("Звіт 2025 (final).pdf")).toBe(
      `attachment; filename="_ 2025 (final).pdf"; filename*=UTF-8''%D0%97%D0%B2%D1%96%D1%82%202025%20%28final%29.pdf`,
    );
  });

  it("loses folders, quotation marks, line ends and characters that turn the reading direction", () => {
    expect(attachmentDisposition('../../a"b\r\nX-Evil: 1.txt')).toContain('filename="_.._a_b_X-Evil_ 1.txt"');
    expect(attachmentDisposition("invoice\u202Efdp.exe")).toContain('filename="invoice_fdp.exe"');
  });

  it("is never empty and keeps its ending when it is cut", () => {
    expect(attachmentDisposition("...")).toContain('filename="file"');
    expect(attachmentDisposition(`${"a".repeat(500)}.pdf`)).toMatch(/filename="a{116}\.pdf"/);
  });

  it("is one header value whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const value = attachmentDisposition(name);
        expect(value).toMatch(/^attachment; filename="[^"\\\p{Cc}]+"; filename\*=UTF-8''[\w.%~-]+$/u);
        expect(() => new Headers({ "Content-Disposition": value })).not.toThrow();
      }),
    );
  });
});
