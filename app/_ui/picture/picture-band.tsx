import type { CSSProperties } from "react";
import { fontFamily } from "#lib/publishing/share-image.ts";
import { ToneShape } from "../claim/tone-shape.tsx";
import { letterStyle } from "./letter-style.ts";
import { bandStyle } from "./picture-frame.tsx";
import { pictureSide } from "./picture-measures.ts";
import { toneColours } from "./picture-colours.ts";
import type { PictureMark, SharePicture } from "./share-picture.ts";

/** What a mark may take of the band's width, in px, beside its shape. */
const mainLook = { shape: 76, gap: 26, largest: 58, question: 23 } as const;
const otherLook = { shape: 52, gap: 18, largest: 38, question: 22 } as const;
const bandRoom = 1200 - 2 * pictureSide - 48;
const noteRoom = 400;

/** The verdict across the whole width: told apart at the size of a thumbnail by colour, shape and label. */
export function PictureBand({ marks, note }: Pick<SharePicture, "marks" | "note">) {
  const [first, second] = marks;
  const ground = toneColours[first.tone];
  const room = roomsOf(second, note);
  return (
    <div style={{ ...bandStyle, background: ground }}>
      <Mark mark={first} ground={ground} room={room.first} look={mainLook} />
      {second === undefined ? null : (
        <Mark mark={second} ground={ground} room={room.second} look={otherLook} />
      )}
      {second === undefined && note !== null ? <Note>{note}</Note> : null}
    </div>
  );
}

function Note({ children }: { children: string }) {
  const style = { display: "block", width: noteRoom, fontSize: 25 } as const;
  return (
    <div style={{ ...style, ...letterStyle(children, 0, 1.35), fontFamily: fontFamily("Sans") }}>
      {children}
    </div>
  );
}

/** Width of a letter of the label's family, as a share of its size: a little above the mean, measured on labels. */
const letterWidth = 0.58;

/** The second mark is as wide as its label asks, up to a third; the first one gets the rest. */
function roomsOf(second: PictureMark | undefined, note: string | null) {
  const left = bandRoom - mainLook.shape - mainLook.gap;
  if (second === undefined) return { first: left - (note === null ? 0 : noteRoom), second: 0 };
  const letters = Math.max(
    second.label.length * otherLook.largest,
    (second.question ?? "").length * otherLook.question,
  );
  const wanted = Math.min(330, Math.ceil(letters * letterWidth));
  return { first: left - otherLook.shape - otherLook.gap - wanted, second: wanted };
}

interface MarkProps {
  readonly mark: PictureMark;
  readonly ground: string;
  readonly room: number;
  readonly look: typeof mainLook | typeof otherLook;
}

function Mark({ mark, ground, room, look }: MarkProps) {
  const { tone, label, question } = mark;
  const size = labelSize(label, room, look.largest);
  return (
    <div style={{ display: "flex", alignItems: "center", gap: look.gap, flexShrink: 0 }}>
      <Shape tone={tone} size={look.shape} ground={ground} />
      <div style={{ display: "flex", flexDirection: "column", maxWidth: room }}>
        {question === null ? null : (
          <div style={{ display: "flex", fontFamily: fontFamily("Sans"), fontSize: look.question }}>
            {question}
          </div>
        )}
        <div
          style={{
            display: "block",
            fontSize: size,
            ...letterStyle(label, -0.012 * size, 1.12),
            lineClamp: 2,
          }}
        >
          {label}
        </div>
      </div>
    </div>
  );
}

/** On one line where that leaves letters that can be read in a thumbnail, else in two lines that fit the band. */
function labelSize(label: string, room: number, largest: number): number {
  const onOneLine = Math.floor(room / (label.length * letterWidth));
  if (onOneLine >= largest * 0.62) return Math.min(largest, onOneLine);
  return Math.max(18, Math.min(Math.floor(largest * 0.62), Math.floor(onOneLine * 1.7)));
}

function Shape({ tone, size, ground }: { tone: PictureMark["tone"]; size: number; ground: string }) {
  // The shapes take their colours from the element around them, as on a page.
  const colours: CSSProperties & { "--tone-tint": string } = { color: "#ffffff", "--tone-tint": ground };
  return (
    <div style={{ display: "flex", flexShrink: 0, ...colours }}>
      {tone === "closed" ? <ClosedShape size={size} /> : <ToneShape tone={tone} size={size} />}
    </div>
  );
}

/** A bar across the ring: there is no verdict to read here. */
function ClosedShape({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16">
      <path
        d="M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0ZM4.6 8h6.8"
        fill="none"
        stroke="#ffffff"
        strokeWidth="1.6"
      />
    </svg>
  );
}
