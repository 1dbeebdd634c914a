import type { z } from "zod";

/** What is wrong with each field, keyed by its dotted name as forms and the API spell it. */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join(".") || "form";
    (fields[name] ??= []).push(issue.message);
  }
  return fields;
}
