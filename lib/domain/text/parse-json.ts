/** The value of a JSON text; null for what is none, which says as little as `null` does. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The one thing a parser of strings throws: text that is no JSON.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
