/** Whether what a date stands with has happened or is to come, for dates that do not say so themselves. */
export type Tense = "past" | "future";

/** Spoken of as to come: "will meet", "is due to", "plans to", "ahead of", "begins on". */
const FUTURE = [
  "(?:will|shall|won['’]t|would(?! have))(?: not)?",
  "\\p{L}+['’]ll",
  "(?:is|are|be|were|was)? ?(?:due|set|scheduled|expected|slated|planned|likely|going|poised)(?: to| for| on| in)",
  "(?:plan|plans|planning|planned|hope|hopes|hoping|intend|intends|vows|promises|aims) to",
  "(?:ahead of|in advance of|deadline|upcoming|forthcoming)",
  "(?:is|are) (?:meeting|visiting|travell?ing|flying|hosting|holding|voting|returning|heading|opening|launching)",
  "(?:begins|starts|opens|meets|ends|expires|kicks off|takes (?:place|office|effect|over)|resumes|arrives|votes|returns)",
  "буд(?:е|уть|ет|ут)|відбу(?:деться|дуться)|состо(?:ится|ятся)|wird|werden|sera|seront|será|serán",
  "to be (?:held|decided|announced|published|signed|made|discussed)",
].join("|");

/** Told as having happened: common irregular verbs of reports, and whatever ends in -ed. */
const PAST = [
  "(?:was|were|had|did|has|have|said|told|met|spoke|took|came|went|made|held|gave|began|left|sent|saw|found|wrote|won|lost)",
  "(?:brought|bought|built|broke|became|fell|felt|fought|got|grew|hit|kept|knew|led|paid|ran|read|rose|sat|sold|spent|stood|struck|swore|thought|threw|understood|withdrew)",
  "would have",
  "\\p{Ll}{2,}ed",
].join("|");

const MARKER = new RegExp(`(?<![\\p{L}’'])(?:(${FUTURE})|(?:${PAST}))(?![\\p{L}])`, "giu");

/**
 * The tense around a position of a sentence: of the verb or phrase nearest before it, else of the first after it,
 * else past, because reports mostly tell what happened. "Said on Friday that he will meet them on Monday" has both.
 *
 * @param at UTF-16 position of the date within `sentence`.
 */
export function tenseAt(sentence: string, at: number): Tense {
  let nearest: Tense | null = null;
  for (const found of sentence.matchAll(MARKER)) {
    const tense = found[1] === undefined ? "past" : "future";
    if (found.index >= at) return nearest ?? tense;
    nearest = tense;
  }
  return nearest ?? "past";
}
