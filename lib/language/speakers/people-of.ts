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
  /** Who is called exactly so somewhere in the article. */
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
  const aliases = new Map(
    known.flatMap((one) => [one.name, ...one.aliases].map((alias) => [nameKey(alias), one.name] as const)),
  );
  for (const named of found.all) {
    const said = new Set([named.name, ...named.mentions.map(({ name }) => name)]);
    const alias = [...said].map((name) => aliases.get(nameKey(name))).find((name) => name !== undefined);
    named.name = alias ?? knownBySurname(named, known) ?? named.name;
  }
  return {
    all: found.all,
    of: (mention) => found.owner.get(mention) ?? null,
    called: (name) => found.called.get(name) ?? null,
  };
}

/** The people found so far, by whom a mention names, by surname, first name and exact words. */
interface Register {
  all: Named[];
  owner: Map<NameMention, Named>;
  surnames: Map<string, Named[]>;
  firsts: Map<string, Named[]>;
  called: Map<string, Named>;
}

/** "Zelensky" of an article that never gives the first name is the one Zelensky the desk knows. */
function knownBySurname(named: Named, known: readonly KnownName[]): string | undefined {
  if (named.name.includes(" ") || named.mentions.some(({ body }) => body)) return undefined;
  const key = nameKey(named.name);
  const same = known.filter(({ name }) => name.includes(" ") && surnameKey(name) === key);
  return same.length === 1 ? same[0]?.name : undefined;
}

function sameFullName({ surnames }: Register, mention: NameMention): Named | undefined {
  const key = nameKey(mention.name);
  const [first = ""] = key.split(" ");
  return surnames.get(surnameKey(mention.name))?.find((named) => {
    const theirs = nameKey(named.name);
    const [theirFirst = ""] = theirs.split(" ");
    const initial = theirFirst.length === 1 || first.length === 1;
    const alike = theirFirst === first || (initial && theirFirst.charAt(0) === first.charAt(0));
    return theirs === key || (!mention.body && alike);
  });
}

function sameSingle({ surnames, firsts }: Register, mention: NameMention): Named | undefined {
  const key = nameKey(mention.name);
  const bySurname = (surnames.get(key) ?? []).filter((named) => named.person || nameKey(named.name) === key);
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
