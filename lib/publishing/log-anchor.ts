/** The place of a line of a claim's public log on the claim's page; lines count from 1 and only ever grow. */
export function logAnchor(line: number): string {
  return `log-${String(line)}`;
}
