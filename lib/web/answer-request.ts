import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { unstable_rethrow } from "next/navigation";
import { withRequestId } from "#lib/log.ts";
import { contentTag, matchesNone, readIfMatch, versionTag } from "./etag.ts";
import { identifyCaller, type Caller } from "./identify-caller.ts";
import { failureProblem, preconditionRequired, refusalProblem, unavailableProblem } from "./problem.ts";
import { readRequest } from "./read-request.ts";
import { requestIdHeader, requestIdOf } from "./request-id.ts";
import type { AnyRouteSpec, RouteAnswer, RouteDeps } from "./route-spec.ts";
import { runOnce } from "./run-once.ts";

/** Answers one request by its spec; never throws. Every answer names the request and is logged with its status. */
export async function answerRequest(
  spec: AnyRouteSpec,
  deps: RouteDeps,
  request: Request,
  params: unknown,
): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const log = withRequestId(requestId, { route: spec.name });
  const startedAt = performance.now();
  const response = await answerOrFail(spec, deps, request, params, log);
  response.headers.set(requestIdHeader, requestId);
  // What anybody may ask holds nothing of a visitor, refusals included, so any page may read the sentence.
  if (isForAnybody(spec, request)) response.headers.set("Access-Control-Allow-Origin", "*");
  log.info({ status: response.status, ms: Math.round(performance.now() - startedAt) }, "answered");
  return response;
}

function isForAnybody(spec: AnyRouteSpec, request: Request): boolean {
  return spec.auth === "public" || (spec.auth === "either" && !request.headers.has("authorization"));
}

async function answerOrFail(
  spec: AnyRouteSpec,
  deps: RouteDeps,
  request: Request,
  params: unknown,
  log: Logger,
): Promise<Response> {
  try {
    return await passThrough(spec, deps, request, params);
  } catch (error) {
    // Next ends a render by throwing; that is its business, not a failure.
    unstable_rethrow(error);
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, "a request failed");
    return (await deps.canRead()) ? failureProblem(reference) : unavailableProblem(reference);
  }
}

async function passThrough(
  spec: AnyRouteSpec,
  deps: RouteDeps,
  request: Request,
  params: unknown,
): Promise<Response> {
  const ifMatch = readIfMatch(request.headers.get("if-match"));
  const caller = await identifyCaller(spec, deps, request);
  if (!caller.ok) return refusalProblem(caller.refusal);
  if (spec.ifMatch !== undefined && (ifMatch === null || (ifMatch === "any" && spec.ifMatch !== "any"))) {
    return preconditionRequired();
  }
  const input = await readRequest(spec, request, params);
  if (!input.ok) return refusalProblem(input.refusal);
  const { actor } = caller.value;
  const run = () =>
    spec.run({
      db: deps.db,
      deps: { db: deps.db, now: deps.now },
      actor,
      now: deps.now(),
      ifMatch: ifMatch ?? "any",
      headers: request.headers,
      ...input.value,
    });
  const outcome = await runOnce(spec, deps, request, caller.value, input.value.bytes, run);
  if (!outcome.ok) return refusalProblem(outcome.refusal, spec.ifMatch !== undefined);
  deps.invalidate(outcome.value.changedTags ?? []);
  return respond(spec, request, caller.value, outcome.value);
}

/** Makes the response: status, media type, ETag, and 304 where a public reader has this very answer already. */
function respond(spec: AnyRouteSpec, request: Request, caller: Caller, answer: RouteAnswer): Response {
  const headers = new Headers(answer.headers);
  const isPublic = caller.actor === null;
  headers.set("Cache-Control", isPublic ? "public, no-cache" : "private, no-store");
  headers.append("Vary", "Authorization");
  const body = bodyOf(answer.body);
  const tag = answer.version === undefined ? contentTag(body) : versionTag(answer.version);
  if (answer.version !== undefined || request.method === "GET") headers.set("ETag", tag);
  if (isPublic && request.method === "GET" && matchesNone(request.headers.get("if-none-match"), tag)) {
    return new Response(null, { status: 304, headers });
  }
  if (!headers.has("Content-Type")) headers.set("Content-Type", spec.answer.mediaType ?? "application/json");
  return new Response(body, { status: answer.status ?? spec.answer.status, headers });
}

/** Bytes and text (an answer that was kept) go out as they are, everything else as JSON. */
function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  return typeof body === "string" ? body : JSON.stringify(body);
}
