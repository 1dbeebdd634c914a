/** A page's share of right shingles: of those answered, and of those in the gold text. */
export interface PageScore {
  precision: number;
  recall: number;
}

/** Words in a row that are compared, as in scrapinghub's benchmark. */
const shingleWords = 4;

/** Counted 4-token shingles of an answer against the gold text; tokens are runs of letters and digits. */
export function scoreBody(gold: string, answer: string): PageScore {
  const [wanted, given] = [shinglesOf(gold), shinglesOf(answer)];
  let right = 0;
  for (const [shingle, count] of given) right += Math.min(count, wanted.get(shingle) ?? 0);
  const sizes = [sum(given), sum(wanted)] as const;
  return {
    precision: sizes[0] === 0 ? Number(sizes[1] === 0) : right / sizes[0],
    recall: sizes[1] === 0 ? 1 : right / sizes[1],
  };
}

/** F of the mean precision and the mean recall. */
export function bodyF(scores: readonly PageScore[]): number {
  const { precision, recall } = meanOf(scores);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export function meanOf(scores: readonly PageScore[]): PageScore {
  const mean = (of: (score: PageScore) => number): number =>
    scores.reduce((total, score) => total + of(score), 0) / Math.max(1, scores.length);
  return { precision: mean((score) => score.precision), recall: mean((score) => score.recall) };
}

/** Exact after lower-casing and dropping punctuation. */
export function isSameTitle(gold: string, answer: string): boolean {
  return fold(gold) === fold(answer);
}

/** The same set of names; the gold ones are written in one line, parted by commas. */
export function areSameAuthors(gold: string, answer: readonly string[]): boolean {
  const setOf = (names: readonly string[]): string =>
    [...new Set(names.map(fold).filter((name) => name !== ""))].sort().join("|");
  return setOf(gold.split(/[,;|]/)) === setOf(answer);
}

/** The same day, give or take one. */
export function isSameDay(gold: string, answer: string | null): boolean {
  if (answer === null) return false;
  return Math.abs(Date.parse(gold.slice(0, 10)) - Date.parse(answer.slice(0, 10))) <= 86_400_000;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function shinglesOf(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const size = Math.min(shingleWords, tokens.length);
  const shingles = new Map<string, number>();
  for (let at = 0; size > 0 && at + size <= tokens.length; at += 1) {
    const shingle = tokens.slice(at, at + size).join(" ");
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
