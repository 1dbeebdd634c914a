import { Button } from "#app/_ui/base/button.tsx";
import { sentenceOf } from "#lib/domain/import/import.rules.ts";
import { progressOf, type QueuedFile } from "./file-queue.ts";
import { FileResults } from "./file-results.tsx";
import type { RunningQueue } from "./use-file-queue.ts";

/** The chosen files with what became of each, under a bar that says how far they are. */
export function ChosenFiles({ queue }: { readonly queue: RunningQueue }) {
  if (queue.files.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <Progress queue={queue} />
      <ul aria-label="Files" className="flex flex-col divide-y divide-line border-y border-line">
        {queue.files.map((file) => (
          <FileRow key={file.id} file={file} queue={queue} />
        ))}
      </ul>
    </div>
  );
}

function Progress({ queue }: { readonly queue: RunningQueue }) {
  const { files, running } = queue;
  const done = files.filter((file) => file.state === "done").length;
  const results = files.flatMap((file) => file.results);
  const percent = Math.floor(progressOf(queue) * 100);
  if (!running && done === 0) return null;
  const words = running ? `${String(done)} of ${String(files.length)} files` : sentenceOf(results);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p role="status" className="text-sm font-medium tabular-nums">
          {words}
        </p>
        {running ? (
          <Button size="small" variant="quiet" onClick={queue.cancel}>
            Cancel
          </Button>
        ) : null}
      </div>
      {running ? (
        <div
          role="progressbar"
          aria-label="Files"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={words}
          className="h-2 overflow-hidden rounded-full border border-edge bg-sunken"
        >
          <div
            className="h-full bg-accent transition-[width] forced-colors:bg-[Highlight]"
            style={{ width: `${String(percent)}%` }}
          />
        </div>
      ) : null}
    </div>
  );
}

function FileRow({ file, queue }: { readonly file: QueuedFile; readonly queue: RunningQueue }) {
  const isArchive = file.results.some((result) => result.file !== file.file.name);
  const isRefused = file.results.length === 1 && file.results[0]?.status === "refused";
  return (
    <li className="flex flex-col gap-1.5 py-2.5">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 pt-0.5">
          {file.file.name} <span className="text-sm text-muted">{sizeOf(file.file.size)}</span>
        </p>
        {file.state === "waiting" && !queue.running ? (
          <Button
            size="small"
            variant="quiet"
            className="shrink-0"
            aria-label={`Remove ${file.file.name}`}
            onClick={() => {
              queue.remove(file.id);
            }}
          >
            Remove
          </Button>
        ) : null}
        {isRefused && !queue.running ? (
          <Button
            size="small"
            className="shrink-0"
            aria-label={`Try again: ${file.file.name}`}
            onClick={({ currentTarget }) => {
              const form = currentTarget.closest("form");
              if (form !== null) queue.again(file.id, form);
            }}
          >
            Try again
          </Button>
        ) : null}
      </div>
      {file.state === "sending" ? (
        <p className="text-sm text-muted tabular-nums">
          {file.sent < 1 ? `Sending, ${String(Math.floor(file.sent * 100))} %` : "Reading the article…"}
        </p>
      ) : null}
      <FileResults results={file.results} named={isArchive} announce={queue.files.length === 1} />
    </li>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
