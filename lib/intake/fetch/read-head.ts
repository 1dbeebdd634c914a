import type { IncomingMessage } from "node:http";
import type { Refused } from "#lib/domain/outcome/outcome.ts";
import type { AcceptedTypes } from "./fetched-page.ts";
import { refuseFetch } from "./read-web-address.ts";
import { retryAfterSeconds, statusSentence } from "./status-sentence.ts";

/** Type and charset of an answer's Content-Type; what has not the form of a type becomes "". */
export function contentTypeOf({ headers }: IncomingMessage): { mediaType: string; charset: string | null } {
  const [essence = "", ...parameters] = (headers["content-type"] ?? "").split(";");
  const mediaType = essence.trim().toLowerCase();
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w:.-]{1,40})"?\s*$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return {
    mediaType: /^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(mediaType) ? mediaType : "",
    charset: charset ?? null,
  };
}

/** Null for an answer whose body is wanted; otherwise why not: its status, or a type that is not among those wanted. */
export function refusalOfHead(response: IncomingMessage, accept: AcceptedTypes): Refused | null {
  const sentence = statusSentence(response.statusCode ?? 0);
  if (sentence !== null)
    return refuseFetch(sentence, retryAfterSeconds(response.headers["retry-after"], new Date()));
  const { mediaType } = contentTypeOf(response);
  if (accept.mediaTypes.includes(mediaType)) return null;
  const sent = mediaType === "" ? "does not say what it sends" : `sends “${mediaType}”`;
  return refuseFetch(`The server ${sent}; only ${accept.what} can be read here.`);
}
