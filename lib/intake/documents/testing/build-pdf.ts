/** A line of print: its words, where it begins (points from the left and from the foot of the page), and its size. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Text set in lines below each other, as one column. */
export function column(lines: readonly string[], at: { x: number; y: number; size?: number }): PrintedLine[] {
  const size = at.size ?? 10;
  return lines.map((text, index) => ({ text, x: at.x, y: at.y - index * size * 1.3, size }));
}

/** A PDF 1.4 written by hand: A4 pages, Helvetica, nothing packed. `info` goes into its properties. */
export function buildPdf(
  pages: readonly (readonly PrintedLine[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const properties = Object.entries(info).map(([key, value]) => `/${key} (${escaped(value)})`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, at) => `${String(6 + at * 2)} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< ${properties.join(" ")} >>`,
    ...pages.flatMap((page, at) => {
      const content = page.map(operators).join("\n");
      return [
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(5 + at * 2)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ];
    }),
  ];
  return withTable(objects, "/Info 4 0 R");
}

function withTable(objects: readonly string[], trailer: string): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const start = String(file.length);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function operators({ text, x, y, size = 10 }: PrintedLine): string {
  return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}
