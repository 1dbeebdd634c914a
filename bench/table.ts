/** What one benchmark found: printed as a table and written as JSON. Values are formatted for reading. */
export interface BenchTable {
  name: string;
  /** What the figures depend on: machine, load, date, how they were taken. */
  about?: string[];
  rows: { measure: string; value: string; note?: string }[];
}
