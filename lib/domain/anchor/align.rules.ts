import type { Token } from "./token.rules.ts";

/** A run of the searched tokens, `[from, to)` by number, with how like the wanted words it is. */
export interface AlignedRun {
  readonly from: number;
  readonly to: number;
  /** 0…1: 1 less the cost of turning the wanted words into these, by weight of the wanted ones. */
  readonly similarity: number;
}

/**
 * A word put in between costs less than one that is missing or replaced: an updated article adds "on Friday" or
 * "according to police" far more often than it takes the words of a quotation away.
 */
const insertCost = 0.25;
/** Another form of a word ("attack", "attacks") is half a change. */
const formCost = 0.5;
const formChars = 4;

/**
 * Where in `text` the words of `wanted` stand approximately: the best run that ends at each place, best first, at most
 * `limit` that do not overlap. A word-wise edit distance with a free beginning and a free end (Sellers 1980), so a
 * changed first or last word stays inside the run. Time is wanted × text, memory one row: callers bound the product.
 */
export function alignTokens(wanted: readonly Token[], text: readonly Token[], limit: number): AlignedRun[] {
  const total = wanted.reduce((sum, token) => sum + token.weight, 0);
  if (total === 0 || text.length === 0) return [];
  const { costs, froms } = lastRow(wanted, text);
  const ends = Array.from(text.keys()).sort((a, b) => (costs[a + 1] ?? 0) - (costs[b + 1] ?? 0) || a - b);
  const runs: AlignedRun[] = [];
  for (const end of ends) {
    if (runs.length === limit) break;
    const run = { from: froms[end + 1] ?? 0, to: end + 1 };
    if (run.from >= run.to || runs.some((other) => run.from < other.to && other.from < run.to)) continue;
    runs.push({ ...run, similarity: Math.max(0, 1 - (costs[end + 1] ?? total) / total) });
  }
  return runs;
}

/** The last row of the table: what it costs to end at each place, and where such a run begins. */
function lastRow(wanted: readonly Token[], text: readonly Token[]) {
  let costs = new Float64Array(text.length + 1);
  let froms = Int32Array.from({ length: text.length + 1 }, (_, at) => at);
  for (const token of wanted) {
    const nextCosts = new Float64Array(text.length + 1);
    const nextFroms = new Int32Array(text.length + 1);
    nextCosts[0] = (costs[0] ?? 0) + token.weight;
    for (let at = 1; at <= text.length; at += 1) {
      const other = text[at - 1];
      if (other === undefined) continue;
      const replaced = (costs[at - 1] ?? 0) + replaceCost(token, other);
      const missing = (costs[at] ?? 0) + token.weight;
      const inserted = (nextCosts[at - 1] ?? 0) + insertCost * other.weight;
      // On a tie the word stays a replaced one, so that the run keeps the length of the wanted words.
      const best = Math.min(replaced, missing, inserted);
      nextCosts[at] = best;
      nextFroms[at] =
        (best === replaced ? froms[at - 1] : best === missing ? froms[at] : nextFroms[at - 1]) ?? 0;
    }
    costs = nextCosts;
    froms = nextFroms;
  }
  return { costs, froms };
}

function replaceCost(wanted: Token, other: Token): number {
  if (wanted.folded === other.folded) return 0;
  const isForm =
    wanted.folded.length >= formChars &&
    wanted.folded.slice(0, formChars) === other.folded.slice(0, formChars);
  return Math.max(wanted.weight, other.weight) * (isForm ? formCost : 1);
}
