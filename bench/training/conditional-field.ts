import { EDGE_CLASSES } from "#lib/language/quotations/edge-classes.ts";
import { STATES } from "#lib/language/quotations/sequence-model.ts";
import type { Example } from "./quotation-corpus.ts";

const K = STATES.length;
const STEP = (K + 1) * K;
const NEVER = -1e30;

/** A linear-chain conditional random field in training. */
export interface Field {
  /** Row of each feature name that occurs often enough. */
  rows: Map<number, number>;
  weights: Float32Array;
  /** `[1 + class × classes + class][from][to]`, from K is the start. */
  steps: Float32Array;
  /** Whether a state follows another anywhere in the gold. */
  allowed: Uint8Array;
  /** Sums of squared gradients (AdaGrad). */
  squares: { weights: Float32Array; steps: Float32Array };
}

export interface Rates {
  learning: number;
  /** Pull towards zero on every touch of a weight. */
  decay: number;
  /** Share of a token's features left out at random each time it is seen, so that none leans on another. */
  dropout: number;
}

/** One paragraph with rows instead of names. */
export interface Encoded {
  rows: Int32Array[];
  edge: Uint8Array;
  states: Uint8Array;
}

/** An untrained field for the features that occur at least `minCount` times in the examples. */
export function newField(examples: readonly Example[], minCount: number): Field {
  const counts = new Map<number, number>();
  for (const { names } of examples) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [name, count] of counts) if (count >= minCount) rows.set(name, rows.size);
  const allowed = new Uint8Array(STEP);
  for (const { states } of examples) {
    states.forEach((state, at) => {
      allowed[(at === 0 ? K : (states[at - 1] ?? 0)) * K + state] = 1;
    });
  }
  const [wide, long] = [rows.size * K, (EDGE_CLASSES * EDGE_CLASSES + 1) * STEP];
  return {
    rows,
    weights: new Float32Array(wide),
    steps: new Float32Array(long),
    allowed,
    squares: { weights: new Float32Array(wide), steps: new Float32Array(long) },
  };
}

/** Looks up the rows of an example's features; unknown ones fall away. */
export function encode({ rows: known }: Field, { length, names, edge, states }: Example): Encoded {
  const each = length === 0 ? 0 : names.length / length;
  const rows = Array.from({ length }, (_, at) =>
    Int32Array.from([...names.subarray(at * each, (at + 1) * each)].flatMap((name) => known.get(name) ?? [])),
  );
  return { rows, edge, states };
}

/** One step of AdaGrad on one paragraph; returns its log-likelihood before the step. */
export function learn(field: Field, whole: Encoded, rates: Rates, random: () => number): number {
  const n = whole.states.length;
  if (n === 0) return 0;
  const example = { ...whole, rows: whole.rows.map((own) => own.filter(() => random() >= rates.dropout)) };
  const scores = emissions(field, example).map((score) => score / (1 - rates.dropout));
  const meeting = Int32Array.from({ length: n }, (_, at) =>
    at === 0 ? 0 : (1 + (example.edge[at - 1] ?? 0) * EDGE_CLASSES + (example.edge[at] ?? 0)) * STEP,
  );
  const lattice = { scores, meeting, n };
  const forward = runForward(field, lattice);
  const backward = runBackward(field, lattice);
  const total = logSum(forward, (n - 1) * K);
  const gold = goldScore(field, example, lattice);
  learnSteps(field, example, lattice, { forward, backward, total }, rates);
  learnWeights(field, example, { forward, backward, total }, rates);
  return gold - total;
}

interface Lattice {
  scores: Float64Array;
  meeting: Int32Array;
  n: number;
}

interface Sums {
  forward: Float64Array;
  backward: Float64Array;
  total: number;
}

function emissions({ weights }: Field, { rows }: Encoded): Float64Array {
  const scores = new Float64Array(rows.length * K);
  rows.forEach((own, at) => {
    for (const row of own) {
      for (let state = 0; state < K; state += 1) {
        scores[at * K + state] = (scores[at * K + state] ?? 0) + (weights[row * K + state] ?? 0);
      }
    }
  });
  return scores;
}

function stepScore({ steps }: Field, { meeting }: Lattice, at: number, step: number): number {
  return (steps[step] ?? 0) + (at === 0 ? 0 : (steps[(meeting[at] ?? 0) + step] ?? 0));
}

