import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { shownRating } from "./claim-review.ts";
import { correctionsToTell } from "./told-corrections.ts";

/** What may be shared of a claim: of a retracted one neither verdict nor evidence. */
export type SharedClaim =
  | {
      readonly state: "live" | "suspended";
      readonly slug: string;
      readonly publication: ClaimPublication;
      /** The public log, oldest first. */
      readonly notices: readonly PublicNotice[];
    }
  | {
      readonly state: "retracted";
      readonly slug: string;
      readonly text: string;
      readonly claimedOn: string | null;
      readonly retractedAt: string | null;
      readonly reason: string | null;
    };

/** The last change of a claim that readers are told of, null when there is none; a retraction is told in its own words. */
export function lastCorrection(notices: readonly PublicNotice[]): PublicNotice | null {
  const last = correctionsToTell(notices).at(-1)?.notice;
  return last === undefined || last.kind === "retraction" ? null : last;
}

/** Whether the answer that a reader needs first is that the speaker did not say it, whatever the content is worth. */
export function isMisattributed(verdict: {
  readonly content: { readonly key: string };
  readonly attribution: { readonly key: string } | null;
}): boolean {
  return shownRating(verdict) === verdict.attribution;
}

/** Shortens a text to `max` characters (code points) at the end of a word, with an ellipsis. */
export function shortened(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, max).join("");
  const lastSpace = cut.search(/\s\S*$/u);
  // A single word of hundreds of letters has no better place than the limit itself.
  const whole = lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** One line of plain letters: composed, without control and direction characters, which fonts draw as boxes. */
export function plainLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, "")
    .trim();
}
