import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Icon } from "#app/_ui/base/icon.tsx";
import type { SnapshotView } from "#lib/queries/desk/source-view.ts";
import { fileSize } from "./file-size.ts";

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
            <a href={`/desk/files/${snapshot.sha256}`} download className="link tap min-w-0">
              <span className="mr-1.5 inline-block align-[-0.15em]">
                <Icon name="download" />
              </span>
              <bdi>{snapshot.fileName}</bdi>
            </a>
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
