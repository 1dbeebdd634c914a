import type { ChangedWords, ClaimChange } from "#lib/publishing/claim-changes.ts";
import { Details } from "../base/details.tsx";
import type { ViewContext } from "./view-context.ts";

interface ChangesOfVersionProps {
  readonly n: number;
  readonly changes: readonly ClaimChange[];
  readonly context: ViewContext;
}

/** What a version changed, word by word, part by part: unfolded by whoever wants to see it. */
export function ChangesOfVersion({ n, changes, context }: ChangesOfVersionProps) {
  const { t, number } = context.words;
  if (changes.length === 0) return null;
  return (
    <Details summary={t("claim.log.changes", { n: number(n) })}>
      <dl className="flex max-w-prose flex-col gap-3">
        {changes.map(({ field, words }) => (
          <div key={field}>
            <dt className="text-muted">{t(`claim.field.${field}`)}</dt>
            <dd lang={context.lang} dir="auto" className="whitespace-pre-line">
              {words.map((run, index) => (
                <Run key={index} run={run} context={context} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}

/** Added and removed words are underlined and struck out, and say so to those who do not see it. */
function Run({ run, context }: { run: ChangedWords; context: ViewContext }) {
  const { t } = context.words;
  if (run.kind === "kept") return run.text;
  if (run.kind === "added") {
    return (
      <ins className="bg-good-tint text-ink decoration-good decoration-2">
        <span className="sr-only">[{t("claim.log.added")}: </span>
        {run.text}
        <span className="sr-only">]</span>
      </ins>
    );
  }
  return (
    <del className="bg-danger-tint text-muted decoration-danger">
      <span className="sr-only">[{t("claim.log.removed")}: </span>
      {run.text}
      <span className="sr-only">]</span>
    </del>
  );
}
