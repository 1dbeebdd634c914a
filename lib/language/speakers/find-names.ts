import type { Run } from "../quotations/read-reports.ts";
import type { Span } from "../reading.ts";
import { bodies, nationOf, particles, titles } from "./name-words.ts";

/** A name as it stands in the text, without titles. */
export interface NameMention extends Span {
  name: string;
  /** Titles and roles beside it, lower case: "president", "mayor". */
  roles: string[];
  nation: string | null;
  /** Stands between quotation marks. */
  quoted: boolean;
  /** A verb follows: whoever acts. */
  subject: boolean;
  /** Words of the name that say it is a body or a paper, not a person. */
  body: boolean;
  /** Opens its sentence, if only as an owner: "Orr's answer was …". */
  topic: boolean;
  /** Number of its sentence, counted over the article by where the sentence begins. */
  sentence: number;
  /** A possessive follows: "Orr's". */
  possessive: boolean;
}

/** Every name of a paragraph, in order. */
export function findNames(run: Run): NameMention[] {
  const { tokens, words } = run;
  if (isTitleCase(run)) return [];
  const names: NameMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNamePart(run, at)) continue;
    let end = at + 1;
    while (end < tokens.length && words[end]?.first !== true) {
      if (isNamePart(run, end)) end += 1;
      else if (
        tokens[end]?.text === "of" &&
        titles.has(bare(tokens[end - 1]?.text ?? "")) &&
        isNamePart(run, end + 1) &&
        isNamePart(run, end + 2)
      )
        end += 2;
      else if (particles.has(tokens[end]?.text ?? "") && isNamePart(run, end + 1)) end += 2;
      else break;
    }
    const mention = mentionOf(run, at, end);
    if (mention) names.push(mention);
    at = end - 1;
  }
  return names;
}

/** A headline with capitals throughout shows nothing about names. */
function isTitleCase({ words }: Run): boolean {
  const letters = words.filter(({ shape }) => shape !== "mark" && shape !== "num");
  const capital = letters.filter(({ shape }) => shape !== "low");
  const stopped = /^[.!?]$/.test(words.at(-1)?.word ?? "");
  return !stopped && letters.length > 3 && capital.length > letters.length * 0.6;
}

function isNamePart({ tokens, words, tags }: Run, at: number): boolean {
  const word = words[at];
  const text = tokens[at]?.text ?? "";
  if (!word || (word.shape !== "up" && word.shape !== "caps") || text === "I") return false;
  const opening = word.first || words[at - 1]?.quoteState === "[";
  const closed =
    !word.word.includes(":") && !word.word.includes(".") && !/^mrs?\.?$|^[md][srl]\.?$/.test(word.word);
  if (closed && !titles.has(text.toLowerCase())) return false;
  if (opening)
    return (
      tags[at] === "PROPN" ||
      titles.has(bare(text)) ||
      (words[at + 1]?.shape === "up" && !/^(?:ADV|VB|VBG|SCONJ|CCONJ|ADP|DET|PRON)$/.test(tags[at] ?? ""))
    );
  return true;
}

const bare = (word: string): string => word.toLowerCase().replace(/\./g, "");

