const marker = ";base64,";

/**
 * HTML without the pictures and fonts that browsers pack into a saved page (`data:` addresses): they are most of such
 * a file, and nothing of its text. A loop, because a pattern over a run of millions of letters overflows its stack.
 */
export function withoutPackedFiles(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf(marker); at >= 0; at = html.indexOf(marker, from)) {
    const start = at + marker.length;
    kept.push(html.slice(from, start));
    from = start;
    while (from < html.length && isBase64(html.charCodeAt(from))) from += 1;
  }
  return kept.join("") + html.slice(from);
}

/** Letters, digits, "+", "/" and "=". */
function isBase64(code: number): boolean {
  const isDigitOrSlash = code >= 47 && code <= 57;
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isDigitOrSlash || isLetter || code === 43 || code === 61;
}
