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
  all: Named[];
  /** Who is meant by the name at this place; null when the name could be several people's. */
  of: (mention: NameMention) => Named | null;
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
  const aliases = new Map(
    known.flatMap((one) => [one.name, ...one.aliases].map((alias) => [nameKey(alias), one.name] as const)),
  );
  const all: Named[] = [];
  const owner = new Map<NameMention, Named>();
  const full = mentions.filter(({ name }) => name.includes(" "));
  for (const mention of full) join(all, owner, mention);
  for (const mention of mentions) if (!mention.name.includes(" ")) joinSingle(all, owner, mention);
  for (const named of all) {
    const said = [named.name, ...named.mentions.map(({ name }) => name)];
    const alias = said.map((name) => aliases.get(nameKey(name))).find((name) => name !== undefined);
    named.name = alias ?? knownBySurname(named, known) ?? named.name;
  }
  return { all, of: (mention) => owner.get(mention) ?? null };
}

/** "Zelensky" of an article that never gives the first name is the one Zelensky the desk knows. */
function knownBySurname(named: Named, known: readonly KnownName[]): string | undefined {
  if (named.name.includes(" ") || !named.person) return undefined;
  const same = known.filter(({ name }) => name.includes(" ") && surnameKey(name) === nameKey(named.name));
  return same.length === 1 ? same[0]?.name : undefined;
}

function join(all: Named[], owner: Map<NameMention, Named>, mention: NameMention): void {
  const key = nameKey(mention.name);
  const [first = ""] = key.split(" ");
  const surname = surnameKey(mention.name);
  const same = all.find((named) => {
    const theirs = nameKey(named.name);
    if (theirs === key) return true;
    const [theirFirst = ""] = theirs.split(" ");
    return (
      surnameKey(named.name) === surname &&
      !mention.body &&
      (theirFirst === first ||
        (theirFirst.length === 1 && first.startsWith(theirFirst)) ||
        (first.length === 1 && theirFirst.startsWith(first)))
    );
  });
  note(all, owner, mention, same);
}

function joinSingle(all: Named[], owner: Map<NameMention, Named>, mention: NameMention): void {
  const key = nameKey(mention.name);
  const bySurname = all.filter(
    (named) => surnameKey(named.name) === key && (named.person || nameKey(named.name) === key),
  );
  const wanted = genderOf(mention);
  const fitting =
    wanted === null ? bySurname : bySurname.filter(({ pronoun }) => pronoun === null || pronoun === wanted);
  const candidates = fitting.length > 0 ? fitting : bySurname;
  const first = all.filter(
    (named) => named.person && named.name.includes(" ") && nameKey(named.name).split(" ")[0] === key,
  );
  const same =
    candidates.length > 0 ? lastNamed(candidates, mention.start) : first.length === 1 ? first[0] : undefined;
  note(all, owner, mention, same);
}

/** Of several people with one surname whoever was named last before the place; else whoever comes first. */
function lastNamed(candidates: readonly Named[], at: number): Named | undefined {
  if (candidates.length === 1) return candidates[0];
  const counted = [...candidates].sort((a, b) => b.mentions.length - a.mentions.length);
  const [most, next] = counted;
  if (most && next && most.mentions.length >= 3 * next.mentions.length) return most;
  const before = (named: Named): number =>
    Math.max(-1, ...named.mentions.filter(({ start }) => start < at).map(({ start }) => start));
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

function note(
  all: Named[],
  owner: Map<NameMention, Named>,
  mention: NameMention,
  same: Named | undefined,
): void {
  const titled = mention.roles.length > 0;
  const named = same ?? {
    name: mention.name,
    person: !mention.body && (titled || mention.name.includes(" ")),
    pronoun: null,
    roles: new Set<string>(),
    nations: new Set<string>(),
    mentions: [],
  };
  if (!same) all.push(named);
  if (titled && !mention.body) named.person = true;
  if (
    mention.name.length > named.name.length &&
    mention.name.split(" ").length > named.name.split(" ").length
  )
    named.name = mention.name;
  named.pronoun ??= genderOf(mention);
  for (const role of mention.roles) named.roles.add(role);
  if (mention.nation !== null) named.nations.add(mention.nation);
  named.mentions.push(mention);
  owner.set(mention, named);
}
