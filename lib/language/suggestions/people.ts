import type { Quotation } from "../close-reading.ts";
import type { Span } from "../reading.ts";

/** Somebody the article names, by the fullest name it gives. */
export interface Person {
  name: string;
  surname: string;
  /** From "Mr", "Mrs" or a pronoun beside a quotation; null where the article shows none. */
  pronoun: "he" | "she" | null;
}

const titles =
  "[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]inister|[Ss]ecretary|[Gg]overnor|[Mm]ayor|[Cc]ouncillor|[Ss]enator|Sen\\.|Rep\\.|Gov\\.|[Jj]udge|[Kk]ing|[Qq]ueen|[Pp]ope|[Gg]eneral|[Cc]aptain|[Pp]rofessor|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Sir|[Ee]ngineer|[Dd]irector|[Ss]pokes(?:man|woman|person)";

const titled = new RegExp(
  `(?<![\\p{L}])(${titles}),? ((?:\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*)(?: \\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*){0,2})`,
  "gu",
);

/** Words after a title that are no name: "President of", "Minister Monday". */
const notNames =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|The|His|Her|Oval|White)\b/u;

/**
 * The people of an article: whoever speaks in it under a name, and whoever it names with a title. Two names that end
 * in one surname are one person when one of them is the surname alone; else the surname is nobody's.
 */
export function peopleOf(text: string, quotations: readonly Quotation[]): Person[] {
  const found = new Map<string, Set<"he" | "she">>();
  const note = (name: string, pronoun: Person["pronoun"]): void => {
    const clean = name.replace(/[’']s$/u, "").trim();
    if (clean === "" || notNames.test(clean)) return;
    const known = found.get(clean) ?? new Set();
    if (pronoun !== null) known.add(pronoun);
    found.set(clean, known);
  };
  for (const match of text.matchAll(titled)) note(match[2] ?? "", pronounOfTitle(match[1] ?? ""));
  for (const { speaker } of quotations) {
    if (speaker?.name != null && isPersonName(speaker.name)) note(speaker.name, pronounIn(speaker.text));
  }
  const bySurname = Map.groupBy(found, ([name]) => surnameOf(name));
  return [...bySurname].flatMap(([surname, names]) => {
    const full = [...new Set(names.map(([name]) => name).filter((name) => name !== surname))];
    if (full.length > 1 && !full.every((name) => firstWord(name) === firstWord(full[0] ?? ""))) return [];
    const name = full.toSorted((a, b) => b.length - a.length)[0] ?? surname;
    const pronouns = new Set(names.flatMap(([, seen]) => [...seen]));
    const [pronoun = null] = pronouns.size === 1 ? pronouns : [];
    return [{ name, surname, pronoun }];
  });
}

/** The people named within a span, each once, in order of mention. */
export function peopleIn(text: string, span: Span, people: readonly Person[]): Person[] {
  const words = text.slice(span.start, span.end);
  return people
    .map((person) => ({ person, at: mentionAt(words, person.surname) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ person }) => person);
}

/** Where a surname stands as a word of its own; -1 when it does not. */
export function mentionAt(words: string, surname: string, from = 0): number {
  for (let at = words.indexOf(surname, from); at >= 0; at = words.indexOf(surname, at + 1)) {
    const before = words.charAt(at - 1);
    const after = words.charAt(at + surname.length);
    if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}-]/u.test(after)) return at;
  }
  return -1;
}

function surnameOf(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}

/** Two or three words in capitals, as people are named; organisations of that shape are told apart by their words. */
function isPersonName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|bin|al)){1,3}$/u.test(name) &&
    !/\b(?:News|Post|Times|House|Council|Ministry|Union|Line|Authority|Department|Office|Agency|Committee|Party|Court|University|Bank|Board|Radio|Police|States|Officials?|Reuters)\b/u.test(
      name,
    )
  );
}

function pronounOfTitle(title: string): Person["pronoun"] {
  if (/^(?:Mr|Sir|[Kk]ing)/.test(title)) return "he";
  return /^(?:Mrs|Ms|Miss|[Qq]ueen)/.test(title) ? "she" : null;
}

function pronounIn(mention: string): Person["pronoun"] {
  if (/^he$/i.test(mention)) return "he";
  return /^she$/i.test(mention) ? "she" : null;
}
