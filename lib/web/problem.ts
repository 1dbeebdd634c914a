import type { Refusal } from "#lib/domain/outcome/outcome.ts";
import { refusalStatus } from "./refusal-status.ts";

/** Media type of problem details (RFC 9457). */
export const problemType = "application/problem+json";

/** Codes of problems that are no refusal of a command: they belong to HTTP itself. */
type TransportCode = "PRECONDITION_REQUIRED" | "FAILED" | "UNAVAILABLE";

/** When to try again while the database is away: it is back, or its restart is over, mostly within seconds. */
export const awaySeconds = 5;

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * A refusal as problem details: `{ type, title, status, code, detail, unmet?, fields?, existing?, current? }`.
 * UNAUTHENTICATED carries WWW-Authenticate, RATE_LIMITED carries Retry-After in seconds.
 */
export function refusalProblem(refusal: Refusal, usesIfMatch = false): Response {
  const { code, message, retryAfterSeconds, unmet, fields, existing, current } = refusal;
  const answer = problem({
    ...refusalStatus(code, usesIfMatch),
    code,
    detail: message,
    more: { unmet, fields, existing, current },
  });
  if (code === "UNAUTHENTICATED") answer.headers.set("WWW-Authenticate", 'Bearer realm="Plumbline"');
  if (retryAfterSeconds !== undefined) answer.headers.set("Retry-After", String(retryAfterSeconds));
  return answer;
}

/** 428: the caller has to name the version it was shown (RFC 6585). */
export function preconditionRequired(): Response {
  return transportProblem(
    428,
    "PRECONDITION_REQUIRED",
    "Version required",
    "Send If-Match with the version you were shown, as the ETag of the last answer gave it.",
  );
}

/** 500: a surprise. The reference stands in the log beside what happened; the answer says nothing more. */
export function failureProblem(reference: string): Response {
  return transportProblem(
    500,
    "FAILED",
    "Something went wrong",
    `Something went wrong on our side. Try again; if it stays, name the reference ${reference}.`,
    { reference },
  );
}

/** 503: the database is away, which is nobody's fault in the request; the same call will do later. */
export function unavailableProblem(reference: string): Response {
  const answer = transportProblem(
    503,
    "UNAVAILABLE",
    "Not available just now",
    `The database cannot be reached just now. Try again in a moment; if it stays, name the reference ${reference}.`,
    { reference },
  );
  answer.headers.set("Retry-After", String(awaySeconds));
  return answer;
}

function transportProblem(
  status: number,
  code: TransportCode,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  return problem({ status, code, title, detail, more });
}

/** `type` leads to the paragraph about this code on the browsable page of the interface. */
function problem({ status, title, code, detail, more }: Problem): Response {
  const type = `/api/v1#${code.toLowerCase().replaceAll("_", "-")}`;
  return new Response(JSON.stringify({ type, title, status, code, detail, ...more }), {
    status,
    headers: { "Content-Type": problemType, "Cache-Control": "no-store" },
  });
}
