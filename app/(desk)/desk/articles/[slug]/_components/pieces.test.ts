import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";

test("a run without claims is one piece", () => {
  expect(piecesOf({ start: 5, end: 9 }, [{ start: 0, end: 5 }])).toEqual([{ start: 5, end: 9, claims: [] }]);
});

test("claims that overlap give pieces with one, two and one of them", () => {
  const a = { start: 2, end: 6 };
  const b = { start: 4, end: 20 };
  expect(piecesOf({ start: 0, end: 10 }, [a, b])).toEqual([
    { start: 0, end: 2, claims: [] },
    { start: 2, end: 4, claims: [a] },
    { start: 4, end: 6, claims: [a, b] },
    { start: 6, end: 10, claims: [b] },
  ]);
});

test("whatever the claims, the pieces are the run, without a gap", () => {
  const span = fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 6 }), (run, claims) => {
      const pieces = piecesOf(run, claims);
      expect(pieces[0]?.start).toBe(run.start);
      expect(pieces.at(-1)?.end).toBe(run.end);
      pieces.slice(1).forEach((piece, at) => expect(piece.start).toBe(pieces[at]?.end));
      for (const piece of pieces) {
        const covering = claims.filter((claim) => claim.start <= piece.start && claim.end >= piece.end);
        expect(piece.claims).toEqual(covering);
      }
    }),
  );
});
