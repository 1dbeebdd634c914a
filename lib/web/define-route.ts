import "server-only";

import { connection } from "next/server";
import type { z } from "zod";
import { database } from "#lib/db/database.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { answerRequest } from "./answer-request.ts";
import { countRequest } from "./limits.ts";
import type { AnyRouteSpec, RouteAuth, RouteDeps, RouteDoc, RouteSpec } from "./route-spec.ts";
import { learnChanges, noteChanged } from "./tag-clock.ts";

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** A route handler as Next calls it, with what the OpenAPI document and the tests need of it. */
export interface RouteHandler {
  (request: Request, context: { readonly params: Promise<Params> }): Promise<Response>;
  readonly doc: RouteDoc;
  /** The same pipe on another database and clock. */
  readonly answer: (deps: RouteDeps, request: Request, params: Params) => Promise<Response>;
}

/**
 * A route of the HTTP interface around a command or a query: request id → limits → token → parse → run → the refusal
 * becomes problem details, a success JSON with its ETag; changed public pages are made stale. What a route accepts is
 * said once: the schemas that check are the ones the OpenAPI document shows.
 */
export function defineRoute<
  const A extends RouteAuth,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(spec: RouteSpec<A, P, Q, B>): RouteHandler {
  // The pipe checks actor, params, query and body against this very spec before it calls `run`.
  const checked = spec as unknown as AnyRouteSpec;
  const answer = (deps: RouteDeps, request: Request, params: Params) =>
    answerRequest(checked, deps, request, params);
  const handler = async (request: Request, context: { readonly params: Promise<Params> }) => {
    // Next would answer a GET once while building, where there is no database, and keep that answer.
    await connection();
    return answer(liveDeps(), request, await context.params);
  };
  return Object.assign(handler, { doc: spec, answer });
}

function liveDeps(): RouteDeps {
  return {
    db: database(),
    now: () => new Date(),
    count: async (kind, key) => (await countRequest(kind, key)) ?? ok(null),
    canRead: learnChanges,
    invalidate: noteChanged,
  };
}
