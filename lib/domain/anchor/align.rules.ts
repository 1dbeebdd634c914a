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
  const runs: AlignedRun[] = [];
  while (runs.length < limit) {
    let best: AlignedRun | null = null;
    for (let to = 1; to <= text.length; to += 1) {
      const from = froms[to] ?? 0;
      const similarity = Math.max(0, 1 - (costs[to] ?? total) / total);
      if (from >= to || similarity <= (best?.similarity ?? 0)) continue;
      if (!runs.some((other) => from < other.to && other.from < to)) best = { from, to, similarity };
    }
    if (best === null) break;
    runs.push(best);
  }
  return runs;
}

/** The last row of the table: what it costs to end at each place, and where such a run begins. */
function lastRow(wanted: readonly Token[], text: readonly Token[]) {
  const marks = numbered(wanted, text);
  let costs = new Float64Array(text.length + 1);
  let froms = Int32Array.from({ length: text.length + 1 }, (_, at) => at);
  let nextCosts = new Float64Array(text.length + 1);
  let nextFroms = new Int32Array(text.length + 1);
  wanted.forEach(({ weight }, row) => {
    const [word, form] = [marks.wantedWords[row], marks.wantedForms[row]];
    nextCosts[0] = (costs[0] ?? 0) + weight;
    nextFroms[0] = 0;
    for (let at = 1; at <= text.length; at += 1) {
      const other = marks.weights[at - 1] ?? 0;
      const change = (other > weight ? other : weight) * (marks.forms[at - 1] === form ? formCost : 1);
      const replaced = (costs[at - 1] ?? 0) + (marks.words[at - 1] === word ? 0 : change);
      const missing = (costs[at] ?? 0) + weight;
      const inserted = (nextCosts[at - 1] ?? 0) + insertCost * other;
      // On a tie the word stays a replaced one, so that the run keeps the length of the wanted words.
      if (replaced <= missing && replaced <= inserted) {
        nextCosts[at] = replaced;
        nextFroms[at] = froms[at - 1] ?? 0;
      } else {
        nextCosts[at] = missing <= inserted ? missing : inserted;
        nextFroms[at] = (missing <= inserted ? froms[at] : nextFroms[at - 1]) ?? 0;
      }
    }
    [costs, nextCosts] = [nextCosts, costs];
    [froms, nextFroms] = [nextFroms, froms];
  });
  return { costs, froms };
}

/**
 * Words and their first letters as numbers, because the table compares them a million times. A word of the text that
 * is not wanted is 0, a word too short to have forms a number of its own that nothing equals.
 */
function numbered(wanted: readonly Token[], text: readonly Token[]) {
  const words = new Map<string, number>();
  const forms = new Map<string, number>();
  for (const { folded } of wanted) {
    if (!words.has(folded)) words.set(folded, words.size + 1);
    if (folded.length >= formChars && !forms.has(formOf(folded))) forms.set(formOf(folded), forms.size + 1);
  }
  const none = -1;
  return {
    wantedWords: wanted.map(({ folded }) => words.get(folded)),
    wantedForms: wanted.map(({ folded }) => (folded.length < formChars ? none : forms.get(formOf(folded)))),
    words: Int32Array.from(text, ({ folded }) => words.get(folded) ?? 0),
    forms: Int32Array.from(text, ({ folded }) => forms.get(formOf(folded)) ?? 0),
    weights: Float64Array.from(text, ({ weight }) => weight),
  };
}

const formOf = (folded: string) => folded.slice(0, formChars);
