import type { Span } from "../reading.ts";
import type { NameMention } from "./find-names.ts";
import { nationOf, titles } from "./name-words.ts";
import type { Named, People } from "./people-of.ts";

/** Offices that "the leader" of a country may mean. */
const LEADERS = ["president", "premier", "minister", "chancellor", "king", "queen", "leader"];
/** Things that speak for whoever wrote them. */
const DOCUMENTS =
  /\b(letter|statement|post|email|memo|message|tweet|article|essay|column|note|book|op-ed|speech|report)\b/iu;

/** "Secretary of State Ann Orr": the preposition belongs to the office. */
const OFFICE =
  /\b(?:secretary|minister|speaker|director|head|chief|attorney|leader|chair\p{L}*)\s+(?:of|for)\s+(?:the\s+)?\p{Lu}/iu;
/** Names and speakers farther back than this many are nobody's "he". */
const maxLookBack = 60;

export interface Article {
  text: string;
  /** All names, in order. */
  names: readonly NameMention[];
  people: People;
  /** Who spoke before, and where they were named; filled as the article is read. */
  spoken: { at: number; who: Named }[];
}

/**
 * Who is meant by the words that name a speaker ("Ann Orr, the mayor", "Orr", "she", "the mayor"): the fullest name the
 * article gives, or null when it names nobody or the words fit several.
 */
export function resolveSpeaker(article: Article, mention: Span): Named | null {
  const words = article.text.slice(mention.start, mention.end);
  const plain = words.toLowerCase().replace(/^[\s"“‘(]+|[\s,."”’):]+$/gu, "");
  const who =
    pronounIn(article, plain, mention) ??
    byRole(article, plain, mention.start) ??
    headName(article, mention, words) ??
    byDocument(article, plain, mention);
  if (who) article.spoken.push({ at: mention.start, who });
  return who;
}

/** No paragraph is looked through farther back than this: a text without line ends would cost its square. */
const maxParagraphChars = 12_000;

function paragraphStart(text: string, at: number): number {
  const from = Math.max(0, at - maxParagraphChars);
  return from + text.slice(from, at).lastIndexOf("\n") + 1;
}

/** The names that begin before a place, the nearest last; no more than anybody keeps in mind. */
function namesBefore({ names }: Article, at: number): readonly NameMention[] {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return names.slice(Math.max(0, low - maxLookBack), low);
}

function pronounIn(article: Article, plain: string, mention: Span): Named | null {
  const wanted = /^(?:he|him|his|himself)$/.test(plain)
    ? "he"
    : /^(?:she|her|hers|herself)$/.test(plain)
      ? "she"
      : plain === "who" || plain === "whom"
        ? "who"
        : null;
  if (wanted === null) return null;
  if (wanted === "who") return lastName(article, mention.start, 60);
  const fits = (named: Named | null): named is Named =>
    named !== null && named.person && (named.pronoun === null || named.pronoun === wanted);
  const paragraph = paragraphStart(article.text, mention.start);
  const before = namesBefore(article, mention.start).filter(({ quoted }) => !quoted);
  const acting = before.filter((name) => (name.subject || name.topic) && fits(article.people.of(name)));
  const spoken = article.spoken
    .slice(-maxLookBack)
    .findLast(({ at, who }) => at < mention.start && fits(who));
  // Whoever opens the latest sentence that shows somebody acting: a subordinate clause behind is about others.
  const last = acting.at(-1);
  const opener = last && acting.find(({ sentence }) => sentence === last.sentence);
  if (spoken && spoken.at >= (opener?.start ?? -1) && spoken.at >= paragraph) return spoken.who;
  if (opener && opener.start >= paragraph) return article.people.of(opener);
  if (spoken && spoken.at >= (opener?.start ?? -1)) return spoken.who;
  const chosen = opener ?? before.filter((name) => fits(article.people.of(name))).at(-1);
  return chosen ? article.people.of(chosen) : (spoken?.who ?? null);
}

function lastName(article: Article, at: number, within: number): Named | null {
  const before = namesBefore(article, at).findLast(({ end }) => end <= at && end >= at - within);
  return before ? article.people.of(before) : null;
}

