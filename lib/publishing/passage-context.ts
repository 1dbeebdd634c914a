import type { FrozenAppearance } from "#lib/domain/publication/publication.ts";

/**
 * The words around an appearance as a reader should see them: within its own paragraph, whole words only, and an
 * ellipsis where the article goes on. The frozen prefix and suffix are cut by length, in the middle of words.
 */
export function contextOf(appearance: Pick<FrozenAppearance, "start" | "prefix" | "suffix">): {
  before: string;
  after: string;
} {
  return { before: contextBefore(appearance), after: contextAfter(appearance.suffix) };
}

function contextBefore({ start, prefix }: Pick<FrozenAppearance, "start" | "prefix">): string {
  const paragraph = prefix.lastIndexOf("\n");
  if (paragraph >= 0) return prefix.slice(paragraph + 1);
  if (start === prefix.length || prefix === "") return prefix;
  const word = prefix.search(/\s/u);
  return word < 0 ? prefix : `… ${prefix.slice(word).trimStart()}`;
}

function contextAfter(suffix: string): string {
  const paragraph = suffix.indexOf("\n");
  if (paragraph >= 0) return suffix.slice(0, paragraph);
  if (suffix === "" || /[.!?]["”’»)]?\s*$/u.test(suffix)) return suffix;
  const word = suffix.search(/\s\S*$/u);
  return word < 0 ? suffix : `${suffix.slice(0, word)} …`;
}
