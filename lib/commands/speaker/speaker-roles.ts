import { dateOf, dayOf } from "#lib/db/days.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";
import type { DatedRole } from "#lib/domain/speaker/speaker.ts";

interface RoleInput {
  readonly title: string;
  readonly fromOn?: string | null | undefined;
  readonly untilOn?: string | null | undefined;
}

/** INVALID when a role ends before it begins; null otherwise. */
export function refuseRoles(roles: readonly RoleInput[]): Refused | null {
  const index = roles.findIndex((r) => r.fromOn && r.untilOn && r.untilOn < r.fromOn);
  if (index < 0) return null;
  const fields = { [`roles.${String(index)}.untilOn`]: ["The end is before the beginning."] };
  return refuse("INVALID", "A role ends before it begins.", { fields });
}

/** Roles as rows of the database. */
export function roleColumns(roles: readonly RoleInput[]) {
  return roles.map(({ title, fromOn, untilOn }) => ({
    title,
    fromOn: dateOf(fromOn ?? null),
    untilOn: dateOf(untilOn ?? null),
  }));
}

/** Roles in one order, so that two lists can be compared and shown: by beginning, open beginnings first. */
export function sortedRoles(
  rows: readonly { title: string; fromOn: Date | null; untilOn: Date | null }[],
): DatedRole[] {
  const roles = rows.map((r) => ({ title: r.title, fromOn: dayOf(r.fromOn), untilOn: dayOf(r.untilOn) }));
  const key = (r: DatedRole) => `${r.fromOn ?? ""} ${r.untilOn ?? "9"} ${r.title}`;
  return roles.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
