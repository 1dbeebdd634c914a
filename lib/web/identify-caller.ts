import { actorForToken } from "#lib/auth/token-actor.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { clientAddress } from "./client-address.ts";
import type { AnyRouteSpec, RouteDeps } from "./route-spec.ts";

/** Who calls: the owner of a token, or a visitor. `bearer` is the token itself, never logged. */
export interface Caller {
  readonly actor: Actor | null;
  readonly bearer: string | null;
}

/**
 * Finds out who calls and counts the request. Cookies count for nothing here: a page of another site could make a
 * browser send them.
 *
 * Refusals: UNAUTHENTICATED for a token that is missing where one is needed, or not valid; RATE_LIMITED; FORBIDDEN by
 * the route's permission.
 */
export async function identifyCaller(
  spec: AnyRouteSpec,
  deps: RouteDeps,
  request: Request,
): Promise<Outcome<Caller>> {
  const bearer = spec.auth === "public" ? null : bearerOf(request.headers);
  const actor = bearer === null ? null : await actorForToken(deps.db, bearer, deps.now());
  if (actor === null && (bearer !== null || spec.auth === "token")) {
    const counted = await deps.count("api.unauthenticated", clientAddress(request.headers));
    if (!counted.ok) return counted;
    const why =
      bearer === null
        ? "Send an access token as “Authorization: Bearer …”."
        : "This access token is not valid.";
    return refuse("UNAUTHENTICATED", why);
  }
  const isRead = request.method === "GET" || request.method === "HEAD";
  const key = actor?.userId ?? clientAddress(request.headers);
  const counted = await deps.count(isRead ? "api.read" : "api.write", key);
  if (!counted.ok) return counted;
  const refused = actor !== null && spec.permission !== undefined ? refusalOf(actor, spec.permission) : null;
  return refused ?? ok({ actor, bearer });
}

/** The token of `Authorization: Bearer …`; "" (which is valid for nobody) for a header of another kind. */
function bearerOf(headers: Headers): string | null {
  const header = headers.get("authorization");
  if (header === null) return null;
  return /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? "";
}
