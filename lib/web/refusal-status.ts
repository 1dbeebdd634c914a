import type { RefusalCode } from "#lib/domain/outcome/outcome.ts";

/** Status and title of each refusal, for every interface over HTTP (interfaces.md, "HTTP"). */
const refusals = {
  INVALID: { status: 422, title: "Invalid input" },
  UNAUTHENTICATED: { status: 401, title: "Not signed in" },
  FORBIDDEN: { status: 403, title: "Not permitted" },
  NOT_FOUND: { status: 404, title: "Not found" },
  ILLEGAL_MOVE: { status: 409, title: "Not possible now" },
  CONFLICT: { status: 409, title: "Changed meanwhile" },
  NOT_READY: { status: 422, title: "Not ready" },
  RATE_LIMITED: { status: 429, title: "Too many requests" },
} as const satisfies Record<RefusalCode, { status: number; title: string }>;

/**
 * The HTTP status and title of a refusal. A CONFLICT is 412 where the caller named the version in If-Match
 * (RFC 9110, 15.5.13), 409 where it stood in the body or something exists already.
 */
export function refusalStatus(code: RefusalCode, usesIfMatch: boolean): { status: number; title: string } {
  return code === "CONFLICT" && usesIfMatch ? { ...refusals.CONFLICT, status: 412 } : refusals[code];
}
