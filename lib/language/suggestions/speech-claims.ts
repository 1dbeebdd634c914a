import type { Quotation, ReadSentence, SuggestedClaim } from "../close-reading.ts";
import type { Span } from "../reading.ts";
import { claimTypeOf } from "./claim-type.ts";
import { clausesOf } from "./clauses.ts";
import { inWords } from "./date-words.ts";
import { firstPersonEdits } from "./first-person.ts";
import { nameEdits } from "./name-edits.ts";
import { openWords } from "./open-words.ts";
import { asSentence, rewrite, withoutStop, type Edit } from "./rewriting.ts";
import { isWholeClause, tagSpan } from "./tagged-words.ts";
import type { Workshop } from "./workshop.ts";

/** Cues that say no more than that somebody said it. Any other ("accused", "urged", "denied") is part of the claim. */
const plainCue =
  /^(?:(?:ha[sd]|have|was|is|later|also) )*(?:said|says|say|saying|tells?|told|telling|stated?|states|stating|add(?:ed|s|ing)?|not(?:ed|es|ing)|claim(?:ed|s|ing)?|explain(?:ed|s|ing)?|according to|report(?:ed|s|edly)?|announc(?:ed|es|ing)|confirm(?:ed|s|ing)?|reveal(?:ed|s|ing)?|argu(?:ed|es|ing)|insist(?:ed|s|ing)?|wr(?:ote|ites|iting)|post(?:ed|s|ing)?|continu(?:ed|es)|stress(?:ed|es|ing)?|emphasi[sz](?:ed|es|ing)|reiterat(?:ed|es|ing)|declar(?:ed|es|ing)|assert(?:ed|s|ing)?|maintain(?:ed|s|ing)?|acknowledg(?:ed|es|ing)|recall(?:ed|s)|testif(?:ied|ies)|tweeted|repl(?:ied|ies)|answered|responded|concluded|pointed out|observed|remarked)$/iu;

/** Quotations of fewer words than this are a turn of phrase inside the reporter's sentence. */
const minQuotedWords = 4;

/** A quotation as far as it stands in the sentence at hand. */
interface Part {
  quotation: Quotation;
  span: Span;
}

/**
 * What a sentence says in somebody's name; null when it reports no statement of its own and is to be read as the
 * outlet's narration.
 *
 * @param quotations those that touch the sentence, nested ones included: a letter read aloud is its writer's word.
 */
export function suggestOfSpeech(
  workshop: Workshop,
  sentence: ReadSentence,
  quotations: readonly Quotation[],
): SuggestedClaim[] | null {
  if (!workshop.isEnglish) return null;
  const parts = quotations.map((quotation) => ({
    quotation,
    span: { start: Math.max(quotation.start, sentence.start), end: Math.min(quotation.end, sentence.end) },
  }));
  const direct = innermost(parts.filter((part) => isDirect(workshop.text, part)));
  if (direct.length > 0) return direct.map((part) => quoted(workshop, part, sentence));
  const report = parts.find((part) => isPlainReport(workshop, part));
  return report === undefined ? null : reported(workshop, report, sentence);
}

/** Of quotations within each other the inner ones, when they hold most of the words. */
function innermost(parts: readonly Part[]): Part[] {
  const chars = ({ span }: Part): number => span.end - span.start;
  const within = (inner: Part, outer: Part): boolean =>
    inner !== outer && inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;
  return parts.filter((part) => {
    const inner = parts.filter((other) => within(other, part) && !within(part, other));
    if (inner.some((other) => chars(other) * 2 >= chars(part))) return false;
    return !parts.some((outer) => within(part, outer) && chars(part) * 2 < chars(outer));
  });
}

function isDirect(text: string, { quotation, span }: Part): boolean {
  return (
    quotation.mode === "direct" && text.slice(span.start, span.end).split(/\s+/u).length >= minQuotedWords
  );
}

/** A clause that could stand by itself, told by somebody named, by a cue that adds nothing. */
function isPlainReport({ text, wordsOf }: Workshop, { quotation, span }: Part): boolean {
  const { cue, speaker, mode } = quotation;
  if (mode === "direct" || cue === null || speaker?.name == null) return false;
  if (!plainCue.test(text.slice(cue.start, cue.end))) return false;
  if (/^(?:to|how|why|what|whether|about|of|for|on|in|with)\s/iu.test(text.slice(span.start, span.end)))
    return false;
  // "a letter he said he had received": what was said is about the letter, which stands outside the clause.
  if (/^(?:he|she|they|it)$/iu.test(speaker.text) && /\p{Ll}\s$/u.test(text.slice(0, speaker.start))) {
    const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, speaker.start - 30), speaker.start))?.[1] ?? "";
    if (!/^(?:and|but|as|when|while|after|before|because|if|that|where|then|also|later)$/u.test(before))
      return false;
  }
  return isWholeClause(wordsOf(withoutThat(text, span)));
}

