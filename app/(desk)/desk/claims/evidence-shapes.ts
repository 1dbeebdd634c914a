/*
 * The evidence forms' fields as the schemas want them. Pure functions over hostile input: whatever does not fit is
 * handed on as it is, and the schema says what is wrong with it.
 */
type Fields = Readonly<Record<string, unknown>>;

/** True when the form names a source of the library; otherwise it describes a new one. */
export function namesSource(formData: FormData): boolean {
  const chosen = formData.get("source.id");
  return typeof chosen === "string" && chosen.trim() !== "";
}

/** Evidence from a source of the library: what was typed about a new one is left out. */
export function withKnownSource(fields: Fields): unknown {
  return { ...fields, source: { id: isRecord(fields["source"]) ? fields["source"]["id"] : undefined } };
}

/** A source described in the form. A box that is not ticked is not sent, so "undated" is said here. */
export function withDescribedSource(fields: Fields): unknown {
  const { source } = fields;
  if (!isRecord(source)) return fields;
  const { id: _id, ...described } = source;
  return { ...fields, source: { ...described, undated: described["undated"] ?? false } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
