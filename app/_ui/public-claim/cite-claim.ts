import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { plainLine } from "#lib/publishing/share-claim.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";

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
  /** The language the reader reads in and will cite in. */
  readonly words: Words;
}

/** One line for a footnote, after no style in particular: publisher, claim, verdict, day, version, addresses. */
export function plainCitation(cited: CitedClaim): string {
  const { day, url, versionUrl, words } = cited;
  return words.t("share.cite.plain", { ...namesOf(cited), day, url, versionUrl });
}

/** After the APA's style for a web page (7th edition): the version stands in parentheses, the kind of work in brackets. */
export function apaCitation(cited: CitedClaim): string {
  const { day, url, words } = cited;
  // The American order of month and day is part of the style in English.
  const locale = words.language === "en" ? "en-US" : words.language;
  const dayOfYear = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" });
  return words.t("share.cite.apa", {
    ...namesOf(cited),
    year: day.slice(0, 4),
    dayOfYear: dayOfYear.format(new Date(`${day}T00:00:00Z`)),
    url,
  });
}

/** After the MLA's style (9th edition): title in quotation marks, container, version, date, address without scheme. */
export function mlaCitation(cited: CitedClaim): string {
  const { url, words } = cited;
  const { claim, ...names } = namesOf(cited);
  const address = url.replace(/^https?:\/\//, "");
  const title = claim.replace(/\.$/, "");
  return words.t("share.cite.mla", { ...names, claim: title, day: mlaDay(cited), address });
}

/** A BibTeX entry; `@online` is biblatex's, and read as `@misc` by older styles. */
export function bibtexCitation(cited: CitedClaim): string {
  const { publication, publisher, day, url, versionUrl, words } = cited;
  // The address is put in afterwards: it is a command, the words around it are plain text.
  const [before = "", after = ""] = words
    .t("share.cite.frozenNote", { verdict: namesOf(cited).verdict, address: "\n" })
    .split("\n");
  const fields = {
    author: `{${latex(publisher)}}`,
    title: `{${latex(titleOf(cited))}}`,
    date: day,
    year: day.slice(0, 4),
    version: String(publication.n),
    url,
    note: `${latex(before)} \\url{${versionUrl}}${latex(after)}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@online{${publication.slug}-v${String(publication.n)},`, ...lines, "}"].join("\n");
}

/** A RIS record of type "electronic source"; lines end as the format asks, with CR LF. */
export function risCitation(cited: CitedClaim): string {
  const { publisher, day, url, versionUrl, words } = cited;
  const { verdict, n } = namesOf(cited);
  const lines = [
    ["TY", "ELEC"],
    ["AU", plainLine(publisher)],
    ["TI", titleOf(cited)],
    ["PB", plainLine(publisher)],
    ["PY", day.slice(0, 4)],
    ["DA", day.replaceAll("-", "/")],
    ["ET", words.t("share.cite.edition", { n })],
    ["UR", url],
    ["L1", versionUrl],
    ["N1", words.t("share.cite.note", { verdict })],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag ?? ""}  - ${value ?? ""}\r\n`).join("");
}

function titleOf({ publication }: CitedClaim): string {
  return plainLine(publication.content.text);
}

/** The parts that every sentence of a citation is made of; numbers as digits, since they are looked up by machines. */
function namesOf(cited: CitedClaim) {
  const { publication, publisher, words } = cited;
  const { content, attribution } = publication.content.verdict;
  const rating = plainLine(contentLabel(words, content));
  // Both axes where the claim is reported speech: the content rating alone could be taken for the other answer.
  const verdict =
    attribution === null
      ? rating
      : words.t("share.cite.verdicts", {
          rating,
          attribution: plainLine(attributionLabel(words, attribution)),
        });
  return { publisher: plainLine(publisher), claim: titleOf(cited), verdict, n: String(publication.n) };
}

/** The MLA shortens all English months but May, June and July; other languages have their own long form. */
function mlaDay({ day, words }: CitedClaim): string {
  if (words.language !== "en") return words.day(day);
  const month = shortMonths[Number(day.slice(5, 7)) - 1] ?? "";
  return `${String(Number(day.slice(8, 10)))} ${month} ${day.slice(0, 4)}`;
}

const shortMonths = [
  ...["Jan.", "Feb.", "Mar.", "Apr.", "May", "June"],
  ...["July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."],
];

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
