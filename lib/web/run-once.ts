import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { Caller } from "./identify-caller.ts";
import {
  beginIdempotent,
  forgetCall,
  idempotentCall,
  keepAnswer,
  type IdempotentCall,
} from "./idempotency.ts";
import type { AnyRouteSpec, RouteAnswer, RouteDeps } from "./route-spec.ts";

type Run = () => Promise<Outcome<RouteAnswer>>;

/** Runs a route, at most once for each Idempotency-Key of a token where the route honours one. */
export async function runOnce(
  spec: AnyRouteSpec,
  deps: RouteDeps,
  request: Request,
  caller: Caller,
  body: Uint8Array,
  run: Run,
): Promise<Outcome<RouteAnswer>> {
  const key = spec.idempotent === true ? request.headers.get("idempotency-key") : null;
  if (key === null || caller.bearer === null) return run();
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    return refuse("INVALID", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
  }
  const { pathname, search } = new URL(request.url);
  const asked = { method: request.method, path: pathname + search, body };
  const call = await idempotentCall(deps.db, caller.bearer, key, asked);
  if (call === null) return refuse("UNAUTHENTICATED", "This access token is not valid.");
  const earlier = await beginIdempotent(deps.db, call, deps.now());
  if (!earlier.ok) return earlier;
  if (earlier.value !== null) {
    const { status, body: kept } = earlier.value;
    return ok({ status, body: kept, headers: { "Idempotency-Replayed": "true" } });
  }
  return runAndKeep(spec, deps, call, run);
}

async function runAndKeep(
  spec: AnyRouteSpec,
  deps: RouteDeps,
  call: IdempotentCall,
  run: Run,
): Promise<Outcome<RouteAnswer>> {
  try {
    const outcome = await run();
    if (!outcome.ok) {
      await forgetCall(deps.db, call);
      return outcome;
    }
    const status = outcome.value.status ?? spec.answer.status;
    await keepAnswer(deps.db, call, { status, body: JSON.stringify(outcome.value.body) });
    return outcome;
  } catch (error) {
    await forgetCall(deps.db, call);
    throw error;
  }
}
