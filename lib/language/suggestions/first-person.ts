import type { Edit } from "./rewriting.ts";
import type { Span } from "../reading.ts";

/** Past forms without -ed: they stay as they are when "I" becomes a name. */
const pastForms = new Set(
  "was had did went came saw made got took gave told met knew thought left found kept began became won lost paid sent spent built bought brought spoke said wrote read heard held stood felt put set cut let led ran grew rose fell sold sat chose drove ate drew flew broke taught caught fought sought slept understood could would should might must will can may cannot won't wouldn't couldn't shouldn't didn't wasn't hadn't can't".split(
    " ",
  ),
);

/** Plain forms a speaker uses of himself; any other word after "I" is not turned round. */
const plainForms = new Set(
  "think believe want need know say hope see mean like feel understand appreciate expect support agree work live remember love hear trust intend plan oppose recall see accept stand call ask welcome promise guarantee insist doubt suspect own earn pay vote run".split(
    " ",
  ),
);

const contracted: Readonly<Record<string, string>> = {
  "'m": " is",
  "'ve": " has",
  "'ll": " will",
  "'d": " had",
};

const forms: Readonly<Record<string, string>> = {
  am: "is",
  have: "has",
  do: "does",
  "don't": "does not",
  "haven't": "has not",
};

const adverbs =
  /^(?:really|also|still|never|just|always|certainly|personally|actually|already|now|only|often|clearly)$/;

/** What cannot be said in somebody else's name without knowing who else is meant. */
const open = /(?<![\p{L}’'])(?:we|us|our|ours|ourselves|you|your|yours|myself|me|mine|let[’']s)(?![\p{L}])/iu;

const mine =
  /(?<![\p{L}’'])(I|[Mm]y)((?:['’](?:m|ve|ll|d))?)(?![\p{L}’'])(\s+\p{L}+(?:[’']t)?)?(\s+\p{L}+(?:[’']t)?)?/gu;

/**
 * Edits that say in the speaker's name what was said as "I" and "my". Where that cannot be done safely, the word that
 * forbids it: "we" and "you" mean people nobody named, and a verb we do not know might be left in the wrong form.
 */
export function firstPersonEdits(text: string, span: Span, name: string): Edit[] | string {
  const words = text.slice(span.start, span.end);
  const forbidding = open.exec(words)?.[0];
  if (forbidding !== undefined) return forbidding;
  const edits: Edit[] = [];
  let current = name;
  for (const found of words.matchAll(mine)) {
    const [, pronoun = "", contraction = ""] = found;
    const start = span.start + found.index;
    const step = `“${pronoun}” is ${name}`;
    if (pronoun !== "I") {
      edits.push({ start, end: start + pronoun.length, replacement: `${current}’s`, step });
    } else {
      // "My team and I stand ready": two people, and the verb stays.
      const isPair = / and $/u.test(words.slice(0, found.index));
      const verb = contraction === "" && !isPair ? verbAfter(found) : "";
      if (verb === null) return pronoun;
      const ending = contracted[contraction.replace("’", "'").toLowerCase()] ?? "";
      edits.push({ start, end: start + 1 + contraction.length, replacement: current + ending, step });
      if (verb !== "") edits.push(...verbEdit(found, start, verb));
    }
    current = name.split(" ").at(-1) ?? name;
  }
  return edits;
}

/** The third-person form of the verb after "I"; "" where it stays; null where we do not know it. */
function verbAfter(found: RegExpExecArray): string | null {
  const [first = "", second = ""] = [found[3]?.trim().toLowerCase(), found[4]?.trim().toLowerCase()];
  const verb = (adverbs.test(first) ? second : first).replace("’", "'");
  if (forms[verb] !== undefined) return forms[verb];
  if (pastForms.has(verb) || (/..ed$/.test(verb) && verb !== "need")) return "";
  if (plainForms.has(verb)) return `${verb}s`;
  return null;
}

function verbEdit(found: RegExpExecArray, start: number, verb: string): Edit[] {
  const first = found[3] ?? "";
  const isSecond = adverbs.test(first.trim().toLowerCase());
  const word = isSecond ? (found[4] ?? "") : first;
  const at = start + 1 + (isSecond ? first.length : 0) + (word.length - word.trimStart().length);
  return [{ start: at, end: at + word.trim().length, replacement: verb, step: null }];
}
