/**
 * The months in the languages whose news is read most: English, Spanish, French, German, Italian, Portuguese, Dutch,
 * Polish, Ukrainian, Russian; with their usual short forms.
 */
const monthNames: readonly string[] = [
  "january jan enero ene janvier janv januar jänner gennaio gen janeiro januari stycznia січня січ января янв",
  "february feb febrero février févr fév februar febbraio fevereiro fev februari lutego лютого лют февраля фев",
  "march mar marzo mars märz mär março maart mrt marca березня бер марта мар",
  "april apr abril abr avril avr aprile kwietnia квітня кві апреля апр",
  "may mayo mai maggio mag maio mei maja травня тра мая май",
  "june jun junio juin juni giugno giu junho czerwca червня чер июня июн",
  "july jul julio juillet juil juli luglio lug julho lipca липня лип июля июл",
  "august aug agosto ago août aoû augustus sierpnia серпня сер августа авг",
  "september sep sept septiembre septembre settembre set setembro września вересня вер сентября сен",
  "october oct octubre octobre oktober okt ottobre ott outubro out października жовтня жов октября окт",
  "november nov noviembre novembre novembro listopada листопада лис ноября ноя",
  "december dec diciembre dic décembre déc dezember dez dicembre dezembro grudnia грудня гру декабря дек",
];
const months = new Map(
  monthNames.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);

const iso =
  /(?:^|[^\d])((?:19|20)\d\d)-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/;
const compact = /^((?:19|20)\d\d)(\d{2})(\d{2})(?:T?\d{0,6}Z?)?$/;
const epoch = /^1\d{9}(?:\d{3})?$/;
const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)/u;
const dayFirst = /(\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)/u;
const yearFirst = /((?:19|20)\d\d)[./年-]\s?(\d{1,2})[./月-]\s?(\d{1,2})/;
const slashed = /(?:^|\D)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?:\D|$)/;

/**
 * A date as pages write it, in ISO: an instant when time and offset are given ("2025-03-05T10:00:00+02:00"), else
 * the day. 03/04/2025 is read month first unless that cannot be.
 * Null when there is no date in it, or none that exists.
 */
export function readDay(text: string): string | null {
  const sample = text.slice(0, 200).trim();
  const named = readNamedDay(sample);
  if (named !== null) return named;
  const exact = iso.exec(sample);
  if (exact !== null) return instant(exact);
  if (epoch.test(sample)) return new Date(Number(sample.padEnd(13, "0"))).toISOString();
  const tight = compact.exec(sample);
  if (tight !== null) return day(tight[1], tight[2], tight[3]);
  const years = yearFirst.exec(sample);
  if (years !== null) return day(years[1], years[2], years[3]);
  const numbers = slashed.exec(sample);
  return numbers === null
    ? null
    : (day(numbers[3], numbers[1], numbers[2]) ?? day(numbers[3], numbers[2], numbers[1]));
}

/** The day in a text that writes its month as a word; null without one. It cannot be mistaken, as 03/04/2025 can. */
export function readNamedDay(text: string): string | null {
  const sample = text.slice(0, 200);
  const [, date, month, year] = dayFirst.exec(sample) ?? [];
  const [, otherMonth, otherDate, otherYear] = monthFirst.exec(sample) ?? [];
  return day(year, monthNumber(month), date) ?? day(otherYear, monthNumber(otherMonth), otherDate);
}

function monthNumber(name = ""): string {
  return String(months.get(name.normalize("NFC").toLowerCase()) ?? 0);
}

function instant([, year, month, date, hour, minute, second = "00", zone]: RegExpExecArray): string | null {
  const on = day(year, month, date);
  if (on === null || hour === undefined || minute === undefined || zone === undefined) return on;
  const offset = /^(?:Z|UTC|GMT)$/.test(zone) ? "Z" : zone.replace(/^([+-]\d{2}):?/, "$1:");
  const whole = `${on}T${hour}:${minute}:${second}${offset}`;
  return Number.isNaN(Date.parse(whole)) ? on : whole;
}

/** The day in ISO when it exists. */
function day(year = "", month = "", date = ""): string | null {
  const written = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written) ? written : null;
}
