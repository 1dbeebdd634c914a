import type { Readable } from "node:stream";

/** Longest line taken, in UTF-16 units: the longest article with its JSON escapes, several times over. */
const maxLineChars = 16_000_000;

/** The lines of a stream that are not empty, see `numberedLinesOf`. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  for await (const { text } of numberedLinesOf(stream)) yield text;
}

/**
 * The lines of a stream that ends them with "\n", without it; empty lines are counted and left out. Node's readline
 * would also cut at U+2028, which JSON allows inside strings. Throws when a line is longer than any article could be.
 */
export async function* numberedLinesOf(stream: Readable): AsyncGenerator<{ text: string; number: number }> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let number = 0;
  for await (const chunk of stream) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    let from = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", from)) {
      const text = rest.slice(from, end).trim();
      from = end + 1;
      number += 1;
      if (text !== "") yield { text, number };
    }
    rest = rest.slice(from);
    if (rest.length > maxLineChars)
      throw new Error("A line of the input is longer than any article could be.");
  }
  const last = (rest + decoder.decode()).trim();
  if (last !== "") yield { text: last, number: number + 1 };
}

/** A line as a JSON object, or a sentence that says what is wrong with it. */
export function parseJsonLine(line: string): { value: Record<string, unknown> } | { error: string } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { value: value as Record<string, unknown> };
    }
    return { error: "The line is not a JSON object." };
  } catch (error) {
    // The one thing a parser of strings throws: text that is no JSON.
    if (!(error instanceof SyntaxError)) throw error;
    return { error: "The line is not JSON." };
  }
}
