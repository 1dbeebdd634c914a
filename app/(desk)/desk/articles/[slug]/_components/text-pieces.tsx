import type { Span } from "#lib/domain/article/article.ts";
import { piecesOf } from "./pieces.ts";

/** A claim as the text shows it. */
export interface TextClaim extends Span {
  readonly appearanceId: string;
  readonly text: string;
}

interface TextPiecesProps {
  readonly run: Span;
  readonly text: string;
  readonly claims: readonly TextClaim[];
  readonly pointedAt: string | null;
}

/** Underlines of one, two, and three or more claims, layered below the line. */
const lines = [
  "",
  "[box-shadow:0_2px_0_var(--accent)]",
  "[box-shadow:0_2px_0_var(--accent),0_4px_0_var(--paper),0_6px_0_var(--accent)]",
  "[box-shadow:0_2px_0_var(--accent),0_4px_0_var(--paper),0_6px_0_var(--accent),0_8px_0_var(--paper),0_10px_0_var(--accent)]",
];

/**
 * A run of the article's text in spans that know where they begin in the revision (`data-at`), underlined once for
 * each claim. Each span holds exactly one text: offsets are counted on it.
 */
export function TextPieces({ run, text, claims, pointedAt }: TextPiecesProps) {
  return piecesOf(run, claims).map((piece) => (
    <span
      key={piece.start}
      data-at={piece.start}
      title={
        piece.claims.length === 0 ? undefined : piece.claims.map((claim) => `Claim: ${claim.text}`).join("\n")
      }
      className={
        "whitespace-pre-wrap [box-decoration-break:clone] " +
        (lines[Math.min(piece.claims.length, lines.length - 1)] ?? "") +
        (piece.claims.some((claim) => claim.appearanceId === pointedAt) ? " bg-mark text-ink" : "")
      }
    >
      {text.slice(piece.start, piece.end)}
    </span>
  ));
}
