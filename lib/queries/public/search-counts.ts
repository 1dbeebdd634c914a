import { idMask, kindShift } from "#lib/db/public-search-facts.ts";
import { searchFacetKinds } from "#lib/publishing/search-document.ts";
import { countedKinds, type CountedKind } from "./search-plan.ts";

/** Claims counted by the values of their filters. */
export interface SearchCounts {
  /** Claims that fit all judged filters. */
  readonly claims: number;
  /** Of each kind: code of a value → claims that fit all judged filters but that kind's own. */
  readonly byKind: ReadonlyMap<CountedKind, ReadonlyMap<number, number>>;
}

const kindOfCode = new Map<number, CountedKind>(
  countedKinds.map((kind) => [(searchFacetKinds as readonly string[]).indexOf(kind) + 1, kind]),
);
const kinds = searchFacetKinds.length + 1;

/** One number for each value of each kind, kept between calls and zero outside of them: no search makes new ones. */
const tallies: Int32Array[] = Array.from({ length: kinds }, () => new Int32Array(1024));

function tallyFor(kind: number, id: number): Int32Array {
  let numbers = tallies[kind] ?? new Int32Array(1024);
  if (id >= numbers.length) {
    const larger = new Int32Array(Math.max(id + 1, numbers.length * 2));
    larger.set(numbers);
    numbers = tallies[kind] = larger;
  }
  return numbers;
}

/**
 * Counts claims by filter values. `rows` is what the database joined (`public_facet_codes`): for each claim one character
 * that says how many codes it has, then four characters of six bits a code. `judged` are codes of chosen values: a claim
 * that misses none of them counts for every kind, one that misses a single one only for that one's kind.
 */
export function countByFilters(rows: string, judged: readonly number[]): SearchCounts {
  const touched: number[] = [];
  const codes: number[] = [];
  let claims = 0;
  for (let at = 0; at < rows.length;) {
    const size = rows.charCodeAt(at) - firstChar;
    at += 1;
    for (let i = 0; i < size; i += 1, at += codeChars) codes[i] = codeAt(rows, at);
    const missed = judged.length === 0 ? noneMissed : missedKind(codes, size, judged);
    if (missed === noneMissed) claims += 1;
    if (missed === severalMissed) continue;
    for (let i = 0; i < size; i += 1) {
      const code = codes[i] ?? 0;
      if (missed === noneMissed || missed === code >> kindShift) tally(code, touched);
    }
  }
  return { claims, byKind: takeTallies(touched) };
}

const firstChar = 48;
const codeChars = 4;

function codeAt(rows: string, at: number): number {
  return (
    ((rows.charCodeAt(at) - firstChar) << 18) |
    ((rows.charCodeAt(at + 1) - firstChar) << 12) |
    ((rows.charCodeAt(at + 2) - firstChar) << 6) |
    (rows.charCodeAt(at + 3) - firstChar)
  );
}

/** Adds one to a value's number and notes the value the first time. */
function tally(code: number, touched: number[]): void {
  const id = code & idMask;
  const numbers = tallyFor(code >> kindShift, id);
  if (numbers[id] === 0) touched.push(code);
  numbers[id] = (numbers[id] ?? 0) + 1;
}

const noneMissed = 0;
const severalMissed = -1;

/** The kind of the one judged value that a claim misses; none or several. */
function missedKind(codes: readonly number[], size: number, judged: readonly number[]): number {
  let missed = noneMissed;
  for (const wanted of judged) {
    let has = false;
    for (let i = 0; i < size && !has; i += 1) has = codes[i] === wanted;
    if (has) continue;
    if (missed !== noneMissed) return severalMissed;
    missed = wanted >> kindShift;
  }
  return missed;
}

function takeTallies(touched: readonly number[]): Map<CountedKind, Map<number, number>> {
  const byKind = new Map<CountedKind, Map<number, number>>(countedKinds.map((kind) => [kind, new Map()]));
  for (const code of touched) {
    const kind = kindOfCode.get(code >> kindShift);
    const numbers = tallies[code >> kindShift];
    const id = code & idMask;
    if (kind !== undefined) byKind.get(kind)?.set(code, numbers?.[id] ?? 0);
    if (numbers !== undefined) numbers[id] = 0;
  }
  return byKind;
}

/** The values with most claims, most first, at most `take`; of a chosen one too, wherever it stands. */
export function busiest(
  counts: ReadonlyMap<number, number>,
  take: number,
  chosen?: number,
): [number, number][] {
  const top: [number, number][] = [];
  for (const entry of counts) {
    const least = top.at(-1);
    if (top.length === take && least !== undefined && !isBusier(entry, least)) continue;
    let place = top.length;
    while (place > 0 && isBusier(entry, top[place - 1] ?? entry)) place -= 1;
    top.splice(place, 0, entry);
    if (top.length > take) top.pop();
  }
  if (chosen !== undefined && !top.some(([code]) => code === chosen))
    top.push([chosen, counts.get(chosen) ?? 0]);
  return top;
}

const isBusier = (a: readonly [number, number], b: readonly [number, number]) =>
  a[1] > b[1] || (a[1] === b[1] && a[0] < b[0]);