function logSum(values: Float64Array, from: number): number {
  let top = NEVER;
  for (let at = from; at < from + K; at += 1) top = Math.max(top, values[at] ?? NEVER);
  if (top <= NEVER / 2) return NEVER;
  let sum = 0;
  for (let at = from; at < from + K; at += 1) sum += Math.exp((values[at] ?? NEVER) - top);
  return top + Math.log(sum);
}

function runForward(field: Field, lattice: Lattice): Float64Array {
  const { scores, n } = lattice;
  const forward = new Float64Array(n * K).fill(NEVER);
  const cell = new Float64Array(K);
  for (let to = 0; to < K; to += 1) {
    if (field.allowed[K * K + to] === 1)
      forward[to] = (scores[to] ?? 0) + stepScore(field, lattice, 0, K * K + to);
  }
  for (let at = 1; at < n; at += 1) {
    for (let to = 0; to < K; to += 1) {
      for (let from = 0; from < K; from += 1) {
        const step = from * K + to;
        const before = forward[(at - 1) * K + from] ?? NEVER;
        cell[from] = field.allowed[step] === 1 ? before + stepScore(field, lattice, at, step) : NEVER;
      }
      forward[at * K + to] = Math.max(NEVER, logSum(cell, 0) + (scores[at * K + to] ?? 0));
    }
  }
  return forward;
}

function runBackward(field: Field, lattice: Lattice): Float64Array {
  const { scores, n } = lattice;
  const backward = new Float64Array(n * K);
  const cell = new Float64Array(K);
  for (let at = n - 2; at >= 0; at -= 1) {
    for (let from = 0; from < K; from += 1) {
      for (let to = 0; to < K; to += 1) {
        const step = from * K + to;
        const behind = (backward[(at + 1) * K + to] ?? 0) + (scores[(at + 1) * K + to] ?? 0);
        cell[to] = field.allowed[step] === 1 ? behind + stepScore(field, lattice, at + 1, step) : NEVER;
      }
      backward[at * K + from] = logSum(cell, 0);
    }
  }
  return backward;
}

function goldScore(field: Field, { states }: Encoded, lattice: Lattice): number {
  let score = 0;
  states.forEach((state, at) => {
    const from = at === 0 ? K : (states[at - 1] ?? 0);
    score += (lattice.scores[at * K + state] ?? 0) + stepScore(field, lattice, at, from * K + state);
  });
  return score;
}

function nudge(
  values: Float32Array,
  squares: Float32Array,
  at: number,
  slope: number,
  rates: Rates,
  calm: number,
): void {
  const own = values[at] ?? 0;
  const gradient = slope - rates.decay * own;
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  values[at] = own + (rates.learning * gradient) / Math.sqrt(square + calm);
}

function learnSteps(field: Field, { states }: Encoded, lattice: Lattice, sums: Sums, rates: Rates): void {
  const { steps, squares, allowed } = field;
  const { scores, meeting, n } = lattice;
  for (let at = 0; at < n; at += 1) {
    const [start, stop] = at === 0 ? [K, K + 1] : [0, K];
    for (let from = start; from < stop; from += 1) {
      const before = at === 0 ? 0 : (sums.forward[(at - 1) * K + from] ?? NEVER);
      if (before < NEVER / 2) continue;
      for (let to = 0; to < K; to += 1) {
        const step = from * K + to;
        if (allowed[step] !== 1) continue;
        const place = at * K + to;
        const path =
          before + stepScore(field, lattice, at, step) + (scores[place] ?? 0) + (sums.backward[place] ?? 0);
        const isGold = states[at] === to && (at === 0 || states[at - 1] === from);
        const slope = (isGold ? 1 : 0) - Math.exp(Math.min(0, path - sums.total));
        if (Math.abs(slope) < 1e-4) continue;
        nudge(steps, squares.steps, step, slope, rates, 1e-2);
        if (at > 0) nudge(steps, squares.steps, (meeting[at] ?? 0) + step, slope, rates, 1e-2);
      }
    }
  }
}

function learnWeights(
  { weights, squares }: Field,
  { rows, states }: Encoded,
  sums: Sums,
  rates: Rates,
): void {
  rows.forEach((own, at) => {
    for (let state = 0; state < K; state += 1) {
      const place = at * K + state;
      const share = Math.exp(
        Math.min(0, (sums.forward[place] ?? 0) + (sums.backward[place] ?? 0) - sums.total),
      );
      const error = (states[at] === state ? 1 : 0) - share;
      if (Math.abs(error) < 1e-3) continue;
      const slope = error / (1 - rates.dropout);
      for (const row of own) nudge(weights, squares.weights, row * K + state, slope, rates, 1e-1);
    }
  });
}
