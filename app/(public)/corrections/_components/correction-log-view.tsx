import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import type { CorrectionLog, CorrectionQuery } from "#lib/queries/public/list-correction-log.ts";
import type { Words } from "#lib/words/words.ts";
import { FeedLinks } from "../../_components/feed-links.tsx";
import { CorrectionEntry } from "./correction-entry.tsx";
import { logPath } from "./log-path.ts";
import { LogFilter } from "./log-filter.tsx";

interface CorrectionLogViewProps {
  readonly log: CorrectionLog;
  readonly query: CorrectionQuery;
  /** Where the desk says how it corrects. */
  readonly policyPath: string;
  readonly words: Words;
  readonly timeZone: string;
}

/** The desk's public log: what changed, in which claim, when and why. */
export function CorrectionLogView({ log, query, policyPath, words, timeZone }: CorrectionLogViewProps) {
  const { t, href } = words;
  const { kind } = query;
  return (
    <>
      <PageHeader
        title={t("corrections.title")}
        lead={t("corrections.lead")}
        meta={
          <>
            <a href={href(policyPath)} className="link">
              {t("corrections.policy")}
            </a>
            <span>{t("corrections.report")}</span>
          </>
        }
      />
      {log.kinds.length === 0 ? null : <LogFilter log={log} query={query} words={words} />}
      {kind === undefined ? null : (
        <p className="mb-2 max-w-prose text-muted">{t(`corrections.means.${kind}`)}</p>
      )}
      {log.items.length === 0 ? (
        <NoEntries isEmpty={log.kinds.length === 0} words={words} />
      ) : (
        <ol role="list" aria-label={t("corrections.list")}>
          {log.items.map((item) => (
            <CorrectionEntry key={item.id} item={item} words={words} timeZone={timeZone} />
          ))}
        </ol>
      )}
      <Pagination
        label={t("lists.pages")}
        newerHref={query.after === undefined ? undefined : href(logPath({ ...query, after: undefined }))}
        newerLabel={t("corrections.newest")}
        olderHref={log.nextCursor === null ? undefined : href(logPath({ ...query, after: log.nextCursor }))}
        olderLabel={t("corrections.older")}
      />
      {log.items.length === 0 ? null : <FeedLinks list="/corrections" filter={{ ...query }} words={words} />}
    </>
  );
}

function NoEntries({ isEmpty, words: { t, href } }: { isEmpty: boolean; words: Words }) {
  if (isEmpty) {
    return (
      <EmptyState icon="check" title={t("corrections.none")}>
        {t("corrections.noneLead")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={t("corrections.noneFound")}
      action={<ButtonLink href={href("/corrections")}>{t("corrections.filter.all")}</ButtonLink>}
    >
      {t("corrections.noneFoundLead")}
    </EmptyState>
  );
}
