import type { LocatedPlace, QuotedPlace } from "./anchor.ts";
import { locate } from "./locate.rules.ts";
import { commonTokens, tokensOf, type SearchedText } from "./token.rules.ts";

/** That a person settled an anchor: who (null: a job or the command line) and when. */
export interface Confirmation {
  readonly byId: string | null;
  readonly at: Date;
}

/** What is known about an appearance when its article gets a further revision. */
export interface AnchorHistory {
  /** The place the appearance was made at. */
  readonly original: QuotedPlace;
  /** Where it stands in the latest earlier revision where that is settled; null: only where it was made. */
  readonly settled: {
    readonly place: QuotedPlace;
    readonly similarity: number;
    readonly confirmation: Confirmation | null;
  } | null;
  /** That somebody has said of the revision just before that the words are gone. */
  readonly keptOrphaned: Confirmation | null;
}

/** An anchor as it is written down. */
export type CarriedAnchor = LocatedPlace & { readonly confirmation: Confirmation | null };

/**
 * The anchor of an appearance in a new revision (docs/adr/0032-anchors-on-new-revisions.md). It is looked for by the
 * words and the context it had last. A person's word is kept for as long as nothing changes: changed words somebody
 * confirmed, found again to the letter, stay confirmed; words somebody has given up stay given up unless they are back.
 */
export function carryAnchor(
  { original, settled, keptOrphaned }: AnchorHistory,
  text: string | SearchedText,
): CarriedAnchor {
  const last = settled?.place ?? original;
  const found = locate(last, text);
  if (last.exact === original.exact) return { ...found, confirmation: lostAgain(found, keptOrphaned) };
  if (found.status === "exact") {
    // The words somebody confirmed, not those of the appearance: "exact" is kept for these.
    const similarity = settled?.similarity ?? 0;
    return { ...found, status: "proposed", similarity, confirmation: settled?.confirmation ?? null };
  }
  const returned = locate(original, text);
  const better = returned.status === "exact" ? returned : found;
  return { ...better, confirmation: lostAgain(better, keptOrphaned) };
}

function lostAgain(found: LocatedPlace, keptOrphaned: Confirmation | null): Confirmation | null {
  return found.status === "orphaned" ? keptOrphaned : null;
}

/** How alike two passages are, 0…1: twice the words and marks they share, in order, by all they have. */
export function likeness(a: string, b: string): number {
  const [first, second] = [tokensOf(a), tokensOf(b)].map((tokens) => tokens.map((token) => token.folded));
  if (first === undefined || second === undefined) return 0;
  const all = first.length + second.length;
  return all === 0 ? 0 : (2 * commonTokens(first, second)) / all;
}