/** The name the phrase is about: "Ann Orr" of "Ann Orr, aide to Mr Reed"; nobody of "Mr Reed's aides". */
function headName(article: Article, mention: Span, words: string): Named | null {
  const inside = namesBefore(article, mention.end).filter(
    ({ start, end }) => start >= mention.start && end <= mention.end + 1,
  );
  if (inside.length === 0) return bareName(article, words);
  const firstStop = /[,(–—:]| who\b/u.exec(words)?.index ?? words.length;
  for (const name of inside) {
    const from = name.start - mention.start;
    const lead = words.slice(0, from);
    // "Mr Orr's" by itself is Orr; "Mr Orr's aides" are not.
    const tail = words.slice(name.end - mention.start).replace(/^['’]s?\s*$/u, "");
    if (name.possessive && tail !== "") continue;
    const alone = /^\W*(?:$|[,(–—:;.]|who\b|of\b|from\b|in\b|and\b|himself\b|herself\b)/u.test(tail);
    const governed =
      /\b(?:of|for|to|with|from|by|at|in|on|against|about|like)\s+(?:the\s+|(?:\p{L}+\.?\s+){0,2})?$/u.test(
        lead.slice(-30),
      ) &&
      from > 0 &&
      !OFFICE.test(lead);
    const who = article.people.of(name);
    if (!alone || governed || !who) continue;
    if (from < firstStop || /^[^,]*,\s*(?:\p{L}+\.?\s+){0,3}$/u.test(lead)) return who;
  }
  return null;
}

/** A name the names' search passed over (in a headline, at a sentence's begin): found by its words. */
function bareName(article: Article, words: string): Named | null {
  const plain = words.replace(/^(?:the|The|Mr\.?|Mrs\.?|Ms\.?)\s+/u, "").trim();
  return article.people.called(plain);
}

function byRole(article: Article, plain: string, at: number): Named | null {
  const match = /^(?:the|his|her|its|their|our)\s+((?:[\p{L}.’'-]+\s+){0,3})([\p{L}-]+)$/u.exec(plain);
  if (!match) return null;
  const before = (match[1] ?? "").trim().split(/\s+/u);
  const role = (match[2] ?? "").toLowerCase();
  if (!titles.has(role)) return null;
  const wanted = before.at(-1) === "vice" ? `vice-${role}` : role;
  const nation = before.map((word) => nationOf(word)).find((one) => one !== null) ?? null;
  const roles = role === "leader" && nation !== null ? LEADERS : [wanted];
  const fitting = article.people.all.filter(
    (named) =>
      named.person &&
      roles.some((one) => named.roles.has(one)) &&
      (nation === null || named.nations.has(nation)),
  );
  if (fitting.length === 1) return fitting[0] ?? null;
  // Of several presidents "the president" is the one who spoke last, close by.
  const last = article.spoken
    .slice(-maxLookBack)
    .findLast(({ at: place }) => place < at && at - place < 1200);
  return last && fitting.includes(last.who) ? last.who : null;
}

/** "The letter reads": whoever it is from, if the text before says so ("a letter … from Orr", "Orr’s letter"). */
function byDocument(article: Article, plain: string, mention: Span): Named | null {
  const thing = DOCUMENTS.exec(plain)?.[1]?.toLowerCase();
  if (thing === undefined || plain.length > 30) return null;
  const from = Math.max(0, mention.start - 600);
  const before = article.text.slice(from, mention.start);
  const at = before.toLowerCase().lastIndexOf(thing);
  if (at < 0) return null;
  const sender = /(?:from|by)\s+(?:\p{L}+\.?\s+){0,3}?$/u;
  const near = namesBefore(article, mention.start);
  const after = near.find(
    ({ start }) =>
      start >= from + at &&
      start <= mention.start &&
      start < from + at + 90 &&
      sender.test(article.text.slice(from + at, start)),
  );
  const owner = near.find(({ end, possessive }) => possessive && end <= from + at && end >= from + at - 12);
  const name = after ?? owner;
  return name ? article.people.of(name) : null;
}
