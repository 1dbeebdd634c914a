import { stringify } from "csv-stringify/sync";

/** One column: the name in the header row and how a row's cell is written. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly cell: (row: Row) => string | number | boolean | null;
}

/** Makes Excel read the file as UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * Rows as CSV (RFC 4180): UTF-8 with a byte order mark, a header row, CRLF line ends, every cell quoted. Null is an empty
 * cell. Texts that a spreadsheet would run are neutralised (invariant 8).
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => written(cell(row))));
  const header = columns.map((column) => column.name);
  return byteOrderMark + stringify([header, ...cells], { quoted: true, record_delimiter: "windows" });
}

function written(value: string | number | boolean | null): string {
  if (value === null) return "";
  return typeof value === "string" ? neutralised(value) : String(value);
}

/**
 * A cell that begins with `= + - @`, whatever blank space stands before it, or with a control character would be run as
 * a formula by spreadsheets: an apostrophe before it makes it text (OWASP, "CSV Injection").
 */
export function neutralised(text: string): string {
  return /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|\p{Cc})/u.test(text) ? `'${text}` : text;
}
