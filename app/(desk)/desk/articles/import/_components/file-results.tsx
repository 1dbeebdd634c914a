import { Icon, type IconName } from "#app/_ui/base/icon.tsx";
import type { FileResult } from "#lib/domain/import/import.schema.ts";

const looks: Record<
  FileResult["status"],
  { readonly icon: IconName; readonly tone: string; readonly word: string }
> = {
  imported: { icon: "check", tone: "text-good", word: "Imported" },
  duplicate: { icon: "copy", tone: "text-muted", word: "There already" },
  refused: { icon: "stop", tone: "text-danger", word: "Refused" },
};

interface FileResultsProps {
  readonly results: readonly FileResult[];
  /** Names each line; left out where the file's name stands above. */
  readonly named: boolean;
  /** Announces refusals at once: for a single file, whose answer the person waits for. */
  readonly announce?: boolean | undefined;
}

/** What became of each file: where its article is, or why there is none. */
export function FileResults({ results, named, announce = false }: FileResultsProps) {
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {results.map((result) => (
        <li key={result.file} className="flex gap-2">
          <span className={`mt-0.75 inline-flex ${looks[result.status].tone}`}>
            <Icon name={looks[result.status].icon} />
          </span>
          <div className="min-w-0">
            {named ? <p className="font-medium">{result.file}</p> : null}
            <Answer result={result} announce={announce} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Answer({ result, announce }: { readonly result: FileResult; readonly announce: boolean }) {
  const { word, tone } = looks[result.status];
  const label = <span className={`font-medium ${tone}`}>{word}</span>;
  if (result.slug === undefined) {
    return (
      <p role={announce ? "alert" : undefined}>
        {label}: {result.message}
      </p>
    );
  }
  return (
    <p>
      {label} ·{" "}
      <a className="link" href={`/desk/articles/${result.slug}`}>
        {result.status === "imported" ? "Open the article" : "Open the one that is there"}
        <span className="sr-only"> from {result.file}</span>
      </a>
    </p>
  );
}
