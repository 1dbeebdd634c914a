import type { FrozenVerdict } from "#lib/domain/publication/publication.ts";
import { renderMarkdown } from "#lib/publishing/markdown.ts";
import { Section } from "../base/section.tsx";
import { Markdown } from "../claim/markdown.tsx";
import type { ViewContext } from "./view-context.ts";

interface ClaimFindingProps {
  readonly verdict: FrozenVerdict;
  readonly context: ViewContext;
}

/** Why the rating is what it is, how the desk knows, and what stays open. Empty parts are left out. */
export function ClaimFinding({ verdict, context }: ClaimFindingProps) {
  const { t } = context.words;
  const parts = [
    { title: t("claim.finding.rationale"), text: verdict.rationale },
    { title: t("claim.finding.howWeKnow"), text: verdict.howWeKnow },
    { title: t("claim.finding.whatWeDontKnow"), text: verdict.whatWeDontKnow },
  ].filter((part) => part.text.trim() !== "");
  return (
    <>
      {parts.map((part) => (
        <Section key={part.title} title={part.title}>
          <Markdown html={renderMarkdown(part.text)} lang={context.lang} />
        </Section>
      ))}
    </>
  );
}
