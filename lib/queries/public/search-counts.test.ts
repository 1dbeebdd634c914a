import { describe, expect, it } from "vitest";
import { busiest, countByFilters } from "./search-counts.ts";

/** Codes as the database writes them (`public_facet_code`, `public_facet_codes`). */
const code = (kind: number, id: number) => (kind << 20) | id;
const chars = (value: number) =>
  [18, 12, 6, 0].map((shift) => String.fromCharCode(48 + ((value >> shift) & 63))).join("");
const row = (...codes: number[]) => String.fromCharCode(48 + codes.length) + codes.map(chars).join("");

const [isTrue, isFalse] = [code(1, 7), code(1, 8)];
const [ada, ben] = [code(3, 1), code(3, 70_000)];
const [ports, taxes] = [code(4, 2), code(4, 3)];
const rows =
  row(isTrue, ada, ports) + row(isFalse, ada, ports, taxes) + row(isFalse, ben) + row(isTrue, ben, taxes);

describe("countByFilters", () => {
  it("counts every value once a claim", () => {
    const { claims, byKind } = countByFilters(rows, []);
    expect(claims).toBe(4);
    expect(byKind.get("topic")).toEqual(
      new Map([
        [ports, 2],
        [taxes, 2],
      ]),
    );
    expect(byKind.get("speaker")).toEqual(
      new Map([
        [ada, 2],
        [ben, 2],
      ]),
    );
  });

  it("counts each kind without its own filter and with all the others", () => {
    const { claims, byKind } = countByFilters(rows, [isFalse, ada]);
    expect(claims).toBe(1);
    expect(byKind.get("rating")).toEqual(
      new Map([
        [isTrue, 1],
        [isFalse, 1],
      ]),
    );
    expect(byKind.get("speaker")).toEqual(
      new Map([
        [ada, 1],
        [ben, 1],
      ]),
    );
    expect(byKind.get("topic")).toEqual(
      new Map([
        [ports, 1],
        [taxes, 1],
      ]),
    );
  });

  it("remembers nothing from one search to the next", () => {
    countByFilters(rows, []);
    expect(countByFilters("", []).byKind.get("rating")).toEqual(new Map());
    expect(countByFilters(rows, []).claims).toBe(4);
  });
});

describe("busiest", () => {
  it("gives the most frequent values in order, and the chosen one wherever it stands", () => {
    const counts = new Map([
      [1, 5],
      [2, 9],
      [3, 5],
      [4, 1],
    ]);
    expect(busiest(counts, 3)).toEqual([
      [2, 9],
      [1, 5],
      [3, 5],
    ]);
    expect(busiest(counts, 2, 4)).toEqual([
      [2, 9],
      [1, 5],
      [4, 1],
    ]);
    expect(busiest(counts, 2, 99)).toEqual([
      [2, 9],
      [1, 5],
      [99, 0],
    ]);
  });
});
