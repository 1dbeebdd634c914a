import { ok } from "#lib/domain/outcome/outcome.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { INVISIBLE, LINE_ENDS, normaliseText } from "./normalise-text.ts";
import type { Span } from "./reading.ts";

/** A text in the form the desk reads, and the way back to the text it was given. */
export interface LocatedText {
  text: string;
  /** Where a span of `text` stands in the given text. What it gives there normalises to the span's own words. */
  toGiven: (span: Span) => Span;
}

/** What a character composes with that is no mark: the vowels and final consonants of Hangul. */
const TRAILING = "\\p{M}\\u1161-\\u1175\\u11a8-\\u11c2";
/** Characters that become others only together: a letter with its marks. */
const CLUSTER = new RegExp(`[^${TRAILING}][${TRAILING}]*|[${TRAILING}]+`, "gsu");

/**
 * Normalises a text and remembers where each of its characters stood, so that spans can be given back in the units of
 * the text as it was given (`plumbline read`). Refuses what `normaliseText` refuses. Linear; a text that is in normal
 * form already costs nothing.
 */
export function normaliseLocated(given: string): Outcome<LocatedText> {
  const normalised = normaliseText(given);
  if (!normalised.ok) return normalised;
  const text = normalised.value;
  if (text === given) return ok({ text, toGiven: ({ start, end }) => ({ start, end }) });
  const composed = compose(given);
  const { starts, ends } = align(text, composed);
  return ok({
    text,
    toGiven: ({ start, end }) => {
      const from = starts[start] ?? given.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? given.length) : from };
    },
  });
}

/** Characters with the stretch of the given text each of them came from. */
interface Composed {
  text: string;
  starts: number[];
  ends: number[];
}

/** Line ends made one, invisible characters left out, letters composed with their marks: all but what is trimmed. */
function compose(given: string): Composed {
  const kept = keepVisible(given);
  const composed: Composed = { text: kept.text.normalize("NFC"), starts: [], ends: [] };
  if (composed.text === kept.text) return kept;
  for (const { 0: cluster, index } of kept.text.matchAll(CLUSTER)) {
    const [first, last] = [kept.starts[index] ?? 0, kept.ends[index + cluster.length - 1] ?? 0];
    const form = cluster.normalize("NFC");
    for (let at = 0; at < form.length; at += 1) {
      const isSame = form === cluster;
      composed.starts.push(isSame ? (kept.starts[index + at] ?? 0) : first);
      composed.ends.push(isSame ? (kept.ends[index + at] ?? 0) : last);
    }
  }
  return composed;
}

function keepVisible(given: string): Composed {
  const left = new RegExp(`${LINE_ENDS.source}|${INVISIBLE.source}`, "gu");
  const kept: Composed = { text: "", starts: [], ends: [] };
  const parts: string[] = [];
  let from = 0;
  const keep = (to: number): void => {
    parts.push(given.slice(from, to));
    for (let at = from; at < to; at += 1) {
      kept.starts.push(at);
      kept.ends.push(at + 1);
    }
  };
  for (const { 0: found, index } of given.matchAll(left)) {
    keep(index);
    from = index + found.length;
    if (!LINE_END.test(found)) continue;
    parts.push("\n");
    kept.starts.push(index);
    kept.ends.push(from);
  }
  keep(given.length);
  return { ...kept, text: parts.join("") };
}

const LINE_END = new RegExp(`^(?:${LINE_ENDS.source})$`, "u");

/** The normalised text is the composed one with white space left out here and there: their other characters agree. */
function align(text: string, composed: Composed): { starts: Int32Array; ends: Int32Array } {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (from < composed.text.length && composed.text[from] !== text[at]) from += 1;
    starts[at] = composed.starts[from] ?? 0;
    ends[at] = composed.ends[from] ?? 0;
    from += 1;
  }
  return { starts, ends };
}
