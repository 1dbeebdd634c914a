import type { BlockKind } from "#lib/domain/article/article.ts";
import type { SpeechMode } from "#lib/domain/claim/claim.ts";
import { slugify } from "#lib/language/slug.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import type { DirectoryEntry, SyntheticSpeaker } from "./directory.ts";
import { uuidAt, type Random } from "./random.ts";
import { makeFiller, makeHeadline, makeStatement, type Statement } from "./sentences.ts";

const dayMs = 86_400_000;

/** A statement with its place in a synthetic article. */
export interface SyntheticPlace {
  readonly statement: Statement;
  readonly speaker: SyntheticSpeaker;
  readonly mode: SpeechMode;
  readonly start: number;
  readonly end: number;
}

export interface SyntheticArticle {
  readonly id: string;
  readonly revisionId: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly outlet: DirectoryEntry;
  readonly url: string;
  readonly publishedOn: string;
  readonly importedAt: Date;
  readonly text: string;
  readonly sha256: string;
  readonly sentences: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly kind: BlockKind;
    readonly isClaim: boolean;
  }[];
  readonly places: readonly SyntheticPlace[];
}

interface Cast {
  readonly outlet: DirectoryEntry;
  readonly speakers: readonly SyntheticSpeaker[];
}

/**
 * Writes one article with as many statements as there are speakers in the cast: headline, then a line for each sentence, the
 * statements between sentences that nobody would check. Spans are UTF-16 units of the text.
 */
export function makeArticle(
  random: Random,
  number: number,
  at: Date,
  { outlet, speakers }: Cast,
): SyntheticArticle {
  const title = makeHeadline(random, number);
  const sentences: { id: string; start: number; end: number; kind: BlockKind; isClaim: boolean }[] = [];
  const places: SyntheticPlace[] = [];
  let text = "";
  const write = (sentence: string, kind: BlockKind, isClaim: boolean) => {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += sentence;
    sentences.push({ id: uuidAt(random, at), start, end: text.length, kind, isClaim });
    return start;
  };
  write(title, "headline", false);
  for (const speaker of speakers) {
    if (random.chance(0.6)) write(makeFiller(random), "paragraph", false);
    const statement = makeStatement(random, at.getUTCFullYear());
    const said = sentenceFor(random, statement.text, speaker.name);
    const start = write(said.sentence, "paragraph", true) + said.offset;
    places.push({ statement, speaker, mode: said.mode, start, end: start + said.length });
  }
  const slug = `${slugify(title, 60)}-${number.toString(36)}`;
  return {
    ...{ id: uuidAt(random, at), revisionId: uuidAt(random, at), number, slug, title, outlet },
    url: `https://${outlet.slug}.example/${slug}`,
    publishedOn: new Date(at.getTime() - dayMs).toISOString().slice(0, 10),
    ...{ importedAt: at, text, sha256: sha256(text), sentences, places },
  };
}

/** The statement as an article gives it, and which part of the sentence is the claim. */
function sentenceFor(random: Random, statement: string, name: string) {
  const mode: SpeechMode = random.pick(["direct_quote", "paraphrase", "narration"]);
  if (mode === "direct_quote")
    return { mode, sentence: `“${statement},” ${name} said.`, offset: 1, length: statement.length };
  if (mode === "narration") return { mode, sentence: `${statement}.`, offset: 0, length: statement.length };
  const sentence = `${name} said that ${lowerFirst(statement)}.`;
  return { mode, sentence, offset: 0, length: sentence.length - 1 };
}

/** "The price …" → "the price …"; a name or a number keeps its first letter. */
export function lowerFirst(statement: string): string {
  return statement.replace(/^(?:The|Nobody)\b/, (word) => word.toLowerCase());
}
