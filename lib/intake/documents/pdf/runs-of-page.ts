import type { getDocumentProxy } from "unpdf";
import type { PdfRun } from "./pdf-line.ts";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;
type Matrix = readonly [number, number, number, number, number, number];

/** Most runs of a page that are looked at: the densest newspaper page has a tenth. */
const maxRuns = 50_000;

/** The runs of letters on a page as it is shown, turned pages upright. Letters that stand askew (watermarks) are left out. */
export async function runsOf(page: Page): Promise<PdfRun[]> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const { items } = await page.getTextContent();
  const runs: PdfRun[] = [];
  for (const item of items.slice(0, maxRuns)) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, , d, x, y] = product(view, item.transform as unknown as Matrix);
    if (Math.abs(b) > Math.abs(a) * 0.05) continue;
    const size = Math.abs(d) || item.height;
    const run = { text: item.str, x, y, width: item.width, size, isRightToLeft: item.dir === "rtl" };
    if ([x, y, run.width, size].every(Number.isFinite) && size > 0) runs.push(run);
  }
  return runs;
}

function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