function mentionOf(run: Run, from: number, to: number): NameMention | null {
  const { tokens, words } = run;
  const roles: string[] = [];
  let nation: string | null = null;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const word = bare(tokens[at]?.text ?? "");
    if (titles.has(word) && at < to - 1) {
      roles.push(at > from && bare(tokens[at - 1]?.text ?? "") === "vice" ? `vice-${word}` : word);
      for (let before = start; before < at; before += 1)
        nation = nationOf(tokens[before]?.text ?? "") ?? nation;
      // "Secretary of State Ann Orr": the office goes on behind its title.
      start = tokens[at + 1]?.text === "of" ? at + 3 : at + 1;
    }
  }
  if (start >= to) return null;
  if (start === from) {
    const before = tokens[from - 1]?.text ?? "";
    const comma = before === ",";
    const roleAt = comma ? officeBefore(run, from - 2) : from - 1;
    const role = bare(tokens[roleAt]?.text ?? "");
    if (
      titles.has(role) &&
      words[roleAt]?.shape === "low" &&
      words[from]?.sentence === words[roleAt].sentence
    ) {
      roles.push(bare(tokens[roleAt - 1]?.text ?? "") === "vice" ? `vice-${role}` : role);
      nation = nationBefore(run, roleAt) ?? nation;
    }
  }
  const first = tokens[start];
  const last = tokens[to - 1];
  if (!first || !last) return null;
  // "the US President", "Sources": a role or a listed noun with a capital, and nobody's name.
  if (titles.has(bare(last.text)) || (to - start === 1 && isCommonWord(words[start]?.word ?? "")))
    return null;
  const follow = appositionRoles(run, to);
  const parts = tokens.slice(start, to).map(({ text }) => text);
  return {
    start: first.start,
    end: last.end,
    name: joinName(parts),
    roles: [...roles, ...follow.roles],
    nation: nation ?? follow.nation,
    quoted: words[start]?.quoteState === "q",
    subject: actsAt(run, to),
    topic: from === 0 || words[from]?.first === true || words[from - 1]?.first === true,
    sentence: run.start + (words[from]?.sentence ?? 0),
    body:
      parts.some((part) => bodies.has(bare(part))) ||
      (parts.length === 1 && nationOf(parts[0] ?? "") !== null),
    possessive: /^['’]s?$/.test(tokens[to]?.text ?? ""),
  };
}

function isCommonWord(word: string): boolean {
  return /^[nrvh]:/.test(word) && !/^r:(?:democrat|republican|congress|senate|house)/.test(word);
}

/** "the mayor of Port Lorne, Elin Holm": the office stands before its place. */
function officeBefore({ tokens, words }: Run, at: number): number {
  let before = at;
  while (before > at - 4 && words[before]?.shape === "up") before -= 1;
  return before < at && /^(?:of|for)$/.test(tokens[before]?.text ?? "") ? before - 1 : at;
}

function nationBefore({ tokens }: Run, at: number): string | null {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const nation = nationOf(tokens[before]?.text ?? "");
    if (nation !== null) return nation;
  }
  return null;
}

/** "…, the Russian president," after a name. */
function appositionRoles({ tokens, words }: Run, at: number): { roles: string[]; nation: string | null } {
  if (tokens[at]?.text !== ",") return { roles: [], nation: null };
  let nation: string | null = null;
  for (let next = at + 1; next < at + 6 && next < tokens.length; next += 1) {
    const text = tokens[next]?.text ?? "";
    nation = nationOf(text) ?? nation;
    if (titles.has(bare(text)) && words[next]?.shape === "low") {
      // "the bank's chief economist": the last of several titles counts as well.
      const following = bare(tokens[next + 1]?.text ?? "");
      return { roles: titles.has(following) ? [bare(text), following] : [bare(text)], nation };
    }
    if (!/^(?:DET|ADJ|PROPN|NOUN|PART|PRON)$/.test(words[next]?.tag ?? "")) break;
  }
  return { roles: [], nation: null };
}

/** Whether a verb comes next, behind at most an apposition. */
function actsAt({ words }: Run, at: number): boolean {
  const verb = (index: number): boolean => /^(?:VB|VBZ|VBD|AUX)$/.test(words[index]?.tag ?? "");
  if (verb(at) || (words[at]?.tag === "ADV" && verb(at + 1))) return true;
  if (words[at]?.word !== ",") return false;
  for (let next = at + 1; next < at + 12; next += 1) {
    if (words[next]?.first === true) return false;
    if (words[next]?.word === ",")
      return verb(next + 1) || (words[next + 1]?.tag === "ADV" && verb(next + 2));
  }
  return false;
}

function joinName(parts: readonly string[]): string {
  return parts.join(" ");
}
