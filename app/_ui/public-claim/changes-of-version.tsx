import { changesBetween, type VersionPair } from "#lib/publishing/claim-changes.ts";
import { Details } from "../base/details.tsx";
import { WordRuns } from "../base/word-runs.tsx";
import { codedWordsOf } from "./coded-words.ts";
import type { ViewContext } from "./view-context.ts";

interface ChangesOfVersionProps {
  readonly n: number;
  /** Undefined for the first version, which changed nothing. */
  readonly pair: VersionPair | undefined;
  readonly context: ViewContext;
}

/** What a version changed, word by word, part by part: unfolded by whoever wants to see it. */
export function ChangesOfVersion({ n, pair, context }: ChangesOfVersionProps) {
  const { t, number } = context.words;
  const changes = pair === undefined ? [] : changesBetween(pair, codedWordsOf(context));
  if (changes.length === 0) return null;
  return (
    <Details summary={t("claim.log.changes", { n: number(n) })}>
      <dl className="flex max-w-prose flex-col gap-3">
        {changes.map(({ field, words }) => (
          <div key={field}>
            <dt className="text-muted">{t(`claim.field.${field}`)}</dt>
            <dd lang={context.lang} dir="auto" className="whitespace-pre-line">
              <WordRuns runs={words} />
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
