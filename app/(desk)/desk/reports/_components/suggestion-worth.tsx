import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import { suggestionOriginLabels } from "#lib/domain/suggestion/suggestion.ts";
import type { SuggestionWorth, WorthRow } from "#lib/queries/desk/suggestion-worth.ts";

const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** What became of the reader's suggestions, so that the desk can judge what they are worth to it. */
export function SuggestionWorthTable({ worth }: { readonly worth: SuggestionWorth }) {
  const { made, suggested } = worth.claims;
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-muted">
        What the desk made of suggested claims, by the month they were suggested in.{" "}
        {made === 0
          ? ""
          : `Of ${made === 1 ? "the one claim" : `${made} claims`} made in the last ${worth.months} months, ${suggested} came from a suggestion.`}
      </p>
      <Table
        caption="What suggestions are worth"
        hideCaption
        rows={worth.rows}
        rowKey={(row) => `${row.month} ${row.origin}`}
        empty={<EmptyState icon="claim" title="Nothing has been suggested yet." />}
        columns={[
          {
            key: "month",
            header: "Month",
            primary: true,
            cell: (row) => monthFormat.format(new Date(`${row.month}-01T00:00:00Z`)),
          },
          { key: "origin", header: "From", cell: (row) => suggestionOriginLabels[row.origin] },
          { key: "offered", header: "Offered", align: "end", cell: (row) => row.offered },
          { key: "accepted", header: "Accepted as they were", align: "end", cell: (row) => row.accepted },
          { key: "edited", header: "Edited", align: "end", cell: (row) => row.edited },
          { key: "kept", header: "Words kept", align: "end", cell: wordsKept },
          { key: "dismissed", header: "Dismissed", align: "end", cell: (row) => row.dismissed },
          { key: "open", header: "Open", align: "end", cell: (row) => row.open },
        ]}
      />
    </div>
  );
}

/** Of the edited ones, how much of the suggested words the editors kept. */
function wordsKept({ wordsKept: share }: WorthRow): string {
  return share === null ? "–" : `${Math.round(share * 100)}\u00a0%`;
}
