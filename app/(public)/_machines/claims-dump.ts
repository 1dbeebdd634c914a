import { dataFeedDump, jsonLinesDump } from "#lib/publishing/claim-dump.ts";
import { publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import { clientAddress } from "#lib/web/client-address.ts";
import { contentTag, matchesNone } from "#lib/web/etag.ts";
import { countRequest } from "#lib/web/limits.ts";
import { claimDump, claimsChange } from "#lib/web/machine-reads.ts";
import { streamChunks } from "#lib/web/stream-chunks.ts";
import { fileHeaders, plain, publicFile, type FileRequest } from "./public-file.ts";

type DumpFormat = "json" | "jsonl";

const mediaTypes: Readonly<Record<DumpFormat, string>> = {
  json: "application/ld+json",
  jsonl: "application/jsonl",
};

/**
 * `/claimreview.json` and `/claimreview.jsonl`: every live claim's ClaimReview, sent as it is read. A stamp of the last
 * change is the entity tag, so that who has a copy learns cheaply that it still stands.
 */
export function claimsDump(format: DumpFormat) {
  return publicFile(async (request) => {
    const { desk, request: asked } = request;
    const change = await claimsChange();
    // Publisher and licence stand in every line, and change with the desk's settings.
    const ofDesk = contentTag(JSON.stringify(publisherOf(desk, request.origin))).replaceAll('"', "");
    const etag = `W/"${change.stamp}-${change.changedAt ?? ""}-${ofDesk}"`;
    const headers = {
      ...fileHeaders(mediaTypes[format], desk),
      etag,
      ...(change.changedAt === null ? {} : { "last-modified": new Date(change.changedAt).toUTCString() }),
    };
    if (matchesNone(asked.headers.get("if-none-match"), etag.slice(2)))
      return new Response(null, { status: 304, headers });
    if (asked.method === "HEAD") return new Response(null, { headers });
    const tooMany = await countRequest("export.run", clientAddress(asked.headers));
    if (tooMany !== null) return busy(tooMany.refusal.message, tooMany.refusal.retryAfterSeconds);
    return new Response(streamChunks(chunksOf(format, request, change.changedAt)), { headers });
  });
}

function chunksOf(
  format: DumpFormat,
  { desk, origin }: FileRequest<unknown>,
  changedAt: string | null,
): AsyncGenerator<string> {
  const publisher = publisherOf(desk, origin);
  if (format === "jsonl") return jsonLinesDump(claimDump(), publisher, origin);
  const facts = { name: desk.deskName, url: `${origin}/claimreview.json`, changedAt };
  return dataFeedDump(claimDump(), facts, publisher, origin);
}

function busy(message: string, seconds: number | undefined): Response {
  return plain(429, `${message}\n`, seconds === undefined ? {} : { "retry-after": String(seconds) });
}
