import type { z } from "zod";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import type { PermissionName } from "#lib/domain/policy/policy.rules.ts";
import type { IfMatch } from "./etag.ts";

/** Who may call: a token only, anybody, or anybody with more for a token. */
export type RouteAuth = "token" | "public" | "either";

type ActorOf<A extends RouteAuth> = A extends "token" ? Actor : A extends "public" ? null : Actor | null;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a route's `run` is given, all of it checked. */
export interface RouteContext<A extends RouteAuth, P, Q, B> {
  readonly db: Database;
  readonly deps: CommandDeps;
  readonly actor: ActorOf<A>;
  readonly now: Date;
  readonly params: Out<P>;
  readonly query: Out<Q>;
  readonly body: Out<B>;
  /** The version named in If-Match; "any" on routes without `ifMatch`. */
  readonly ifMatch: IfMatch;
  /** The body as it came, on routes with `rawBody`; empty elsewhere. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

/** What a route answers with. */
export interface RouteAnswer {
  /** Default: the status of the route's documented answer. */
  readonly status?: number;
  /** JSON, or bytes whose media type stands in `headers`. */
  readonly body: unknown;
  /** Version of the thing, for the ETag. Without it a GET gets a tag of its content. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cache tags of public pages that a write made stale. */
  readonly changedTags?: readonly string[];
}

/** What the OpenAPI document tells about a route; everything but `answer` also decides what the route accepts. */
export interface RouteDoc {
  /** Name in the log and in the OpenAPI document, e.g. `editClaim`. */
  readonly name: string;
  readonly summary: string;
  readonly auth: RouteAuth;
  /** Permission without which the route refuses before it looks at anything; commands check their own. */
  readonly permission?: PermissionName;
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.ZodType | undefined;
  /** A body that is no JSON: its largest size in bytes. */
  readonly rawBody?: { readonly maxBytes: number };
  /** If-Match is required. `"any"`: also `*`, where the last write may win. */
  readonly ifMatch?: "version" | "any";
  /** Idempotency-Key is honoured. */
  readonly idempotent?: true;
  readonly answer: { readonly status: number; readonly schema: z.ZodType; readonly mediaType?: string };
}

export interface RouteSpec<
  A extends RouteAuth,
  P extends z.ZodObject | undefined,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | undefined,
> extends RouteDoc {
  readonly auth: A;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly run: (context: RouteContext<A, P, Q, B>) => Promise<Outcome<RouteAnswer>>;
}

/** What a route needs from the world; tests hand in their own database and clock. */
export interface RouteDeps {
  readonly db: Database;
  readonly now: () => Date;
  /** Counts a request; the refusal when there were too many. */
  readonly count: (
    kind: "api.read" | "api.write" | "api.unauthenticated",
    key: string,
  ) => Promise<Outcome<null>>;
  /** Whether the database answers at all: tells an outage from a fault of ours. */
  readonly canRead: () => Promise<boolean>;
  /** Told what changed, right after the commit: the next reader of this process sees it. */
  readonly invalidate: (tags: readonly string[]) => void;
}

/** A context before its types are known: what the steps of the pipe put together. */
export interface AnyRouteContext extends Omit<
  RouteContext<RouteAuth, undefined, undefined, undefined>,
  "params" | "query" | "body"
> {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** A spec whose types were checked when it was made: what the steps of the pipe hand around. */
export interface AnyRouteSpec extends RouteDoc {
  readonly run: (context: AnyRouteContext) => Promise<Outcome<RouteAnswer>>;
}
