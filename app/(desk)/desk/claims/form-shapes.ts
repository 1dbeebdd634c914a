import { instantInZone } from "#lib/domain/text/local-time.ts";

/*
 * A form's fields as the schemas of the domain want them, where the two differ. Pure functions over hostile input:
 * whatever does not fit is handed on as it is, and the schema says what is wrong with it.
 */
type Fields = Readonly<Record<string, unknown>>;

/** Times typed on the desk's clock become instants; the form carries the zone it was shown in. */
function inDeskTime(fields: Fields, names: readonly string[]): Record<string, unknown> {
  const zone = typeof fields["timeZone"] === "string" ? fields["timeZone"] : "UTC";
  const read = (value: unknown): unknown =>
    typeof value === "string" ? (instantInZone(value, zone) ?? value) : value;
  const times = names
    .filter((name) => name in fields)
    .map((name): [string, unknown] => [name, read(fields[name])]);
  return { ...fields, ...Object.fromEntries<unknown>(times) };
}

/** The claim's own form: topics are typed in one line, separated by commas. */
export function claimFields(fields: Fields): unknown {
  const { topics, ...rest } = inDeskTime(fields, ["dueAt"]);
  if (topics === undefined) return rest;
  const names = typeof topics === "string" ? topics.split(",").map((name) => name.trim()) : [];
  return { ...rest, topics: names.filter((name) => name !== "") };
}

/** A move; only the form that publishes again has the fields of a correction. */
export function moveFields(fields: Fields): unknown {
  return inDeskTime(fields, ["at"]);
}

export function replyFields(fields: Fields): unknown {
  return inDeskTime(fields, ["contactedAt", "deadlineAt", "answeredAt"]);
}

/** Hops of the attribution chain come as `chain.0.name`, `chain.0.mode` …; a hop without a name is left out. */
export function appearanceFields(fields: Fields): unknown {
  const { chain, ...rest } = fields;
  if (typeof chain !== "object" || chain === null) return rest;
  const hops = Object.values(chain).filter(
    (hop: unknown) => typeof hop === "object" && hop !== null && "name" in hop && hop.name !== null,
  );
  return { ...rest, chain: hops };
}