/** Somebody's own words: as reported speech where none of them is bent by it, else as they stand, in marks. */
function quoted(workshop: Workshop, { quotation, span }: Part, sentence: Span): SuggestedClaim {
  const name = quotation.speaker?.name ?? null;
  const own = name === null ? [] : firstPersonEdits(workshop.text, span, name);
  const said =
    typeof own === "string"
      ? inMarks(workshop.text, span, name ?? "Somebody", own)
      : inReport(workshop, span, sentence, name, own);
  return {
    start: span.start,
    end: span.end,
    ...said,
    steps: [...speakerSteps(workshop, quotation), ...said.steps],
    speaker: name,
    type: claimTypeOf(said.statement ?? said.text, true),
    speechMode: "direct_quote",
  };
}

type Said = Pick<SuggestedClaim, "text" | "statement" | "steps">;

function inReport(
  workshop: Workshop,
  span: Span,
  sentence: Span,
  name: string | null,
  own: readonly Edit[],
): Said {
  const edits = [...own, ...workshop.standing, ...nameEdits(workshop, span, sentence, name)];
  const { text, steps } = rewrite(workshop.text, span, edits);
  const statement = asSentence(text.replace(/[[\]]/gu, ""));
  const all = [...steps, ...openWords(statement)];
  if (name === null) return { text: statement, statement: null, steps: all };
  return { text: `${name} said that ${asPart(workshop, statement, name)}`, statement, steps: all };
}

function inMarks(text: string, span: Span, name: string, forbidding: string): Said {
  const words = withoutStop(text.slice(span.start, span.end).replace(/\s+/gu, " "));
  const step = `“${forbidding}” cannot be said for somebody else: the words stay quoted`;
  return { text: `${name} said: “${words}.”`, statement: null, steps: [step] };
}

/** A report in the outlet's words: one claim a statement. */
function reported(workshop: Workshop, { quotation, span }: Part, sentence: Span): SuggestedClaim[] {
  const { text } = workshop;
  const name = quotation.speaker?.name ?? "";
  const clauses = clausesOf(withoutThat(text, span), workshop.wordsOf);
  const isSplit = clauses.length > 1;
  return clauses.map((clause): SuggestedClaim => {
    const edits = [...workshop.standing, ...nameEdits(workshop, clause, sentence)];
    const { text: words, steps } = rewrite(text, clause, edits);
    const statement = asSentence(words);
    return {
      start: isSplit ? clause.start : sentence.start,
      end: isSplit ? clause.end : sentence.end,
      text: `${name} said${dayOfSaying(workshop, quotation, sentence)} that ${asPart(workshop, statement, name)}`,
      statement,
      speaker: name,
      type: claimTypeOf(statement, true),
      speechMode: "paraphrase",
      steps: [
        ...speakerSteps(workshop, quotation),
        ...steps,
        ...openWords(statement),
        ...(isSplit ? ["The sentence makes more than one statement"] : []),
      ],
    };
  });
}

/** Whose words they are, where that had to be worked out, and through whom they came. */
function speakerSteps({ quotations }: Workshop, { speaker, within }: Quotation): string[] {
  const steps: string[] = [];
  if (speaker?.name == null) steps.push("Nobody is named near these words: say whose they are");
  else if (speaker.text !== speaker.name) steps.push(`“${speaker.text}” is ${speaker.name}`);
  const teller = within === null ? null : (quotations[within]?.speaker?.name ?? null);
  if (teller !== null && teller !== speaker?.name) steps.push(`As told by ${teller}`);
  return steps;
}

/** " on 4 March 2025" where the sentence says beside its cue when it was said ("said on Tuesday that"). */
function dayOfSaying({ text, dates }: Workshop, { cue, start }: Quotation, sentence: Span): string {
  if (cue === null || cue.start < sentence.start || cue.end > start) return "";
  const date = dates.find((each) => each.start >= cue.end && each.end <= start);
  const { from, to } = date?.resolved ?? { from: "", to: "-" };
  if (date === undefined || from !== to || /\p{L}{3,}.*\p{L}{3,}/u.test(text.slice(cue.end, date.start)))
    return "";
  return ` on ${inWords({ from, to })}`;
}

function withoutThat(text: string, span: Span): Span {
  const that = /^that\s+/iu.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { start: span.start + that, end: span.end };
}

/**
 * A sentence as the part after "Jan Holm said that": its first word small unless it is a name, and not the name again
 * where a pronoun or the surname does ("he signed", "Holm’s lawyer").
 */
function asPart({ text, people }: Workshop, sentence: string, name: string): string {
  if (sentence.startsWith(name)) {
    const person = people.find((each) => each.name === name);
    const rest = sentence.slice(name.length);
    const owner = /^[’']s(?= \p{Ll})/u.exec(rest)?.[0];
    if (person?.pronoun == null || /^[’']/u.test(owner === undefined ? rest : ""))
      return (name.split(" ").at(-1) ?? name) + rest;
    if (owner === undefined) return person.pronoun + rest;
    return (person.pronoun === "he" ? "his" : "her") + rest.slice(owner.length);
  }
  const [first] = tagSpan(sentence, { start: 0, end: sentence.length });
  if (first === undefined || /^\p{Lu}{2}|^I$/u.test(first.text)) return sentence;
  const small = first.text.charAt(0).toLowerCase() + first.text.slice(1);
  const standsSmall = new RegExp(`(?<![\\p{L}])${escaped(small)}(?![\\p{L}])`, "u").test(text);
  return first.tag === "PROPN" && !standsSmall ? sentence : small + sentence.slice(first.end);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
