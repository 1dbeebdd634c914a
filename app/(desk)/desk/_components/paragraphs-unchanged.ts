/** What stands on the fold over paragraphs that two texts have in common. */
export function paragraphsUnchanged(count: number): string {
  return count === 1 ? "One paragraph unchanged" : `${String(count)} paragraphs unchanged`;
}
