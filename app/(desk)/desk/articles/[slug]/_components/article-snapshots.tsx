import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import type { ArticleSnapshotView } from "#lib/queries/desk/list-article-snapshots.ts";
import { fileSize } from "../../../sources/_components/file-size.ts";
import { StoredFileLink } from "../../../sources/_components/stored-file-link.tsx";

interface ArticleSnapshotsProps {
  readonly snapshots: readonly ArticleSnapshotView[];
  readonly timeZone: string;
}

/** The bytes the article was read from, to be saved and proven by their sha256; nothing where there are none. */
export function ArticleSnapshots({ snapshots, timeZone }: ArticleSnapshotsProps) {
  if (snapshots.length === 0) return null;
  const summary = snapshots.length === 1 ? "1 snapshot" : `${String(snapshots.length)} snapshots`;
  return (
    <Details summary={summary}>
      <ul aria-label="Snapshots" className="flex flex-col gap-3">
        {snapshots.map((snapshot) => (
          <Snapshot key={snapshot.id} snapshot={snapshot} timeZone={timeZone} />
        ))}
      </ul>
    </Details>
  );
}

function Snapshot({ snapshot, timeZone }: { snapshot: ArticleSnapshotView; timeZone: string }) {
  return (
    <li className="min-w-0 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-muted">
        <StoredFileLink sha256={snapshot.sha256} fileName={snapshot.fileName} />
        <span>{fileSize(snapshot.size)}</span>
        <span>
          {snapshot.url === null ? "Given " : "Fetched "}
          <DateTime value={snapshot.capturedAt} timeZone={timeZone} format="datetime" />
        </span>
        {snapshot.revision === null ? null : <span>Revision {snapshot.revision}</span>}
      </p>
      {snapshot.url === null ? null : (
        <p className="mt-0.5 break-all text-muted">
          from <bdi>{snapshot.url}</bdi>
        </p>
      )}
      {snapshot.robotsAgainst === true ? (
        <p className="mt-0.5">The site’s robots.txt asks programs not to fetch this page.</p>
      ) : null}
      <p className="mt-0.5 font-mono text-xs break-all text-muted">sha256 {snapshot.sha256}</p>
    </li>
  );
}
