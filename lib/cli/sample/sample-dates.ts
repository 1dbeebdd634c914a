const dayMs = 86_400_000;
/** Days before now at which the sample begins; "last year" and its like are counted from that day's year. */
export const firstDay = 70;

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** The calendar day that lies `days` before now, in UTC. */
export function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
}

/**
 * Puts real dates where a text of the sample names them relative to now: `[[d66]]` → 2026-09-17, `[[md66]]` →
 * 17 September, `[[full66]]` → 17 September 2026, `[[y1]]` → the year before the sample's first day.
 * Throws on a mark it does not know: a typing error must not be published.
 */
export function fillDates(text: string, now: Date): string {
  return text.replace(/\[\[(\w+?)(\d+)\]\]/g, (mark, form: string, digits: string) => {
    const n = Number(digits);
    if (form === "y") return String(Number(dayBefore(now, firstDay).slice(0, 4)) - n);
    const day = dayBefore(now, n);
    const spoken = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ""}`;
    if (form === "d") return day;
    if (form === "md") return spoken;
    if (form === "full") return `${spoken} ${day.slice(0, 4)}`;
    throw new Error(`The sample has no date like ${mark}.`);
  });
}

/** The same for every string of a plain value. */
export function fillDatesIn<T>(value: T, now: Date): T {
  const text = JSON.stringify(value);
  return JSON.parse(fillDates(text, now)) as T;
}

/** The sample's clock: it starts ten weeks before now, moves on with every change and never passes now. */
export interface SampleClock {
  /** The instant of the next change: half a minute to six minutes after the one before. */
  readonly now: () => Date;
  /** Moves on to the morning of a day; on the last day to six hours before now. Never backwards. */
  readonly goTo: (daysBefore: number) => void;
}

export function sampleClock(now: Date): SampleClock {
  const end = now.getTime();
  let at = Date.parse(`${dayBefore(now, firstDay)}T08:00:00Z`);
  // Lehmer's generator: the same pauses at every loading.
  let state = 20_260_501;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return {
    now: () => {
      const next = at + 30_000 + 1000 * random(330);
      at = next < end ? next : at + Math.floor((end - at) / 2);
      return new Date(at);
    },
    goTo: (daysBefore) => {
      const morning = Date.parse(`${dayBefore(now, daysBefore)}T08:00:00Z`) + 60_000 * random(90);
      at = Math.max(at, daysBefore === 0 ? end - 6 * 3_600_000 : morning);
    },
  };
}
