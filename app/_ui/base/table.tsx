import type { ReactNode } from "react";

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, in figures of one width. */
  readonly align?: "end" | undefined;
  /** The cell that names the row: its header, and the head of its card on narrow screens. */
  readonly primary?: boolean | undefined;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly hideCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ReactNode;
}

/**
 * A table that becomes a stack of labelled cards where it has less than 640 px. The roles are written out because browsers drop
 * table semantics once CSS changes `display`.
 */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="table-frame">
      <table role="table" className="data-table">
        <caption className={hideCaption ? "sr-only" : "mb-2 text-left text-sm text-muted"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.primary) {
    return (
      <th role="rowheader" scope="row" data-primary="" data-align={column.align}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-align={column.align}>
      <span className="cell-label" aria-hidden="true">
        {column.header}
      </span>
      <div className="min-w-0">{column.cell(row)}</div>
    </td>
  );
}
