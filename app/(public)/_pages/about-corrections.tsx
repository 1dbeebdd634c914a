import { Section } from "#app/_ui/base/section.tsx";
import type { Words } from "#lib/words/words.ts";

interface AboutCorrectionsProps {
  /** Where readers may complain to the IFCN; null for a desk that did not sign its code. */
  readonly ifcnUrl: string | null;
  readonly words: Words;
}

/** What the application adds to a corrections policy: the list, and where else readers may complain (IFCN 6.4). */
export function AboutCorrections({ ifcnUrl, words }: AboutCorrectionsProps) {
  return (
    <>
      <p className="max-w-prose">
        {words.t.rich("pages.corrections", {
          link: (chunks) => (
            <a href={words.href("/corrections")} className="link">
              {chunks}
            </a>
          ),
        })}
      </p>
      {ifcnUrl === null ? null : <Complaints ifcnUrl={ifcnUrl} words={words} />}
    </>
  );
}

/** That readers may complain to the International Fact-Checking Network, and where. */
export function Complaints({ ifcnUrl, words }: { ifcnUrl: string; words: Words }) {
  return (
    <Section title={words.t("pages.complaints.title")}>
      <p className="max-w-prose">
        {words.t.rich("pages.complaints.text", {
          link: (chunks) => (
            <a href={ifcnUrl} className="link" rel="noopener">
              {chunks}
            </a>
          ),
        })}
      </p>
    </Section>
  );
}
