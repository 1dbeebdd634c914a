/** Words quoted whole in a fragment; longer passages name their first and last words (WICG Text Fragments). */
const maxWholeChars = 120;
const edgeWords = 6;

/**
 * Address of an article's page with a fragment that makes browsers scroll to a passage and mark it
 * (`#:~:text=start,end`). Null when the article has no web address. An old fragment of the address is replaced.
 */
export function textFragmentUrl(url: string | null, exact: string): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const passage = exact.replace(/\s+/g, " ").trim();
  const base = url.replace(/#.*$/s, "");
  if (passage === "" || !passage.isWellFormed()) return url;
  return `${base}#:~:text=${directive(passage)}`;
}

function directive(passage: string): string {
  const words = passage.split(" ");
  if (passage.length <= maxWholeChars || words.length < 2 * edgeWords) return encoded(passage);
  return `${encoded(words.slice(0, edgeWords).join(" "))},${encoded(words.slice(-edgeWords).join(" "))}`;
}

/** Commas, dashes and ampersands have a meaning inside the directive; encodeURIComponent leaves the dash alone. */
function encoded(words: string): string {
  return encodeURIComponent(words).replace(/-/g, "%2D");
}
