import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { problemType } from "#lib/web/problem.ts";
import type { RouteDoc } from "#lib/web/route-spec.ts";
import { eachRoute } from "./route-list.ts";

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("The refusal's code, e.g. NOT_READY"),
    detail: z.string().describe("One sentence for a person"),
    unmet: z.array(z.string()).optional().describe("NOT_READY: what is missing, one sentence each"),
    fields: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe("INVALID: what is wrong with each field"),
    existing: z
      .looseObject({ id: z.string(), slug: z.string() })
      .optional()
      .describe("What is there already"),
    current: z
      .unknown()
      .optional()
      .describe("CONFLICT: what stands there now, the whole claim where it is about one"),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457)" });

const ifMatch = z.string().describe('The version you were shown, e.g. "3"');
const idempotencyKey = z.string().max(200).describe("The same key and request give the first answer again");

/** The OpenAPI 3.1 document of `/api/v1`, made from the schemas that check what comes in. */
export function openApiDocument() {
  return createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: "Plumbline",
        version: "1",
        description:
          "Published claims for everybody; the desk’s work for holders of an access token. Refusals are problem details.",
      },
      servers: [{ url: "/api/v1" }],
      paths: pathsOf(),
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    },
    {
      // Answers may gain fields in later versions: a reader must not refuse what it does not know.
      override: ({ jsonSchema, io }) => {
        if (io === "output" && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties;
      },
    },
  );
}

function pathsOf(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const { path, method, handler } of eachRoute()) {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(handler.doc) };
  }
  return paths;
}

function operationOf(doc: RouteDoc): ZodOpenApiOperationObject {
  const { status, schema, mediaType = "application/json" } = doc.answer;
  const headers = {
    ...(doc.ifMatch === undefined ? {} : { "If-Match": ifMatch }),
    ...(doc.idempotent === true ? { "Idempotency-Key": idempotencyKey.optional() } : {}),
  };
  return {
    operationId: doc.name,
    summary: doc.summary,
    security: doc.auth === "token" ? [{ token: [] }] : doc.auth === "either" ? [{}, { token: [] }] : [],
    requestParams: {
      ...(doc.params === undefined ? {} : { path: doc.params }),
      ...(doc.query === undefined ? {} : { query: doc.query }),
      header: z.object(headers),
    },
    ...bodyOf(doc),
    responses: {
      [String(status)]: { description: "Done", content: { [mediaType]: { schema } } },
      default: { description: "Refused", content: { [problemType]: { schema: problem } } },
    },
  };
}

function bodyOf(doc: RouteDoc): Pick<ZodOpenApiOperationObject, "requestBody"> {
  if (doc.rawBody !== undefined) {
    return { requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } } };
  }
  if (doc.body === undefined) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: doc.body } } } };
}
