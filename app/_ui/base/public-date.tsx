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
    // Its own direction: a day in Arabic beside a Latin name or a number would be shuffled with it.
    <time dateTime={value} dir={words.direction === "rtl" ? "rtl" : undefined} className="tabular-nums">
      {formatPublicDate(words, value, timeZone, withTime)}
    </time>
  );
}

/** The `{day}` and the `<date>` of a message that has a date in it: `t.rich("…", dateIn(…))`. */
export function dateIn(props: PublicDateProps) {
  const { words, value, timeZone, withTime } = props;
  return {
    day: formatPublicDate(words, value, timeZone, withTime),
    date: () => <PublicDate {...props} />,
  };
}

/** The same as text, for the inside of a message. */
export function formatPublicDate(words: Words, value: string, timeZone: string, withTime = false): string {
  if (dayOnly.test(value)) return words.day(value);
  return withTime ? words.instant(value, timeZone) : words.dayOf(value, timeZone);
}
