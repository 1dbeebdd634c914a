import { DateTime } from "#app/_ui/base/date-time.tsx";
import type { SnapshotView } from "#lib/queries/desk/source-view.ts";
import { fileSize } from "./file-size.ts";
import { StoredFileLink } from "./stored-file-link.tsx";

interface SnapshotListProps {
  readonly snapshots: readonly SnapshotView[];
  readonly timeZone: string;
}

/** Stored copies of a source: name, size, when they were captured, and the sha256 by which they can be proven. */
export function SnapshotList({ snapshots, timeZone }: SnapshotListProps) {
  return (
    <ul aria-label="Stored copies" role="list" className="flex flex-col gap-3">
      {snapshots.map((snapshot) => (
        <li key={snapshot.id} className="min-w-0 text-sm">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <StoredFileLink sha256={snapshot.sha256} fileName={snapshot.fileName} />
            <span className="text-muted">{fileSize(snapshot.size)}</span>
            <span className="text-muted">
              Captured <DateTime value={snapshot.capturedAt} timeZone={timeZone} format="datetime" />
            </span>
          </p>
          <p className="mt-0.5 font-mono text-xs break-all text-muted">sha256 {snapshot.sha256}</p>
        </li>
      ))}
    </ul>
  );
}
