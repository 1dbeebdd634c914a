import { vocabulary, type TypeRules, type ValueKind } from "./vocabulary.ts";

type Node = Readonly<Record<string, unknown>>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every object of a document, the document itself first. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : [];
}

/** What is wrong with a document's types, properties and values, one sentence each. */
export function checkVocabulary(document: Node): string[] {
  return nodesOf(document).flatMap(checkNode);
}

function checkNode(node: Node): string[] {
  const type = node["@type"];
  const rules = typeof type === "string" && Object.hasOwn(vocabulary, type) ? vocabulary[type] : undefined;
  if (rules === undefined) return [`The type ${JSON.stringify(type)} is none of those the site speaks.`];
  const name = String(type);
  const missing = rules.required
    .filter((property) => !(property in node))
    .map((property) => `${name} lacks ${property}.`);
  return [
    ...missing,
    ...Object.entries(node).flatMap(([key, value]) => checkProperty(name, rules, key, value)),
  ];
}

function checkProperty(type: string, rules: TypeRules, key: string, value: unknown): string[] {
  if (key === "@context" || key === "@type") return [];
  if (key === "@id") return isAbsoluteUrl(value) ? [] : [`${type}.@id is no absolute address.`];
  const kind = Object.hasOwn(rules.properties, key) ? rules.properties[key] : undefined;
  if (kind === undefined) return [`${type} has no property ${key}.`];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0 && key !== "itemListElement" && key !== "dataFeedElement")
    return [`${type}.${key} is empty: leave it out.`];
  return values.flatMap((each) => {
    const wrong = wrongWith(each, kind);
    return wrong === null ? [] : [`${type}.${key} ${wrong}: ${JSON.stringify(each).slice(0, 80)}`];
  });
}

function wrongWith(value: unknown, kind: ValueKind): string | null {
  if (typeof kind !== "string") {
    const type = isNode(value) ? value["@type"] : undefined;
    return typeof type === "string" && kind.includes(type) ? null : `is none of ${kind.join(", ")}`;
  }
  if (kind === "number") return Number.isInteger(value) ? null : "is no whole number";
  if (typeof value !== "string" || value.trim() === "") return "is no text";
  if (kind === "url") return isAbsoluteUrl(value) ? null : "is no absolute address";
  if (kind === "date") return isRealDate(value) ? null : "is no ISO 8601 date";
  return null;
}

/** A day, or an instant in UTC. */
function isRealDate(text: string): boolean {
  return (day.test(text) || instant.test(text)) && !Number.isNaN(Date.parse(text));
}

export function isAbsoluteUrl(value: unknown): value is string {
  if (typeof value !== "string" || value !== value.trim()) return false;
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//.test(value);
}
