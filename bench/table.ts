/** What one benchmark found: printed as a table and written as JSON. Values are formatted for reading. */
export interface BenchTable {
  name: string;
  rows: { measure: string; value: string; note?: string }[];
}
