import type { ReactNode } from "react";
import type { RatingTone } from "#lib/domain/rating/rating.ts";

/*
 * One shape a tone, so that a rating is told apart without its colour: the disc empties from true to false, a
 * diamond stands for missing context and a broken ring for a question that stays open.
 */
const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const shapes: Record<RatingTone, ReactNode> = {
  true: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.4 2.2 2.3 4.2-5" fill="none" stroke="var(--tone-tint)" strokeWidth="1.8" />
    </>
  ),
  mostly_true: (
    <>
      {ring}
      <path d="M8 8V3.4A4.6 4.6 0 1 1 3.4 8Z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      {ring}
      <path d="M8 3.4a4.6 4.6 0 0 1 0 9.2Z" fill="currentColor" />
    </>
  ),
  mostly_false: (
    <>
      {ring}
      <path d="M8 8V3.4A4.6 4.6 0 0 1 12.6 8Z" fill="currentColor" />
    </>
  ),
  false: (
    <>
      <path d="M1.5 1.5h13v13h-13z" fill="currentColor" />
      <path d="m5 5 6 6m0-6-6 6" fill="none" stroke="var(--tone-tint)" strokeWidth="1.8" />
    </>
  ),
  context: (
    <>
      <path
        d="M8 1 15 8 8 15 1 8Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path
        d="M5.2 8h.1M8 8h.1M10.8 8h.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </>
  ),
  open: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.25"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="3 2.2"
      />
      <path
        d="M6.3 6.4a1.7 1.7 0 1 1 2.3 1.7c-.5.2-.6.5-.6 1.1M8 11.2v.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </>
  ),
};

/** The shape of a tone, in the colour of the text around it; decorative, because the label always stands beside it. */
export function ToneShape({ tone, size = 14 }: { tone: RatingTone; size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" className="shrink-0">
      {shapes[tone]}
    </svg>
  );
}
