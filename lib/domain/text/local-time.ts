/**
 * What an `<input type="datetime-local">` says, read in an IANA time zone → the UTC instant as ISO 8601. Null when it
 * is no such text or no such zone. In the hour that a change to winter time repeats, the first one is meant; in the
 * hour that a change to summer time skips, the clock's time after the change.
 */
export function instantInZone(local: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null;
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc) || !isTimeZone(timeZone)) return null;
  // An offset depends on the instant and the instant on the offset. The offsets a day before and after are the only
  // two it can be; the earlier instant whose clock shows the typed time is the one that was meant.
  const dayMs = 86_400_000;
  const candidates = [asUtc - dayMs, asUtc + dayMs].map((near) => asUtc - offsetMs(near, timeZone));
  const exact = candidates.filter((instant) => instant + offsetMs(instant, timeZone) === asUtc);
  const instant = exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
  return new Date(instant).toISOString();
}

/** A UTC instant as an `<input type="datetime-local">` of that time zone takes it, to the minute. */
export function localInZone(instant: string | null, timeZone: string): string {
  if (instant === null) return "";
  const at = Date.parse(instant);
  return new Date(at + offsetMs(at, timeZone)).toISOString().slice(0, 16);
}

function offsetMs(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(instant);
  return Date.parse(`${parts.replace(" ", "T")}Z`) - Math.floor(instant / 1000) * 1000;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
