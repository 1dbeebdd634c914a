import { dayOf } from "#lib/db/days.ts";
import type { DatedRole } from "#lib/domain/speaker/speaker.ts";

/** Names beside the main one, in alphabetical order. */
export function aliasesOf(row: { name: string; aliases: readonly { alias: string }[] }): string[] {
  const others = row.aliases.map((a) => a.alias).filter((alias) => alias !== row.name);
  return others.sort((a, b) => a.localeCompare(b, "en"));
}

interface RoleRow {
  readonly title: string;
  readonly fromOn: Date | null;
  readonly untilOn: Date | null;
}

/** Roles with their days, latest beginning first; those without a beginning last. */
export function rolesOf({ roles }: { roles: readonly RoleRow[] }): DatedRole[] {
  const dated = roles.map((r) => ({ title: r.title, fromOn: dayOf(r.fromOn), untilOn: dayOf(r.untilOn) }));
  return dated.sort(
    (a, b) => (b.fromOn ?? "").localeCompare(a.fromOn ?? "") || a.title.localeCompare(b.title, "en"),
  );
}
