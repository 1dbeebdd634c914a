import type { ReactNode } from "react";
import { Section } from "#app/_ui/base/section.tsx";
import type { PolicyPaths } from "#lib/domain/page/page.rules.ts";
import type { Words } from "#lib/words/words.ts";

/** What the application itself holds every desk to: number 1 of the methodology, in the reader's language. */
export function HowWeCheck({ words }: { words: Words }) {
  return (
    <Section title={words.t("methodology.how")}>
      <div className="prose">
        <p>{words.t("methodology.builtIn.apart")}</p>
        <p>{words.t("methodology.builtIn.sources")}</p>
        <p>{words.t("methodology.builtIn.review")}</p>
        <p>{words.t("methodology.builtIn.record")}</p>
      </div>
    </Section>
  );
}

interface CorrectionsRulesProps {
  readonly words: Words;
  readonly paths: PolicyPaths;
}

/** How published claims change: the rules that the application holds every desk to. */
export function CorrectionsRules({ words, paths }: CorrectionsRulesProps) {
  const linkTo = (path: string) =>
    function link(chunks: ReactNode) {
      return <a href={words.href(path)}>{chunks}</a>;
    };
  const hasOwnPolicy = !paths.correctionsPolicy.includes("#");
  return (
    <Section title={words.t("methodology.corrections.title")} id="corrections">
      <div className="prose">
        <p>{words.t.rich("methodology.corrections.public", { link: linkTo("/corrections") })}</p>
        <p>{words.t("methodology.corrections.review")}</p>
        <p>{words.t("methodology.corrections.report")}</p>
        {hasOwnPolicy ? (
          <p>{words.t.rich("methodology.corrections.policy", { link: linkTo(paths.correctionsPolicy) })}</p>
        ) : null}
      </div>
    </Section>
  );
}
