import type { z } from "zod";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { fieldErrors } from "./field-errors.ts";
import { maxJsonBytes, parseJson, readBytes } from "./read-body.ts";
import type { AnyRouteSpec } from "./route-spec.ts";

interface RequestInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads and checks all of a request by the route's schemas. Refuses NOT_FOUND when a part of the address cannot name
 * anything, INVALID with `fields` for query and body.
 */
export async function readRequest(
  spec: AnyRouteSpec,
  request: Request,
  rawParams: unknown,
): Promise<Outcome<RequestInput>> {
  const params = spec.params?.safeParse(rawParams);
  if (params?.success === false) return refuse("NOT_FOUND", "There is nothing at this address.");
  const query = check(spec.query, queryOf(request.url));
  if (!query.ok) return query;
  const bytes = await bytesOf(spec, request);
  if (!bytes.ok) return bytes;
  const body = parseBody(spec, bytes.value);
  if (!body.ok) return body;
  return ok({ params: params?.data, query: query.value, body: body.value, bytes: bytes.value });
}

async function bytesOf(spec: AnyRouteSpec, request: Request): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (spec.rawBody !== undefined) return readBytes(request, spec.rawBody.maxBytes);
  return spec.body === undefined ? ok(new Uint8Array(0)) : readBytes(request, maxJsonBytes);
}

function parseBody(spec: AnyRouteSpec, bytes: Uint8Array): Outcome<unknown> {
  if (spec.body === undefined) return ok(undefined);
  const json = parseJson(bytes);
  return json.ok ? check(spec.body, json.value) : json;
}

function check(schema: z.ZodType | undefined, value: unknown): Outcome<unknown> {
  if (schema === undefined) return ok(undefined);
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const fields = fieldErrors(parsed.error);
  const [name, messages] = Object.entries(fields)[0] ?? ["form", []];
  const sentence = messages[0] ?? "It is not as described.";
  return refuse("INVALID", name === "form" ? sentence : `${name}: ${sentence}`, { fields });
}

/** Query parameters by name; an empty one counts as absent, of repeated ones the last counts. */
function queryOf(url: string): Record<string, string> {
  const entries = [...new URL(url).searchParams].filter(([, value]) => value !== "");
  return Object.fromEntries(entries);
}
