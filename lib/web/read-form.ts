import "server-only";

/**
 * A submitted form as a plain object for a zod schema.
 *
 * Empty fields become null ("empty it"). A name that ends in `[]` collects every value into a list under the name
 * without the brackets, empty ones left out. Dots nest: `source.title` becomes `{ source: { title } }`. Files are
 * handed over as they are. React's own `$ACTION_…` fields are left out.
 */
export function readForm(formData: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [key, value] of formData.entries()) {
    if (key.startsWith("$ACTION")) continue;
    const entry = typeof value === "string" && value.trim() === "" ? null : value;
    if (key.endsWith("[]")) appendTo(input, key.slice(0, -2), entry);
    else place(input, key.split("."), entry);
  }
  return input;
}

/** What was typed, for the echo: text fields only, and never a password or a secret. */
export function echoOf(formData: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of formData.entries()) {
    if (typeof value !== "string" || key.startsWith("$ACTION")) continue;
    if (/password|secret/i.test(key)) continue;
    // Browsers send line ends as CRLF; unchanged text must compare equal to what is stored.
    const text = value.replace(/\r\n/g, "\n");
    values[key] = values[key] === undefined || !key.endsWith("[]") ? text : `${values[key]}\n${text}`;
  }
  return values;
}

function appendTo(input: Record<string, unknown>, key: string, entry: unknown): void {
  const list = Array.isArray(input[key]) ? (input[key] as unknown[]) : [];
  input[key] = entry === null ? list : [...list, entry];
}

function place(input: Record<string, unknown>, path: string[], entry: unknown): void {
  const [head = "", ...rest] = path;
  // A form is hostile input: these names would reach the prototype of every object.
  if (head === "__proto__" || head === "constructor" || head === "prototype") return;
  if (rest.length === 0) {
    input[head] = entry;
    return;
  }
  const inner = input[head];
  const next = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {};
  input[head] = next;
  place(next, rest, entry);
}
