import type { Span } from "../reading.ts";
import { mentionAt, peopleIn, type Person } from "./people.ts";
import type { Edit } from "./rewriting.ts";
import type { Workshop } from "./workshop.ts";

/** Words a sentence leans on the one before with; a claim of its own does not need them. */
const leaning =
  /^(?:However|But|And|Meanwhile|Moreover|Furthermore|In addition|Additionally|For (?:his|her|their) part|In fact|Indeed|So|Still|Also|Then|Yet|Nevertheless|Nonetheless|As a result|By contrast|In contrast|On the other hand|Of course)(?:,\s+|\s+(?=\p{Lu}|the |an? |he |she |it |they ))/u;

const pronouns = /(?<![\p{L}’'])(He|She|he|she|[Hh]is|[Hh]er|[Hh]im)(?![\p{L}])/gu;

/**
 * Edits that make a stretch of text stand on its own: a leaning word falls away, the first mention of a known person
 * becomes the full name, and a pronoun becomes the name where only one person can be meant.
 *
 * @param context the sentence the stretch was cut from: the people named before it are looked for there first, then in
 * the sentence before.
 */
export function nameEdits(
  workshop: Workshop,
  span: Span,
  context: Span,
  speaker: string | null = null,
): Edit[] {
  return [
    ...leaningEdit(workshop.text, span),
    ...fullNameEdits(workshop, span),
    ...pronounEdits(workshop, span, context, speaker),
  ];
}

/** Edits that name the outlet where its article says "this newspaper". */
export function outletEdits(text: string, outlet: string | null): Edit[] {
  if (outlet === null) return [];
  return [
    ...text.matchAll(
      /(?<![\p{L}])[Tt]his (?:newspaper|paper|station|magazine|broadcaster|website|agency)(?![\p{L}])/gu,
    ),
  ].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    replacement: outlet,
    step: `“${words}” is ${outlet}`,
  }));
}

function leaningEdit(text: string, span: Span): Edit[] {
  const found = leaning.exec(text.slice(span.start, span.end))?.[0];
  if (found === undefined) return [];
  return [{ start: span.start, end: span.start + found.length, replacement: "", step: null }];
}

const titleBefore = /(?:Mr|Mrs|Ms|Miss|Dr)\.?\s$/u;

function fullNameEdits({ text, people }: Workshop, span: Span): Edit[] {
  return people.flatMap((person): Edit[] => {
    if (person.name === person.surname) return [];
    const words = text.slice(span.start, span.end);
    const at = mentionAt(words, person.surname);
    if (at < 0) return [];
    const firstNames = person.name.slice(0, -person.surname.length);
    if (words.slice(0, at).endsWith(firstNames)) return [];
    const title = titleBefore.exec(words.slice(0, at))?.[0] ?? "";
    // Another first name before the surname: another member of the family, whom nobody should be renamed to.
    if (title === "" && /\p{Lu}[\p{L}.’'-]*\s$/u.test(words.slice(0, at)) && !isTitle(words.slice(0, at)))
      return [];
    const start = span.start + at - title.length;
    const end = span.start + at + person.surname.length;
    return [{ start, end, replacement: person.name, step: `“${text.slice(start, end)}” is ${person.name}` }];
  });
}

function isTitle(before: string): boolean {
  return /(?:President|Minister|Chancellor|Secretary|Governor|Mayor|Councillor|Senator|Judge|King|Queen|Pope|General|Captain|Professor|Director|Leader)\s$/u.test(
    before,
  );
}

/** How far into a claim "his" and "her" are still about somebody of the sentence before, in UTF-16 units. */
const maxPossessiveAt = 20;

function pronounEdits(workshop: Workshop, span: Span, context: Span, speaker: string | null): Edit[] {
  const { text } = workshop;
  const edits: Edit[] = [];
  const resolved = new Set<Person>();
  for (const found of text.slice(span.start, span.end).matchAll(pronouns)) {
    const [word] = found;
    const start = span.start + found.index;
    const end = start + word.length;
    const possessive = /^(?:his|her)$/i.test(word) && followedByNoun(text, end);
    // "he’s" may be "he is" or "he has"; a possessive far from the beginning mostly means whom its own clause names.
    if (/^[’']/u.test(text.slice(end, end + 1)) || (possessive && found.index > maxPossessiveAt)) continue;
    const person = whoIs(workshop, word, { start: span.start, end: start }, context, speaker);
    if (person === null) continue;
    // Named a word before in the same claim ("Orr said she …"): the pronoun is clear.
    if (resolved.has(person) || peopleIn(text, { start: span.start, end: start }, [person]).length > 0)
      continue;
    resolved.add(person);
    const replacement = possessive ? `${person.name}’s` : person.name;
    edits.push({ start, end, replacement, step: `“${word}” is ${person.name}` });
  }
  return edits;
}

/** "her report", not "told her that". */
function followedByNoun(text: string, end: number): boolean {
  return /^\s+(?!(?:that|to|and|or|but|for|on|in|at|by|with|from|of|about|he|she|it|they|was|is|had|has)\b)\p{Ll}/u.test(
    text.slice(end, end + 12),
  );
}

/** Sentences looked back through for whom a pronoun means: beyond, a reader has forgotten the name as well. */
const maxLookBack = 3;

/**
 * The one person a pronoun can mean: the only one named before it in the stretch or, when none is, in its sentence or,
 * when none is, in the nearest sentence before it in the same paragraph that names anybody. Null when two could be
 * meant, or the article shows the other pronoun for them.
 */
function whoIs(
  workshop: Workshop,
  word: string,
  before: Span,
  context: Span,
  speaker: string | null,
): Person | null {
  const { text, people } = workshop;
  const fits = /^(?:he|his|him)$/i.test(word) ? "he" : "she";
  const places = [before, { start: context.start, end: before.start }, ...sentencesBefore(workshop, context)];
  for (const place of places) {
    if (place.end <= place.start) continue;
    // In somebody's own words "he" is never the speaker.
    const named = peopleIn(text, place, people).filter(({ name }) => name !== speaker);
    if (named.length === 0) continue;
    const possible = named.filter(({ pronoun }) => pronoun === null || pronoun === fits);
    const [person] = possible;
    return possible.length === 1 && person !== undefined ? person : null;
  }
  return null;
}

/** The sentences before one, nearest first; the first sentence of a paragraph leans on the last of the one before. */
function sentencesBefore({ sentences, blocks }: Workshop, { start }: Span): Span[] {
  const block = blocks.find((each) => each.start <= start && start < each.end);
  const before = sentences
    .filter((sentence) => sentence.end <= start && sentence.kind === "paragraph")
    .slice(-maxLookBack);
  const inBlock = before.filter((sentence) => sentence.start >= (block?.start ?? 0));
  return (inBlock.length > 0 ? inBlock : before.slice(-1)).toReversed();
}
