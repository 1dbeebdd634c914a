import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";

/** Whose words a suggested claim gives and how it came to its own; nothing when there is nothing to say. */
export function SuggestionSteps({ suggestion }: { readonly suggestion: SuggestionView }) {
  const { speakerName, steps } = suggestion;
  const words = [...(speakerName === null ? [] : [`Speaker: ${speakerName}`]), ...steps];
  if (words.length === 0) return null;
  return <p className="mt-1 text-xs text-muted">{words.join(" · ")}</p>;
}
