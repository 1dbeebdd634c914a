/*
 * The speaker form's fields as the schema wants them. Pure functions over hostile input: whatever does not fit is
 * handed on as it is, and the schema says what is wrong with it.
 */
type Fields = Readonly<Record<string, unknown>>;

/** Aliases and addresses are typed one a line; roles come as `roles.0.title` …, empty rows are left out. */
export function speakerFields(fields: Fields): unknown {
  return {
    ...fields,
    aliases: lines(fields["aliases"]),
    sameAs: lines(fields["sameAs"]),
    roles: filledRows(fields["roles"]),
  };
}

function lines(typed: unknown): unknown {
  if (typed === null || typed === undefined) return [];
  if (typeof typed !== "string") return typed;
  return typed
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function filledRows(rows: unknown): unknown {
  if (typeof rows !== "object" || rows === null) return [];
  return Object.values(rows).filter(
    (row: unknown) =>
      typeof row === "object" && row !== null && Object.values(row).some((value) => value !== null),
  );
}
