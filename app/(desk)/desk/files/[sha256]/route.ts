import { getStoredFile, type StoredFileView } from "#lib/queries/desk/get-stored-file.ts";
import { attachmentDisposition } from "#lib/web/content-disposition.ts";
import { readDesk } from "#lib/web/read-desk.ts";

/**
 * A stored copy for somebody signed in, chunk by chunk. What people upload is hostile: it is always saved, never
 * shown, and where a browser would show it all the same, the sandbox keeps it from this site's cookies and pages.
 * The sandbox is set in next.config.js as well, whose headers would replace this one.
 */
export async function GET(
  _request: Request,
  context: RouteContext<"/desk/files/[sha256]">,
): Promise<Response> {
  const { sha256 } = await context.params;
  const file = await readDesk(getStoredFile, sha256);
  if (file === null) {
    return new Response("There is no such file.\n", {
      status: 404,
      headers: { "Cache-Control": "private, no-store" },
    });
  }
  return new Response(streamOf(file), {
    headers: {
      "Content-Type": contentType(file.mediaType),
      "Content-Length": String(file.size),
      "Content-Disposition": attachmentDisposition(file.fileName),
      "Content-Security-Policy": "sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** The type as given, when it has the form of one; parameters and anything else could smuggle text into the header. */
function contentType(given: string): string {
  return /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,80}$/i.test(given) ? given : "application/octet-stream";
}

function streamOf({ chunks }: StoredFileView): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
