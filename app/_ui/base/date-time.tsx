export type DateFormat = "date" | "datetime" | "time";

const formats: Record<DateFormat, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  datetime: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  time: { hour: "2-digit", minute: "2-digit" },
};

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An instant in words, in British English.
 *
 * `value` is a UTC instant (Date or ISO string) shown in the IANA `timeZone`, or a calendar day "YYYY-MM-DD", which
 * has no zone and is never shifted. Anything that is no date comes back as it was given.
 */
export function formatInstant(value: Date | string, timeZone: string, format: DateFormat = "date"): string {
  const instant = typeof value === "string" ? new Date(value) : value;
  if (Number.isNaN(instant.getTime())) return String(value);
  if (typeof value === "string" && dayOnly.test(value)) {
    return new Intl.DateTimeFormat("en-GB", { ...formats.date, timeZone: "UTC" }).format(instant);
  }
  return new Intl.DateTimeFormat("en-GB", { ...formats[format], timeZone }).format(instant);
}

interface DateTimeProps {
  readonly value: Date | string;
  /** IANA name; the desk's own time zone from Settings. */
  readonly timeZone: string;
  readonly format?: DateFormat | undefined;
}

/** A date for people that machines can read too. */
export function DateTime({ value, timeZone, format = "date" }: DateTimeProps) {
  return (
    <time dateTime={machineDate(value)} className="tabular-nums">
      {formatInstant(value, timeZone, format)}
    </time>
  );
}

function machineDate(value: Date | string): string | undefined {
  if (typeof value === "string") return Number.isNaN(Date.parse(value)) ? undefined : value;
  return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
}
