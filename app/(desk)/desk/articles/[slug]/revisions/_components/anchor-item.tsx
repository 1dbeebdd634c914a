import type { ReactNode } from "react";
import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { WordRuns } from "#app/_ui/base/word-runs.tsx";
import { StageBadge } from "#app/_ui/claim/stage-badge.tsx";
import type { AnchorView, QuotedWords, RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { AnchorForms } from "./anchor-forms.tsx";

interface AnchorItemProps {
  readonly anchor: AnchorView;
  readonly view: RevisionsView;
  readonly timeZone: string;
}

/** One claim: its words in the earlier revision beside those in the latest, and what can be done about it. */
export function AnchorItem({ anchor, view, timeZone }: AnchorItemProps) {
  const { claim, confirmed } = anchor;
  return (
    <li id={`anchor-${anchor.appearanceId}`} className="flex flex-col gap-3 py-5">
      <div>
        <a
          href={`/desk/claims/${claim.slug}`}
          dir="auto"
          className="font-serif text-lg font-semibold hover:text-accent hover:underline"
        >
          {claim.text}
        </a>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <Status anchor={anchor} />
          <StageBadge stage={claim.stage} />
          {confirmed === null ? null : (
            <span>
              settled {confirmed.by === null ? "" : `by ${confirmed.by} `}on{" "}
              <DateTime value={confirmed.at} timeZone={timeZone} />
            </span>
          )}
        </div>
      </div>
      {anchor.status === "exact" ? (
        <Side title={`Revision ${String(anchor.madeOn)} and ${String(view.latest.n)}`} words={anchor.was}>
          <mark className="rounded-sm bg-mark text-ink">{anchor.was.exact}</mark>
        </Side>
      ) : (
        <BothSides anchor={anchor} latest={view.latest.n} />
      )}
      <AnchorForms anchor={anchor} view={view} />
    </li>
  );
}

function BothSides({ anchor, latest }: { readonly anchor: AnchorView; readonly latest: number }) {
  const { was, now, wording } = anchor;
  return (
    <div className="@container">
      <div className="grid gap-3 @min-[36rem]:grid-cols-2">
        <Side title={`Revision ${String(anchor.madeOn)}`} words={was}>
          {wording.length === 0 ? (
            <mark className="rounded-sm bg-mark text-ink">{was.exact}</mark>
          ) : (
            <WordRuns runs={wording} side="before" />
          )}
        </Side>
        {now === null ? (
          <div className="rounded border border-dashed border-edge p-4 text-muted">
            <p className="mb-1 text-xs font-medium">Revision {latest}</p>
            <p>These words stand nowhere in it.</p>
          </div>
        ) : (
          <Side title={`Revision ${String(latest)}`} words={now}>
            {wording.length === 0 ? (
              <mark className="rounded-sm bg-mark text-ink">{now.exact}</mark>
            ) : (
              <WordRuns runs={wording} side="after" />
            )}
          </Side>
        )}
      </div>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly words: QuotedWords;
  readonly children: ReactNode;
}

function Side({ title, words, children }: SideProps) {
  return (
    <figure className="min-w-0 rounded border border-line bg-surface p-4">
      <figcaption className="mb-1 text-xs font-medium text-muted">{title}</figcaption>
      <blockquote dir="auto" className="font-serif whitespace-pre-line">
        <span className="text-muted">{words.before}</span>
        {children}
        <span className="text-muted">{words.after}</span>
      </blockquote>
    </figure>
  );
}

function Status({ anchor }: { readonly anchor: AnchorView }) {
  const { status, settled, similarity } = anchor;
  if (status === "exact") {
    return (
      <Badge tone="good" icon="check">
        Exact
      </Badge>
    );
  }
  if (status === "orphaned") {
    return (
      <Badge tone={settled ? "neutral" : "warn"} icon="minus">
        Orphaned
      </Badge>
    );
  }
  return (
    <Badge tone={settled ? "good" : "warn"} icon={settled ? "check" : "alert"}>
      {settled ? "Confirmed" : "Proposed"}, {Math.round(similarity * 100)} % alike
    </Badge>
  );
}
