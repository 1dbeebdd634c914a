import type { FrozenSnapshot } from "#lib/domain/publication/publication.ts";
import { formatPublicDate } from "../base/public-date.tsx";
import type { ViewContext } from "./view-context.ts";

interface StoredCopiesProps {
  /** The source's own address. */
  readonly url: string | null;
  readonly snapshots: readonly FrozenSnapshot[];
  readonly context: ViewContext;
}

/**
 * What the desk keeps of a source: the hash by which a copy can be compared, and where else a copy may be. The copies
 * themselves belong to their publishers and are not given out.
 */
export function StoredCopies({ url, snapshots, context }: StoredCopiesProps) {
  const { words, timeZone } = context;
  const archived = archiveAddress(url, snapshots[0]?.capturedAt);
  if (snapshots.length === 0 && archived === null) return null;
  return (
    <ul role="list" className="flex flex-col gap-1 text-xs text-muted">
      {snapshots.map((snapshot) => (
        <li key={snapshot.sha256}>
          {words.t("claim.evidence.stored", { day: formatPublicDate(words, snapshot.capturedAt, timeZone) })}
          <code className="block font-mono break-all" dir="ltr">
            {words.t("claim.evidence.hash", { hash: snapshot.sha256 })}
          </code>
        </li>
      ))}
      {archived === null ? null : (
        <li className="print-hide">
          <a href={archived} rel="nofollow noopener" className="link">
            {words.t("claim.evidence.archive")}
          </a>
        </li>
      )}
    </ul>
  );
}

/** The Internet Archive's copy nearest to the moment of ours (its documented `/web/{time}/{address}`). */
function archiveAddress(url: string | null, capturedAt: string | undefined): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const time = capturedAt === undefined ? "2" : capturedAt.replace(/\D/g, "").slice(0, 14);
  return `https://web.archive.org/web/${time}/${url}`;
}
