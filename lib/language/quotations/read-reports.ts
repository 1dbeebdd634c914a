import type { Span } from "../reading.ts";
import { chunkWords, type Chunk } from "./chunk-words.ts";
import { describeWords, type DescribedRun } from "./describe-words.ts";
import type { Part } from "./link-parts.ts";
import { unpackModel, type ModelFile } from "./model-file.ts";
import modelFile from "./quotation-model.json" with { type: "json" };
import { decode, STATES, type SequenceModel } from "./sequence-model.ts";
import { tagWords, type WordTag } from "./tag-words.ts";
import { tokenFeatures } from "./token-features.ts";
import type { Token } from "./tokenise.ts";

let model: SequenceModel | null = null;

/** A paragraph cut into tokens, described and chunked. */
export interface Run extends DescribedRun, Span {
  tokens: readonly Token[];
  tags: readonly WordTag[];
  chunks: readonly Chunk[];
  /** Whoever the paragraph announces for the next ("Holm said:"); filled when its parts are read. */
  announced: Span | null;
}

/**
 * Prepares a paragraph for reading: parts of speech, closed words, quotations, phrases.
 *
 * @param tokens of `[start, end)` of `text`; starts: where sentences begin.
 */
export function prepareRun(
  text: string,
  tokens: readonly Token[],
  starts: readonly number[],
  { start, end }: Span,
): Run {
  const inRun = tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  const tags = tagWords(text.slice(start, end), inRun);
  const described = describeWords(text, tokens, tags, starts, { start, end });
  return { ...described, tokens, tags, chunks: chunkWords(described.words), announced: null, start, end };
}

/** The state of each token (index of STATES), by the trained model. */
export function readStates(run: Run): Uint8Array {
  model ??= unpackModel(modelFile satisfies ModelFile);
  return decode(model, tokenFeatures(run, run.chunks));
}

const KINDS = { S: "source", K: "cue", C: "content" } as const;

/** The stretches that a path of states names. */
export function partsOf(path: Uint8Array): Part[] {
  const parts: Part[] = [];
  path.forEach((state, at) => {
    const name = STATES[state] ?? "O";
    const last = parts.at(-1);
    if (name.startsWith("I") && last?.end === at) {
      last.end = at + 1;
    } else if (name.length > 1) {
      const kind = KINDS[name.charAt(2) as keyof typeof KINDS];
      const side = name.charAt(3);
      parts.push({
        kind,
        start: at,
        end: at + 1,
        cue: kind === "cue" || side === "0" ? "none" : side === "1" ? "after" : "before",
      });
    }
  });
  return parts;
}
