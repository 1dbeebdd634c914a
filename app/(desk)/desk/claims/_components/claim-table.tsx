import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Table, type Column } from "#app/_ui/base/table.tsx";
import { PublicationBadge } from "#app/_ui/claim/publication-badge.tsx";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { StageBadge } from "#app/_ui/claim/stage-badge.tsx";
import type { ClaimListRow } from "#lib/queries/desk/claim-list/claim-row.ts";

interface ClaimTableProps {
  readonly rows: readonly ClaimListRow[];
  readonly timeZone: string;
}

/** Claims one below the other: what is claimed, where it stands, who holds it, when it is due. */
export function ClaimTable({ rows, timeZone }: ClaimTableProps) {
  return (
    <Table caption="Claims" hideCaption columns={columnsFor(timeZone)} rows={rows} rowKey={(row) => row.id} />
  );
}

function columnsFor(timeZone: string): Column<ClaimListRow>[] {
  return [
    { key: "claim", header: "Claim", primary: true, cell: (row) => <Claim row={row} /> },
    {
      key: "stage",
      header: "Stage",
      cell: (row) => (
        <div className="flex flex-wrap gap-1.5">
          <StageBadge stage={row.stage} />
          {publicationSaysMore(row) ? <PublicationBadge state={row.publication} /> : null}
        </div>
      ),
    },
    {
      key: "rating",
      header: "Rating",
      cell: (row) =>
        row.rating === null ? (
          <span className="text-muted">none yet</span>
        ) : (
          <RatingBadge label={row.rating.label} tone={row.rating.tone} size="small" />
        ),
    },
    {
      key: "holder",
      header: "Held by",
      cell: (row) => (
        <span className="block wrap-break-word">
          {row.assignee?.name ?? <span className="text-muted">nobody</span>}
        </span>
      ),
    },
    { key: "dates", header: "Last change", cell: (row) => <Dates row={row} timeZone={timeZone} /> },
  ];
}

/** “Published” already says that readers have it; everything else about its publication needs its own word. */
function publicationSaysMore({ stage, publication }: ClaimListRow): boolean {
  return publication !== "none" && !(stage === "published" && publication === "live");
}

function Claim({ row }: { row: ClaimListRow }) {
  return (
    <div className="min-w-0">
      <a
        href={`/desk/claims/${row.slug}`}
        className="line-clamp-3 font-serif text-lg font-normal hover:text-accent hover:underline"
      >
        {row.text}
      </a>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-normal text-muted">
        {row.speaker === null ? null : <span>{row.speaker.name}</span>}
        <span>{row.appearances === 1 ? "1 appearance" : `${row.appearances} appearances`}</span>
        {row.openComments > 0 ? (
          <Badge tone="warn" icon="comment">
            {row.openComments} open
          </Badge>
        ) : null}
      </p>
    </div>
  );
}

function Dates({ row, timeZone }: { row: ClaimListRow; timeZone: string }) {
  return (
    <div className="text-sm wrap-break-word">
      {row.dueAt === null ? null : (
        <p className={row.overdue ? "font-semibold text-danger" : undefined}>
          {row.overdue ? "Overdue since " : "Due "}
          <DateTime value={row.dueAt} timeZone={timeZone} />
        </p>
      )}
      <p className="text-muted">
        <DateTime value={row.updatedAt} timeZone={timeZone} />
      </p>
    </div>
  );
}
