import { attachmentDisposition } from "#lib/web/content-disposition.ts";

export type ExportFormat = "csv" | "json" | "html";

const mediaTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** What the desk exports is for whoever asked: no cache between keeps it. */
const privately = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** A file that the browser saves. */
export function downloadOf(body: string, file: { name: string; format: ExportFormat }): Response {
  const headers = {
    ...privately,
    "Content-Type": mediaTypes[file.format],
    "Content-Disposition": attachmentDisposition(`${file.name}.${file.format}`),
  };
  return new Response(body, { headers });
}

/** A document that the browser shows; it loads nothing and runs nothing. */
export function documentOf(body: string): Response {
  const headers = {
    ...privately,
    "Content-Type": mediaTypes.html,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
  };
  return new Response(body, { headers });
}

/** The answer to somebody whose role or token does not cover exports. */
export function mayNotExport(message = "You may not export."): Response {
  return new Response(`${message}\n`, { status: 403, headers: privately });
}
