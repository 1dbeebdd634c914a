/**
 * The fields of the scale's form as the command takes them: the fields of a new rating count only once something was
 * written in one of them, because every choice among them has a value from the start.
 */
export function scaleFields(fields: Record<string, unknown>): unknown {
  const { added } = fields;
  const isWritten =
    typeof added === "object" &&
    added !== null &&
    "label" in added &&
    "definition" in added &&
    (added.label !== null || added.definition !== null);
  return isWritten ? fields : { ...fields, added: null };
}
