import { z } from "zod";

/**
 * The only reader of the environment in the application (lint refuses `process.env` elsewhere, `lib/cli` aside,
 * which hands variables on to child processes). Every variable is described in `docs/deploy.md`.
 */

const optionalText = z.string().optional();

const optionalUrl = (what: string, protocols: RegExp) =>
  z.url({ protocol: protocols, error: `must be ${what}` }).optional();

/** An origin is scheme, host and port, nothing after: pages join paths to it. */
function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
}

const variables = z.object({
  PORT: z.coerce
    .number({ error: "must be a port number from 0 to 65535" })
    .int("must be a port number from 0 to 65535")
    .min(0, "must be a port number from 0 to 65535")
    .max(65535, "must be a port number from 0 to 65535")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: optionalUrl(
    "an address such as postgresql://user:password@host:5432/name",
    /^postgres(ql)?$/,
  ),
  DATABASE_REPLICA_URL: optionalUrl(
    "an address such as postgresql://user:password@host:5432/name",
    /^postgres(ql)?$/,
  ),
  PLUMBLINE_DATA: z.string().default("./.plumbline"),
  PLUMBLINE_CHANGES_FOLDER: optionalText,
  PUBLIC_ORIGIN: z
    .string()
    .transform((value) => value.replace(/\/$/, ""))
    .refine(isOrigin, "must be an origin such as https://facts.example.org, without a path")
    .optional(),
  REDIS_URL: optionalUrl("an address such as redis://host:6379", /^rediss?$/),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  PLUMBLINE_SAMPLE: z.enum(["0", "1"], { error: "must be 0 or 1" }).optional(),
  PLUMBLINE_SAMPLE_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
  PLUMBLINE_LIMITS: z
    .string()
    .regex(/^(on|off|\d+(\.\d+)?)$/, "must be on, off or a positive factor such as 2")
    .default("on"),
  PLUMBLINE_ARTICLES: z.string().default("../shared/articles"),
  OIDC_ISSUER: optionalUrl("an http address", /^https?$/),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  SMTP_URL: optionalUrl("an address such as smtp://user:password@host:587", /^smtps?$/),
  LLM_BASE_URL: optionalUrl("an http address", /^https?$/),
  LLM_MODEL: optionalText,
  LLM_API_KEY: optionalText,
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be one of trace, debug, info, warn, error, fatal, silent",
    })
    .default("info"),
  NODE_ENV: z.string().default("development"),
  PLUMBLINE_DIST: z.string().default(".next"),
  CI: optionalText,
});

type Parsed = z.infer<typeof variables>;

/** The environment with its defaults applied. */
export interface Env extends Omit<Parsed, "PUBLIC_ORIGIN" | "PLUMBLINE_SAMPLE" | "PLUMBLINE_LIMITS"> {
  /** Canonical origin of pages, feeds and JSON-LD, without a trailing slash. */
  readonly PUBLIC_ORIGIN: string;
  /** Whether an empty desk gets the sample: by default only on the embedded database, on loopback. */
  readonly PLUMBLINE_SAMPLE: boolean;
  /** Factor on every request limit; `null` switches them off (honoured on loopback only). */
  readonly PLUMBLINE_LIMITS: number | null;
}

/** Says which variables are wrong, one sentence each. Printed as it is by the commands. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * Parses an environment. An empty string counts as unset, as container tools write unset variables.
 *
 * @throws EnvironmentError with one sentence per wrong value; values themselves are not repeated (they may be secrets).
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = variables.safeParse(given);
  if (!result.success) {
    const sentences = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
    throw new EnvironmentError([...new Set(sentences)].join("\n"));
  }
  if (result.data.LLM_BASE_URL !== undefined && result.data.LLM_MODEL === undefined)
    throw new EnvironmentError("LLM_MODEL must be set together with LLM_BASE_URL.");
  const { PUBLIC_ORIGIN, PLUMBLINE_SAMPLE, PLUMBLINE_LIMITS, ...rest } = result.data;
  const origin = PUBLIC_ORIGIN ?? `http://localhost:${String(rest.PORT)}`;
  return {
    ...rest,
    PUBLIC_ORIGIN: origin,
    PLUMBLINE_SAMPLE:
      PLUMBLINE_SAMPLE === undefined
        ? rest.DATABASE_URL === undefined && isLoopbackOrigin(origin)
        : PLUMBLINE_SAMPLE === "1",
    PLUMBLINE_LIMITS:
      PLUMBLINE_LIMITS === "off" ? null : PLUMBLINE_LIMITS === "on" ? 1 : Number(PLUMBLINE_LIMITS),
  };
}

/** Whether only this machine can open the origin. */
export function isLoopbackOrigin(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

let parsed: Env | undefined;

/** The process's environment, parsed at first use and kept. Throws EnvironmentError like `parseEnv`. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** The log level without judging the rest: the logger must work while a wrong environment is being reported. */
export function logLevel(): Env["LOG_LEVEL"] {
  const level = variables.shape.LOG_LEVEL.safeParse(process.env["LOG_LEVEL"] || undefined);
  return level.success ? level.data : "info";
}

/** True while `next build` runs, where there is no database. */
export function isBuilding(): boolean {
  return process.env["NEXT_PHASE"] === "phase-production-build";
}
