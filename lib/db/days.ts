/** A calendar day as PostgreSQL's `date` comes through Prisma (midnight UTC) → `YYYY-MM-DD`. */
export function dayOf(date: Date): string;
export function dayOf(date: Date | null): string | null;
export function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` → the Date that Prisma stores as that day. Null and undefined stay what they are. */
export function dateOf(day: string): Date;
export function dateOf(day: string | null): Date | null;
export function dateOf(day: string | null | undefined): Date | null | undefined;
export function dateOf(day: string | null | undefined): Date | null | undefined {
  return typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day;
}
