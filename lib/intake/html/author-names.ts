import { plainText } from "./plain-text.ts";

const maxBylineChars = 300;
const maxNames = 12;

/** Words before names. */
const opening =
  /^(?:(?:written|story|words|text|posted|published|reported|reviewed|created|analysis|opinion|interview|review|article|by line|a commentary|commentary)\s+)?(?:by|von|por|par|di|door|av|af|от|автор|авторы|від|oleh)(?:\s*[:—–-]\s*|\s+)/i;
const label = /^(?:authors?|autore?s?|auteurs?|redazione|texte?|words|written|byline)\s*:\s*/i;

/** Where the names end: a date, a role after a stroke, an address. */
const ending =
  /\s*(?:[|•·●]|\s[-–—]\s|\bupdated\b|\bpublished\b|\bposted\b|\blast modified\b|\bon (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}[/.:]\d{1,2}|\b\d{4}\b|@|https?:).*$/i;

const between =
  /\s*(?:,|;|\/|&|\+|\band\b|\bwith\b|\bund\b|\bet\b|\by\b|\be\b(?= \p{Lu})|\bи\b|\bта\b|\n)\s*/iu;

/** A piece that tells what somebody is, not who. */
const role =
  /\b(?:staff|writer|reporters?|editor|editors|correspondent|contributor|contributors|columnist|journalist|author|producer|photographer|critic|newsroom|team|desk|bureau|admin|administrator|webmaster|guest|senior|special|director|professor|fellow|freelance|newspapers?|news service|wire|about|follow|see (?:all|more)|view (?:all|profile)|profile|bio|read more|min read|minutes?|contact|email|subscribe|intern|chief|executive|opinion|sponsored|content|edited|updated|fact.?checked|head of|officer|president|manager|founder|ceo|cto|minister|analyst|specialist|scientist|redazione|redaktion|redacción|redacci[oó]n|редакция|редакція|country|category|comments?|share|home|news|press release|sponsor)\b/i;

/** A piece that belongs to the name before it. */
const suffix =
  /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|d\.?o|r\.?d|rdn?|esq|mph|mba|mbe|obe|cfa|cpa|dvm|ms|rn|m\.?a|ldn|cpt|dds|llm|jd|j\.d)\.?$/i;

/** Words of the names of organisations. */
const organisation =
  /\b(?:report|times|post|press|media|magazine|network|journal|gazette|tribune|herald|today|telegram|enquirer|university|institute|association|foundation|inc|llc|ltd|company|group|council|ministry|department|agency|office|museum|center|centre|society|school|college|daily|weekly|broadcasting|television|radio|channel|online|digital|arts|sports)\b|\b[\w-]+\.(?:com|org|net)\b/i;

/** CNN, BBC, DPA. */
const initials = /^\p{Lu}{2,5}$/u;

/** What stands behind a name without a comma: an agency, the letters of a degree. */
const trailing =
  /\s+(?:(?:the )?associated press|reuters|afp|usa today(?: network)?|bloomberg(?: news)?|press association|(?:ms|md|phd|ph\.d\.|rd|rdn|mph|mba|jd|ma)\.?)$/i;

/** Agencies whose name ends in a word that otherwise tells of a role. */
const agencies =
  /^(?:the )?(?:associated press|reuters|afp|agence france[- ]presse|press association|pa media|bloomberg|upi|ap|dpa|tass|xinhua|efe|ansa|[\w' ]{2,30} news service)$/i;

/**
 * The names in a byline, in its order: without "By", roles, outlets, dates, addresses and academic letters. An
 * outlet or an agency stands only where nobody else does.
 *
 * @param outlets names of the site, folded by `plainText`: they are no authors beside a person.
 */
export function authorNames(bylines: readonly string[], outlets: ReadonlySet<string>): string[] {
  const names = new Map<string, string>();
  const organisations = new Map<string, string>();
  for (const byline of bylines) {
    if (outlets.has(plainText(byline))) continue;
    for (const piece of piecesOf(byline)) {
      const folded = plainText(piece);
      if (folded === "" || names.size >= maxNames) continue;
      const isOutlet =
        agencies.test(piece) || organisation.test(piece) || initials.test(piece) || outlets.has(folded);
      if (isOutlet) organisations.set(folded, organisations.get(folded) ?? piece);
      else if (isName(piece)) names.set(folded, names.get(folded) ?? piece);
    }
  }
  if (names.size > 0) return [...names.values()];
  return [...organisations.entries()].filter(([folded]) => !outlets.has(folded)).map(([, name]) => name);
}

function piecesOf(byline: string): string[] {
  const line = byline
    .slice(0, maxBylineChars)
    .replace(/\s+/g, " ")
    .replace(/\([^)]*\)/g, " ")
    .trim()
    .replace(label, "")
    .replace(opening, "")
    .replace(ending, "");
  const pieces: string[] = [];
  for (const raw of line.split(between)) {
    const bare = raw
      .replace(opening, "")
      .replace(/^[\s\p{P}]+|[\s,:;|–—-]+$/gu, "")
      .trim();
    const piece = agencies.test(bare) ? bare : bare.replace(trailing, "").replace(trailing, "");
    if (piece !== "" && !suffix.test(piece)) pieces.push(inMixedCase(fromSlug(piece)));
  }
  return pieces;
}

/** A person's name: at most six words with a capital somewhere, letters mostly, no role. */
function isName(piece: string): boolean {
  if (piece.length < 2 || piece.length > 60 || role.test(piece)) return false;
  if (/\d|[<>{}=?!]|\.(?:com|org|net)\b/i.test(piece)) return false;
  const words = piece.split(/\s+/);
  // A single word with a capital inside is somebody's handle.
  if (words.length === 1 && /\p{Ll}\p{Lu}|_/u.test(piece)) return false;
  if (words.length > 6) return false;
  return /\p{Lu}|\p{Lo}/u.test(piece);
}

/** Some heads name authors as their addresses do: "jane-doe". */
function fromSlug(name: string): string {
  if (!/^\p{Ll}+(?:-\p{Ll}+)+$/u.test(name)) return name;
  return name.replace(
    /(^|-)(\p{Ll})/gu,
    (_, dash: string, letter: string) => (dash === "" ? "" : " ") + letter.toUpperCase(),
  );
}

/** JANE DOE is Jane Doe; initials and two-letter words stay. */
function inMixedCase(name: string): string {
  if (!/\p{Lu}{3}/u.test(name) || /\p{Ll}/u.test(name) || !name.includes(" ")) return name;
  return name.replace(/\p{Lu}[\p{Lu}’']{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
