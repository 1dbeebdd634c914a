const saysWho =
  /^[,\s]*(?:[^.!?]{0,60}\s)?(?:is|are|was|writes|covers|reports|works|has|serves|joined|contributed)\s/u;
/** Paragraphs at the end in which notes on authors stand, and how long such a note is, in UTF-16 units. */
const lastParagraphs = 4;
const maxNoteChars = 600;

/** Notes on the authors behind the article: "Jane Doe is a reporter in Port Lorne." */
export function withoutAuthorNotes(paragraphs: readonly string[], authors: readonly string[]): string[] {
  return paragraphs.filter((paragraph, at) => {
    if (at === 0 || at < paragraphs.length - lastParagraphs || paragraph.length > maxNoteChars) return true;
    const bare = paragraph.replace(/^[\s\p{P}]+/u, "");
    return !authors.some((name) => bare.startsWith(name) && saysWho.test(bare.slice(name.length)));
  });
}
