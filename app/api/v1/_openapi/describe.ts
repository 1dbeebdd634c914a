import { z } from "zod";
import { openApiDocument } from "./document.ts";

/** One parameter or field as the browsable page lists it. */
export interface FieldLine {
  readonly name: string;
  /** Where it stands: path, query, header, body, or answer. */
  readonly where: string;
  readonly type: string;
  readonly required: boolean;
  readonly note: string;
}

export interface OperationLine {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly needsToken: boolean;
  readonly fields: readonly FieldLine[];
  /** Names of the shapes in its answer. */
  readonly answers: readonly string[];
}

export interface ShapeLine {
  readonly name: string;
  readonly note: string;
  readonly fields: readonly FieldLine[];
}

/** The little of JSON Schema that our own document uses. */
const schemaNode: z.ZodType<SchemaNode> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    description: z.string().optional(),
    anyOf: z.array(schemaNode).optional(),
    items: schemaNode.optional(),
    properties: z.record(z.string(), schemaNode).optional(),
    required: z.array(z.string()).optional(),
  }),
);
interface SchemaNode {
  readonly $ref?: string | undefined;
  readonly type?: string | string[] | undefined;
  readonly enum?: unknown[] | undefined;
  readonly const?: unknown;
  readonly description?: string | undefined;
  readonly anyOf?: SchemaNode[] | undefined;
  readonly items?: SchemaNode | undefined;
  readonly properties?: Record<string, SchemaNode> | undefined;
  readonly required?: string[] | undefined;
}

const media = z.record(z.string(), z.looseObject({ schema: schemaNode.optional() }));
const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: schemaNode,
      }),
    )
    .optional(),
  requestBody: z.looseObject({ content: media }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: media.optional() })),
});
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), schemaNode) }),
});

/** The OpenAPI document in the words of the browsable page: one source for machines and people. */
export function describeApi(): { readonly operations: OperationLine[]; readonly shapes: ShapeLine[] } {
  const { paths, components } = documentShape.parse(JSON.parse(JSON.stringify(openApiDocument())));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, op]) => ({
      id: op.operationId,
      method: method.toUpperCase(),
      path,
      summary: op.summary,
      needsToken: op.security.length > 0 && op.security.every((way) => Object.keys(way).length > 0),
      fields: [...parametersOf(op), ...bodyFields(op)],
      answers: answersOf(op),
    })),
  );
  const shapes = Object.entries(components.schemas).map(([name, schema]) => ({
    name,
    note: schema.description ?? "",
    fields: fieldsOf(schema, "answer"),
  }));
  return { operations, shapes };
}

function parametersOf(op: z.output<typeof operation>): FieldLine[] {
  return (op.parameters ?? []).map((parameter) => ({
    name: parameter.name,
    where: parameter.in,
    type: typeOf(parameter.schema),
    required: parameter.required === true,
    note: parameter.schema.description ?? "",
  }));
}

function bodyFields(op: z.output<typeof operation>): FieldLine[] {
  const content = Object.entries(op.requestBody?.content ?? {});
  return content.flatMap(([mediaType, { schema }]) =>
    schema?.properties === undefined
      ? [{ name: mediaType, where: "body", type: "bytes", required: true, note: "The file itself" }]
      : fieldsOf(schema, "body"),
  );
}

function fieldsOf(schema: SchemaNode, where: string): FieldLine[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    where,
    type: typeOf(field),
    required: schema.required?.includes(name) === true,
    note: field.description ?? "",
  }));
}

function answersOf(op: z.output<typeof operation>): string[] {
  const text = JSON.stringify(Object.entries(op.responses).filter(([status]) => status !== "default"));
  return [...new Set([...text.matchAll(/#\/components\/schemas\/([\w-]+)/g)].map((match) => match[1] ?? ""))];
}

/** A schema's type in a few words: "text", "one of a, b", "list of Sentence", "text or null". */
function typeOf(schema: SchemaNode): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1) ?? "object";
  if (schema.enum !== undefined) return schema.enum.map(String).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeOf))].join(" or ");
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`;
  if (schema.properties !== undefined) return `{ ${Object.keys(schema.properties).join(", ")} }`;
  const names = [schema.type ?? "anything"].flat();
  return names.map((name) => (name === "string" ? "text" : name)).join(" or ");
}
