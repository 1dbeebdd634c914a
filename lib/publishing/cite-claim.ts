import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { plainLine } from "./share-claim.ts";

/** What a citation names. Addresses are absolute. */
export interface CitedClaim {
  readonly publication: Pick<ClaimPublication, "slug" | "n" | "content">;
  /** Who published the check. */
  readonly publisher: string;
  /** Day of this publication in the desk's zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** The claim's page, which shows what stands today. */
  readonly url: string;
  /** The frozen copy that is cited; it never changes. */
  readonly versionUrl: string;
}

/** The calendar day of an instant (ISO 8601) in an IANA zone, `YYYY-MM-DD`. */
export function dayIn(instant: string, timeZone: string): string {
  // The Canadian locale writes days as ISO 8601 does.
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(instant));
}

/** One line for a footnote, in no language's own form: publisher, claim, verdict, day, version, address. */
export function plainCitation(cited: CitedClaim): string {
  const { publication, publisher, day, url, versionUrl } = cited;
  const version = String(publication.n);
  return `${plainLine(publisher)}: “${titleOf(cited)}” — ${verdictOf(cited)}. ${day}, v${version}. ${url} (${versionUrl})`;
}

/** After the APA's style for a web page (7th edition): the version stands in parentheses, the kind of work in brackets. */
export function apaCitation(cited: CitedClaim): string {
  const { publication, publisher, url } = cited;
  const { year, month, dayOfMonth } = dateOf(cited.day);
  const date = `${year}, ${longMonths[month - 1] ?? ""} ${String(dayOfMonth)}`;
  const kind = `[Fact check: ${verdictOf(cited)}]`;
  return `${plainLine(publisher)}. (${date}). ${titleOf(cited)} (Version ${String(publication.n)}) ${kind}. ${url}`;
}

/** After the MLA's style (9th edition): title in quotation marks, container, version, date, address without scheme. */
export function mlaCitation(cited: CitedClaim): string {
  const { publication, publisher, url } = cited;
  const { year, month, dayOfMonth } = dateOf(cited.day);
  const date = `${String(dayOfMonth)} ${shortMonths[month - 1] ?? ""} ${year}`;
  const title = titleOf(cited).replace(/\.$/, "");
  const address = url.replace(/^https?:\/\//, "");
  return `“${title}.” ${plainLine(publisher)}, version ${String(publication.n)}, ${date}, ${address}. Verdict: ${verdictOf(cited)}.`;
}

/** A BibTeX entry; `@online` is biblatex's, and read as `@misc` by older styles. */
export function bibtexCitation(cited: CitedClaim): string {
  const { publication, publisher, day, url, versionUrl } = cited;
  const fields = {
    author: `{${latex(publisher)}}`,
    title: `{${latex(titleOf(cited))}}`,
    date: day,
    year: day.slice(0, 4),
    version: String(publication.n),
    url,
    note: `${latex(`Fact check. Verdict: ${verdictOf(cited)}. Frozen copy:`)} \\url{${versionUrl}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@online{${publication.slug}-v${String(publication.n)},`, ...lines, "}"].join("\n");
}

/** A RIS record of type "electronic source"; lines end as the format asks, with CR LF. */
export function risCitation(cited: CitedClaim): string {
  const { publication, publisher, day, url, versionUrl } = cited;
  const lines = [
    ["TY", "ELEC"],
    ["AU", plainLine(publisher)],
    ["TI", titleOf(cited)],
    ["PB", plainLine(publisher)],
    ["PY", day.slice(0, 4)],
    ["DA", day.replaceAll("-", "/")],
    ["ET", `Version ${String(publication.n)}`],
    ["UR", url],
    ["L1", versionUrl],
    ["N1", `Fact check. Verdict: ${verdictOf(cited)}`],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag ?? ""}  - ${value ?? ""}\r\n`).join("");
}

function titleOf({ publication }: CitedClaim): string {
  return plainLine(publication.content.text);
}

/** Both axes where the claim is reported speech: the content rating alone could be taken for the other answer. */
function verdictOf({ publication }: CitedClaim): string {
  const { content, attribution } = publication.content.verdict;
  return attribution === null
    ? plainLine(content.label)
    : `${plainLine(content.label)}; attribution: ${plainLine(attribution.label)}`;
}

function dateOf(day: string): { year: string; month: number; dayOfMonth: number } {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) };
}

const latexSigns: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even behind a backslash.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Characters that mean something to LaTeX, made to mean themselves. */
function latex(text: string): string {
  return plainLine(text).replace(/[\\{}$&#_%~^]/g, (sign) => latexSigns[sign] ?? `\\${sign}`);
}

const longMonths = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
/** The MLA shortens all months but May, June and July. */
const shortMonths = [
  ...["Jan.", "Feb.", "Mar.", "Apr.", "May", "June"],
  ...["July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."],
];
