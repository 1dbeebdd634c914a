import type { CloseReading, Quotation, ReadSentence, SuggestedClaim } from "../close-reading.ts";
import type { Span } from "../reading.ts";
import { claimTypeOf } from "./claim-type.ts";
import { clausesOf } from "./clauses.ts";
import { dateEdits } from "./date-words.ts";
import { nameEdits, outletEdits } from "./name-edits.ts";
import { peopleOf } from "./people.ts";
import { openWords } from "./open-words.ts";
import { suggestOfSpeech } from "./speech-claims.ts";
import { asSentence, rewrite, type Edit } from "./rewriting.ts";
import { isFiniteVerb, taggerOf } from "./tagged-words.ts";
import type { Workshop } from "./workshop.ts";

/** What the desk knows of an article besides its text. */
export interface SuggestionContext {
  /** Whose article it is: named where the text says "this newspaper". */
  readonly outlet: string | null;
}

/** Longest claim and statement the desk takes, in UTF-16 units. */
const maxClaimChars = 500;

/** Words without which nothing can be checked: "No.", "Wow." */
const minClaimWords = 4;

/**
 * Suggests a claim for each sentence the reader would check: neutral words that stand on their own, with what was done
 * to get them. People are named in full, days put in place of "yesterday", speech reported instead of quoted where
 * nobody's words are bent by it, and a sentence that makes two statements gives two.
 *
 * In other languages than English the words stay the outlet's own, which the steps say.
 *
 * @returns in the order of the text; spans are UTF-16 units of it. Pure; linear but for the names, which are looked up
 * per sentence.
 */
export function suggestClaims(reading: CloseReading, context: SuggestionContext): SuggestedClaim[] {
  const isEnglish = reading.language === null || reading.language.startsWith("en");
  const { text, dates, quotations } = reading;
  const worth = reading.sentences.filter(
    ({ suggested, kind }) => suggested === "claim" && (kind === "paragraph" || kind === "caption"),
  );
  const wordsOf = taggerOf(text);
  const workshop: Workshop = {
    ...reading,
    people: isEnglish ? peopleOf(text, quotations) : [],
    wordsOf,
    standing: isEnglish ? [...dateEdits(dates, worth, wordsOf), ...outletEdits(text, context.outlet)] : [],
    isEnglish,
  };
  const seen = new Set<string>();
  return worth
    .flatMap((sentence) => suggestOf(workshop, sentence))
    .filter(({ text, statement }) => isUsable(text, statement) && !seen.has(text) && seen.add(text));
}

function isUsable(text: string, statement: string | null): boolean {
  if (text.length > maxClaimChars || (statement ?? "").length > maxClaimChars) return false;
  return text.split(" ").length >= minClaimWords;
}

function suggestOf(workshop: Workshop, sentence: ReadSentence): SuggestedClaim[] {
  const quotations = touching(workshop.quotations, sentence);
  const spoken = suggestOfSpeech(workshop, sentence, quotations);
  if (spoken !== null) return spoken;
  if (!workshop.isEnglish) return [asItStands(workshop.text, sentence, quotations)];
  return suggestOfNarration(workshop, sentence, quotations);
}

function touching(quotations: readonly Quotation[], span: Span): Quotation[] {
  return quotations.filter(({ start, end }) => start < span.end && end > span.start);
}

/** The outlet's own statement, clause by clause; a line without a verb states nothing. */
function suggestOfNarration(
  workshop: Workshop,
  sentence: ReadSentence,
  quotations: readonly Quotation[],
): SuggestedClaim[] {
  const clauses = clausesOf(sentence, workshop.wordsOf).filter((clause) =>
    workshop.wordsOf(clause).some((_, at, words) => isFiniteVerb(words, at)),
  );
  return clauses.map((clause): SuggestedClaim => {
    const [first] = touching(quotations, clause);
    const speaker = first?.speaker?.name ?? null;
    const edits: Edit[] = [...workshop.standing, ...nameEdits(workshop, clause, sentence)];
    const { text, steps } = rewrite(workshop.text, clause, edits);
    const words = asSentence(text);
    return {
      ...spanOf(clause),
      text: words,
      statement: null,
      speaker,
      type: claimTypeOf(words, first !== undefined),
      speechMode: first === undefined ? "narration" : "paraphrase",
      steps: [
        ...steps,
        ...openWords(words),
        ...(clauses.length > 1 ? ["The sentence makes more than one statement"] : []),
      ],
    };
  });
}

function asItStands(text: string, sentence: ReadSentence, quotations: readonly Quotation[]): SuggestedClaim {
  return {
    ...spanOf(sentence),
    text: text.slice(sentence.start, sentence.end).replace(/\s+/gu, " "),
    statement: null,
    speaker: quotations[0]?.speaker?.name ?? null,
    type: null,
    speechMode: quotations.length > 0 ? "paraphrase" : "narration",
    steps: ["The outlet’s own words: only English is rewritten"],
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
