/**
 * The result of asking for something that may be refused.
 *
 * Expected refusals (a stale version, a missing permission, a gate that blocks) are values of this type and travel
 * through every floor unchanged. Bugs and outages are thrown instead: they have no sentence a person could act on.
 */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refused;

/** An outcome that carries a refusal. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** The closed set of reasons for which a request is refused. `lib/web/refusal-status.ts` maps each to a status. */
export const refusalCodes = [
  "NOT_FOUND",
  "FORBIDDEN",
  "INVALID",
  "ILLEGAL_MOVE",
  "NOT_READY",
  "CONFLICT",
  "RATE_LIMITED",
  "UNAUTHENTICATED",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a refusal can carry besides its code and its sentence. Every field is safe to show to the person who asked. */
export interface RefusalDetail {
  /** Input fields with what is wrong about each, keyed by the field's name in the schema. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** For NOT_READY and FORBIDDEN: what must be met first, one sentence each. */
  readonly unmet?: readonly string[];
  /** For a duplicate: the thing that is there already. */
  readonly existing?: { readonly id: string; readonly slug: string; readonly title?: string | null };
  /** For CONFLICT: the present values of what the caller tried to change, so that both texts can be shown. */
  readonly current?: Readonly<Record<string, unknown>>;
  /** For RATE_LIMITED: seconds until another try makes sense. */
  readonly retryAfterSeconds?: number;
}

export interface Refusal extends RefusalDetail {
  readonly code: RefusalCode;
  /** One plain sentence for a person, ending in a full stop. */
  readonly message: string;
}

/** Wraps a success. */
export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps a refusal: its code, one plain sentence, and what else helps the person who asked. */
export function refuse(code: RefusalCode, message: string, detail: RefusalDetail = {}): Refused {
  return { ok: false, refusal: { code, message, ...detail } };
}
