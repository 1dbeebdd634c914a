/** An error as Google's APIs answer it (google.rpc.Status in JSON). */
export interface GoogleError {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly status: string;
    readonly details?: readonly unknown[];
  };
}

const statuses = {
  400: "INVALID_ARGUMENT",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
} as const;

/** What is wrong with one field of a request. */
interface FieldViolation {
  readonly field?: string;
  readonly description: string;
}

/** An error in Google's shape; `violations` say which parts of the request are wrong. */
export function googleError(
  code: keyof typeof statuses,
  message: string,
  violations: readonly FieldViolation[] = [],
): GoogleError {
  const details = [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: violations }];
  return {
    error: { code, message, status: statuses[code], ...(violations.length === 0 ? {} : { details }) },
  };
}
