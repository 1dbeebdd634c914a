import { dateOf } from "#lib/db/days.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";
import type { AddSourceInput } from "#lib/domain/evidence/evidence.schema.ts";

/** The columns that a source and a confidential source share, from what was typed. */
export function sourceColumns(input: AddSourceInput) {
  return {
    title: input.title,
    publisher: input.publisher ?? "",
    url: input.url ?? null,
    kind: input.kind,
    tier: input.tier,
    publishedOn: dateOf(input.publishedAt ?? null),
    undated: input.undated ?? false,
  };
}

/** INVALID when a source is called undated and has a date; null otherwise. `prefix` stands before the field’s name. */
export function refuseTwoDates(
  input: { readonly publishedAt?: string | null | undefined; readonly undated?: boolean | undefined },
  prefix = "",
): Refused | null {
  if (!input.publishedAt || !input.undated) return null;
  const fields = { [`${prefix}publishedAt`]: ["Give a date or say that it is undated, not both."] };
  return refuse("INVALID", "A source with a date is not undated.", { fields });
}
