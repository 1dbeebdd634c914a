/** Codes by which PostgreSQL and Prisma say "somebody else was faster, try again". */
const retryableCodes = new Set(["P2034", "40P01", "40001"]);

/** True for deadlocks and serialisation failures, which a second try of the whole transaction resolves. */
export function isRetryable(error: unknown): boolean {
  return codesOf(error).some((code) => retryableCodes.has(code));
}

/** True for a unique violation, optionally on the named column (database name): constraints arbitrate races. */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  const codes = codesOf(error);
  if (!codes.includes("P2002") && !codes.includes("23505")) return false;
  return column === undefined || JSON.stringify(metaOf(error)).includes(column);
}

/** Prisma wraps the driver's error in `cause` or `meta.driverAdapterError`; the SQLSTATE may be at any of them. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let current = error;
  for (let depth = 0; depth < 6 && isRecord(current); depth += 1) {
    for (const key of ["code", "originalCode"]) {
      const code = current[key];
      if (typeof code === "string") codes.push(code);
    }
    const meta = current["meta"];
    if (isRecord(meta) && typeof meta["code"] === "string") codes.push(meta["code"]);
    current = isRecord(meta) && "driverAdapterError" in meta ? meta["driverAdapterError"] : current["cause"];
  }
  return codes;
}

function metaOf(error: unknown): unknown {
  return isRecord(error) ? (error["meta"] ?? {}) : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
