/** A day or an instant in words, in the desk's zone; days have no zone and are never shifted. */
export function dateWords(value: string, timeZone: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const parts: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
  return new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: isDay ? "UTC" : timeZone }).format(
    new Date(value),
  );
}
