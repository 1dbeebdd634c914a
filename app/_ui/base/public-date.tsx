import type { Words } from "#lib/words/words.ts";

interface PublicDateProps {
  readonly words: Words;
  /** A day `YYYY-MM-DD`, which has no zone, or an instant (ISO 8601 UTC). */
  readonly value: string;
  /** IANA name of the desk's zone. */
  readonly timeZone: string;
  /** With the time of day; for instants only. */
  readonly withTime?: boolean | undefined;
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** A date in the reader's language that machines can read too. */
export function PublicDate({ words, value, timeZone, withTime = false }: PublicDateProps) {
  return (
    <time dateTime={value} className="tabular-nums">
      {formatPublicDate(words, value, timeZone, withTime)}
    </time>
  );
}

/** The same as text, for the inside of a message. */
export function formatPublicDate(words: Words, value: string, timeZone: string, withTime = false): string {
  if (dayOnly.test(value)) return words.day(value);
  return withTime ? words.instant(value, timeZone) : words.dayOf(value, timeZone);
}
