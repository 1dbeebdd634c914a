import type { FrozenVerdict } from "#lib/domain/publication/publication.ts";
import { renderMarkdown } from "#lib/publishing/markdown.ts";
import { Section } from "../base/section.tsx";
import { Markdown } from "../claim/markdown.tsx";

/** Why the rating is what it is, how the desk knows, and what stays open. Empty parts are left out. */
export function ClaimFinding({ verdict }: { verdict: FrozenVerdict }) {
  const parts = [
    { title: "Why we rate it so", text: verdict.rationale },
    { title: "How we know", text: verdict.howWeKnow },
    { title: "What we don’t know", text: verdict.whatWeDontKnow },
  ].filter((part) => part.text.trim() !== "");
  return (
    <>
      {parts.map((part) => (
        <Section key={part.title} title={part.title}>
          <Markdown html={renderMarkdown(part.text)} />
        </Section>
      ))}
    </>
  );
}
