import type { CorrectionLog, CorrectionQuery } from "#lib/queries/public/list-correction-log.ts";
import type { Words } from "#lib/words/words.ts";
import { logPath } from "./log-path.ts";

interface LogFilterProps {
  readonly log: Pick<CorrectionLog, "kinds" | "years">;
  readonly query: CorrectionQuery;
  readonly words: Words;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly path: string;
  readonly isCurrent: boolean;
}

/** Kinds and years the log has entries of, each an address of its own. */
export function LogFilter({ log, query: { kind, year }, words }: LogFilterProps) {
  const { t } = words;
  const all = t("corrections.filter.all");
  const kinds: Choice[] = log.kinds.map((each) => ({
    key: each,
    label: t(`corrections.kind.${each}`),
    path: logPath({ kind: each, year }),
    isCurrent: each === kind,
  }));
  const years: Choice[] = log.years.map((each) => ({
    key: each,
    label: each,
    path: logPath({ kind, year: each }),
    isCurrent: each === year,
  }));
  const anyKind = { key: "", label: all, path: logPath({ year }), isCurrent: kind === undefined };
  const anyYear = { key: "", label: all, path: logPath({ kind }), isCurrent: year === undefined };
  return (
    <div className="print-hide mb-6 flex flex-col gap-3">
      <Choices label={t("corrections.filter.kind")} choices={[anyKind, ...kinds]} words={words} />
      {years.length > 1 || year !== undefined ? (
        <Choices label={t("corrections.filter.year")} choices={[anyYear, ...years]} words={words} />
      ) : null}
    </div>
  );
}

function Choices({ label, choices, words }: { label: string; choices: readonly Choice[]; words: Words }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2">
      <span className="min-w-16 text-sm text-muted" aria-hidden="true">
        {label}
      </span>
      <ul className="flex flex-wrap gap-1.5">
        {choices.map((choice) => (
          <li key={choice.key}>
            <a
              href={words.href(choice.path)}
              aria-current={choice.isCurrent ? "true" : undefined}
              className="tap inline-flex items-center rounded-full border border-line px-3 py-0.5 text-sm hover:border-edge aria-[current=true]:border-accent aria-[current=true]:bg-accent-tint aria-[current=true]:font-semibold"
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
