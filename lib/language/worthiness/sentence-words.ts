/** The words of one sentence, as the models see them. All arrays run in step. */
export interface SentenceWords {
  /** Lower-case, typographic apostrophes made plain; figures replaced by their shape ("#year", "#percent"). */
  readonly words: readonly string[];
  /** Whether the word is written with a capital where an ordinary word would not be. */
  readonly capital: readonly boolean[];
}

/** A figure with its currency, scale and percent sign; a word with inner apostrophes, hyphens and full stops (U.S.). */
const piece = /[$£€]?\d[\d,.:/]*(?:st|nd|rd|th|s)?%?|\p{L}+(?:['’.-]\p{L}+)*/gu;

/**
 * The words of a sentence in order. Figures are told apart by what they count, never by value: a model must not
 * remember that a certain number was once check-worthy.
 */
export function sentenceWords(text: string): SentenceWords {
  const words: string[] = [];
  const capital: boolean[] = [];
  for (const [found] of text.matchAll(piece)) {
    const first = found.charCodeAt(0);
    const isFigure = (first >= 48 && first <= 57) || first === 36 || first === 163 || first === 8364;
    if (isFigure) {
      words.push(shapeOfFigure(found));
      capital.push(false);
      continue;
    }
    const lower = found.toLowerCase();
    words.push(found === "US" ? "u.s" : lower.includes("’") ? lower.replaceAll("’", "'") : lower);
    capital.push(words.length > 1 && found !== lower && found !== "I" && !/^I['’]/.test(found));
  }
  return { words, capital };
}

function shapeOfFigure(figure: string): string {
  if (figure.endsWith("%")) return "#percent";
  if (/^[$£€]/.test(figure)) return "#money";
  const plain = figure.replace(/[.,:/]+$/, "");
  if (/^(?:1[6-9]|20)\d\d(?:s)?$/.test(plain)) return "#year";
  if (/(?:st|nd|rd|th)$/.test(plain)) return "#ordinal";
  if (/[,.]\d/.test(plain)) return "#long";
  return plain.length === 1 ? "#digit" : "#number";
}
