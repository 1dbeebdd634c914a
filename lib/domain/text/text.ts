/** The calendar day of an instant in an IANA time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: Date): string {
  // Swedish writes dates the ISO way.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}
