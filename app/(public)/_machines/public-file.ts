import type { NextRequest } from "next/server";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { contentTag, matchesNone } from "#lib/web/etag.ts";
import { tagsHeader } from "#lib/web/public-headers.ts";
import { awaySeconds } from "#lib/web/problem.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import { publicHandler, type PublicRequest } from "../_site/public-handler.ts";

/** What a file for machines is made from. It knows nothing of who asks. */
export interface FileRequest<Params> extends PublicRequest<Params> {
  /** Canonical origin without a trailing slash, and the same with the language prefix of the address, if it had one. */
  readonly origin: string;
  readonly base: string;
}

/** A file for machines as its handler describes it. */
export interface PublicFile {
  readonly status?: number | undefined;
  /** Media type; text is UTF-8. */
  readonly type: string;
  readonly body: string;
  /** Tags of everything in it, besides the desk's own; null where it must be made for each request. */
  readonly tags: readonly string[] | null;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Larger files are not kept: few ask for them, and they would push out the pages. */
const maxKeptChars = 2_000_000;

/**
 * The handler of a file for machines: feeds, sitemaps, dumps. Any page on the web may read it (CORS), browsers and
 * proxies may keep it but must ask whether it is still the same (invariant 9). Null: there is nothing at this address.
 */
export function publicFile<Params = unknown>(
  answer: (request: FileRequest<Params>) => Promise<PublicFile | Response | null>,
) {
  return publicHandler<Params>(
    async (asked) => {
      const origin = publicOrigin();
      const base = origin + asked.words.href("/").replace(/\/$/, "");
      const file = (await answer({ ...asked, origin, base })) ?? nothingHere();
      return file instanceof Response ? file : respond(asked.request, file, asked.desk);
    },
    ({ reference, status }) =>
      plain(
        status,
        `Something went wrong on our side. Reference: ${reference}\n`,
        status === 503 ? { "retry-after": String(awaySeconds) } : {},
      ),
  );
}

function respond(request: NextRequest, file: PublicFile, desk: PublicDesk): Response {
  const { status = 200, body, tags } = file;
  const isKept = tags !== null && body.length <= maxKeptChars;
  const headers = new Headers({
    ...fileHeaders(file.type, desk),
    ...file.headers,
    ...(isKept ? { [tagsHeader]: [publicTags.desk, ...tags].join(",") } : {}),
  });
  // Who keeps an answer also says whether it is still the same.
  if (!isKept && status === 200) {
    const tag = contentTag(body);
    headers.set("etag", tag);
    if (matchesNone(request.headers.get("if-none-match"), tag))
      return new Response(null, { status: 304, headers });
  }
  return new Response(body, { status, headers });
}

/** Headers of every file for machines. Nothing of a sample desk is for search engines. */
export function fileHeaders(type: string, desk: Pick<PublicDesk, "isSample">): Record<string, string> {
  return {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "public, no-cache",
    "access-control-allow-origin": "*",
    ...(desk.isSample ? { "x-robots-tag": "noindex" } : {}),
  };
}

function nothingHere(): Response {
  return plain(404, "There is nothing at this address.\n");
}

/** A sentence for whoever reads the answer of a program. */
export function plain(
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(sentence, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
      ...headers,
    },
  });
}
