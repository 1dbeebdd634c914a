import type { NameMention } from "./find-names.ts";
import { nameKey, surnameKey } from "./name-key.ts";
import { gendered, pronounOfFirstName } from "./name-words.ts";

/** Somebody or some body the article names. */
export interface Named {
  /** The fullest name the article gives. */
  name: string;
  person: boolean;
  pronoun: "he" | "she" | null;
  roles: Set<string>;
  nations: Set<string>;
  mentions: NameMention[];
}

export interface People {
  all: readonly Named[];
  /** Who is meant by the name at this place. */
  of: (mention: NameMention) => Named | null;
  /** Who is called exactly so somewhere in the article, or is the only one with that surname. */
  called: (name: string) => Named | null;
}

/** Somebody the desk knows already, with other spellings and names. */
export interface KnownName {
  name: string;
  aliases: readonly string[];
}

/**
 * Gathers the names of an article into people and bodies: a full name, the surname alone and spellings that vary
 * ("Zelensky", "Zelenskiy") are one. Two people with one surname stay apart; the surname alone is then whoever was named
 * in full last.
 */
export function peopleOf(mentions: readonly NameMention[], known: readonly KnownName[] = []): People {
  const found: Register = {
    all: [],
    owner: new Map(),
    surnames: new Map(),
    firsts: new Map(),
    called: new Map(),
  };
  for (const mention of mentions)
    if (mention.name.includes(" ")) note(found, mention, sameFullName(found, mention));
  for (const mention of mentions)
    if (!mention.name.includes(" ")) note(found, mention, sameSingle(found, mention));
  const index = indexOf(known);
  for (const named of found.all) named.name = knownNameOf(named, index) ?? named.name;
  return {
    all: found.all,
    of: (mention) => found.owner.get(mention) ?? null,
    called: (name) => found.called.get(name) ?? onlyNamesake(found, name),
  };
}

function onlyNamesake({ surnames }: Register, name: string): Named | null {
  const namesakes = surnames.get(nameKey(name)) ?? [];
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null;
}

/** The people found so far, by whom a mention names, by surname, first name and exact words. */
interface Register {
  all: Named[];
  owner: Map<NameMention, Named>;
  surnames: Map<string, Named[]>;
  firsts: Map<string, Named[]>;
  called: Map<string, Named>;
}

/** Known people by every name they go by, and by their surname. */
interface KnownIndex {
  names: Map<string, string>;
  surnames: Map<string, Set<string>>;
}

/** The desk's list is the same for article after article. */
const indices = new WeakMap<readonly KnownName[], KnownIndex>();

function indexOf(known: readonly KnownName[]): KnownIndex {
  const made = indices.get(known);
  if (made) return made;
  const index: KnownIndex = { names: new Map(), surnames: new Map() };
  for (const { name, aliases } of known) {
    for (const alias of [name, ...aliases]) index.names.set(nameKey(alias), name);
    if (!name.includes(" ")) continue;
    const key = surnameKey(name);
    index.surnames.set(key, (index.surnames.get(key) ?? new Set()).add(name));
  }
  indices.set(known, index);
  return index;
}

/** The name the desk knows somebody by; a lone surname is the one person the desk knows who bears it. */
function knownNameOf(named: Named, { names, surnames }: KnownIndex): string | undefined {
  if (names.size === 0) return undefined;
  const said = new Set([named.name, ...named.mentions.map(({ name }) => name)]);
  for (const name of said) {
    const known = names.get(nameKey(name));
    if (known !== undefined) return known;
  }
  if (named.name.includes(" ") || named.mentions.some(({ body }) => body)) return undefined;
  const same = [...(surnames.get(nameKey(named.name)) ?? [])];
  return same.length === 1 ? same[0] : undefined;
}

/** People with one surname who are told apart; beyond, the text is no article. */
const maxNamesakes = 40;

function sameFullName({ surnames }: Register, mention: NameMention): Named | undefined {
  const key = nameKey(mention.name);
  const [first = ""] = key.split(" ");
  return surnames
    .get(surnameKey(mention.name))
    ?.slice(-maxNamesakes)
    .find((named) => {
      const theirs = nameKey(named.name);
      const [theirFirst = ""] = theirs.split(" ");
      const initial = theirFirst.length === 1 || first.length === 1;
      const alike = theirFirst === first || (initial && theirFirst.charAt(0) === first.charAt(0));
      return theirs === key || (!mention.body && alike);
    });
}

function sameSingle({ surnames, firsts }: Register, mention: NameMention): Named | undefined {
  const key = nameKey(mention.name);
  const bySurname = (surnames.get(key) ?? [])
    .slice(-maxNamesakes)
    .filter((named) => named.person || nameKey(named.name) === key);
  const wanted = genderOf(mention);
  const fitting = bySurname.filter(
    ({ pronoun }) => wanted === null || pronoun === null || pronoun === wanted,
  );
  const candidates = fitting.length > 0 ? fitting : bySurname;
  if (candidates.length > 0) return lastNamed(candidates, mention.start);
  const byFirst = firsts.get(key) ?? [];
  return byFirst.length === 1 ? byFirst[0] : undefined;
}

/** Of several people with one surname whoever was named last before the place; else whoever comes first. */
function lastNamed(candidates: readonly Named[], at: number): Named | undefined {
  if (candidates.length === 1) return candidates[0];
  const counted = [...candidates].sort((a, b) => b.mentions.length - a.mentions.length);
  const [most, next] = counted;
  if (most && next && most.mentions.length >= 3 * next.mentions.length) return most;
  const before = (named: Named): number =>
    named.mentions.reduce((last, { start }) => (start < at && start > last ? start : last), -1);
  return [...candidates].sort((a, b) => before(b) - before(a))[0];
}

function genderOf({ roles, name }: NameMention): "he" | "she" | null {
  for (const role of roles) {
    const pronoun = gendered[role];
    if (pronoun !== undefined) return pronoun;
  }
  const [first = "", second] = nameKey(name).split(" ");
  return second === undefined ? null : pronounOfFirstName(first);
}

function note(found: Register, mention: NameMention, same: Named | undefined): void {
  const titled = mention.roles.length > 0;
  const named = same ?? enter(found, mention, titled);
  if (titled && !mention.body) named.person = true;
  if (mention.name.split(" ").length > named.name.split(" ").length) named.name = mention.name;
  named.pronoun ??= genderOf(mention);
  for (const role of mention.roles) named.roles.add(role);
  if (mention.nation !== null) named.nations.add(mention.nation);
  named.mentions.push(mention);
  found.owner.set(mention, named);
  found.called.set(mention.name, named);
}

function enter(found: Register, mention: NameMention, titled: boolean): Named {
  const full = mention.name.includes(" ");
  const named: Named = {
    name: mention.name,
    person: !mention.body && (titled || full),
    pronoun: null,
    roles: new Set(),
    nations: new Set(),
    mentions: [],
  };
  found.all.push(named);
  const put = (map: Map<string, Named[]>, key: string): void => {
    const list = map.get(key);
    if (list) list.push(named);
    else map.set(key, [named]);
  };
  put(found.surnames, surnameKey(mention.name));
  if (full && named.person) put(found.firsts, nameKey(mention.name).split(" ")[0] ?? "");
  return named;
}
