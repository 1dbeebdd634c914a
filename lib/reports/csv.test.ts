import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "./claim-record.ts";
import { claimsCsv } from "./claims-csv.ts";
import { claimsJson } from "./claims-json.ts";
import { csvOf, neutralised } from "./csv.ts";
import { workingClaimsCsv, type WorkingClaimRecord } from "./working-claims.ts";

const origin = "https://facts.example";
const record: ClaimRecord = {
  claimId: "019a0000-0000-7000-8000-000000000001",
  slug: "harbour-budget-has-doubled",
  n: 2,
  text: "Ruth Vane said the harbour budget has doubled",
  statement: "The harbour budget has doubled",
  summary: 'It rose by 94 per cent, "nearly" twice.',
  rating: { key: "mostly_true", label: "Mostly true", value: 4 },
  attribution: { key: "confirmed", label: "Confirmed" },
  speaker: { slug: "ruth-vane", name: "Ruth Vane" },
  topicSlugs: ["budget", "harbour"],
  articles: [
    { slug: "a", title: "Harbour budget doubles", outlet: "Port Lorne Courier" },
    { slug: "b", title: null, outlet: "Port Lorne Courier" },
  ],
  claimedOn: "2026-03-02",
  firstPublishedAt: "2026-03-10T09:00:00.000Z",
  publishedAt: "2026-03-12T09:00:00.000Z",
  correctedAt: null,
  secondReviewed: true,
};

/** Texts that like to begin as formulas do. */
const cell = fc
  .tuple(
    fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", "\n", " =", "\u200b=", "\u0000", '"', ","),
    fc.string({ unit: "binary" }),
  )
  .map((parts) => parts.join("").toWellFormed());

describe("csvOf", () => {
  it("gives every cell back as it was neutralised, and none that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const columns = [
          { name: "a", cell: (row: [string, string]) => row[0] },
          { name: "b", cell: (row: [string, string]) => row[1] },
        ];
        const read = parse(csvOf(columns, rows), { bom: true, relax_column_count: false });
        expect(read).toEqual([["a", "b"], ...rows.map((row) => row.map(neutralised))]);
        for (const value of read.flat()) {
          expect(value).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@]/);
          expect(value).not.toMatch(/^[\u0000-\u001f\u007f-\u009f]/);
        }
      }),
    );
  });

  it("begins with the mark that makes spreadsheets read UTF-8", () => {
    expect(csvOf([{ name: "a", cell: () => "é" }], [0])).toBe('\uFEFF"a"\r\n"é"\r\n');
  });
});

describe("claim exports", () => {
  it("write one claim a row with absolute address, dates and numbers", () => {
    const [row] = parse(claimsCsv([record], origin), { bom: true, columns: true });
    expect(row).toMatchObject({
      url: "https://facts.example/claims/harbour-budget-has-doubled",
      rating: "Mostly true",
      rating_value: "4",
      claimed_on: "2026-03-02",
      corrected_at: "",
      second_reviewed: "true",
      topics: "budget; harbour",
      articles: "Harbour budget doubles; b",
      outlets: "Port Lorne Courier",
      summary: 'It rose by 94 per cent, "nearly" twice.',
    });
  });

  it("give no number to a rating without one", () => {
    const rating = { key: "unverifiable", label: "Unverifiable", value: null };
    const [row] = parse(claimsCsv([{ ...record, rating }], origin), { bom: true, columns: true });
    expect(row).toHaveProperty("rating_value", "");
    expect(JSON.parse(claimsJson([{ ...record, rating }], origin))).toMatchObject([
      { id: record.claimId, rating: { key: "unverifiable", value: null }, claimedAt: "2026-03-02" },
    ]);
  });

  it("write the working list with its stages in words", () => {
    const working: WorkingClaimRecord = {
      id: "1",
      slug: "s",
      text: "=HYPERLINK()",
      statement: null,
      stage: "in_review",
      publication: "none",
      speaker: null,
      assignee: { name: "Edda" },
      rating: null,
      appearances: 1,
      openComments: 0,
      dueAt: null,
      updatedAt: "2026-03-12T09:00:00.000Z",
    };
    const [row] = parse(workingClaimsCsv([working]), { bom: true, columns: true });
    expect(row).toMatchObject({ text: "'=HYPERLINK()", stage: "In review", publication: "Not public" });
  });
});
