const codes = new Map<string, number>();

/** A number for a symbol of the closed lists, the same in every process (FNV-1a, 32 bits). */
export function codeOf(symbol: string): number {
  let code = codes.get(symbol);
  if (code === undefined) {
    code = 0x811c9dc5;
    for (let at = 0; at < symbol.length; at += 1) code = Math.imul(code ^ symbol.charCodeAt(at), 0x01000193);
    code |= 0;
    // Symbols are closed lists and shapes; a cap keeps a hostile text from filling the memory all the same.
    if (codes.size < 20_000) codes.set(symbol, code);
  }
  return code;
}

/** Two numbers as one (the last step of murmur3). Order counts. */
export function mix(a: number, b: number): number {
  // 0x9e3779b9, written so that the sum stays a whole number of 32 bits: this runs half a million times an article.
  let mixed = Math.imul(a ^ ((b - 0x61c88647) | 0), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A count in steps: exact when small. */
export function stepOf(count: number): number {
  if (count < 4) return count;
  return count < 6 ? 4 : count < 9 ? 5 : count < 14 ? 6 : count < 22 ? 7 : 8;
}

/** Stands for what lies beyond either end. */
export const BEYOND = 7;
