import type { CSSProperties, ReactNode } from "react";
import { fontFamily, shareImageSize } from "#lib/publishing/share-image.ts";
import { pictureColours as colours } from "./picture-colours.ts";
import { bandHeight, headHeight, pictureSide, stripHeight } from "./picture-measures.ts";

/** The band along the bottom, whatever stands in it. */
export const bandStyle: CSSProperties = {
  display: "flex",
  flexShrink: 0,
  alignItems: "center",
  justifyContent: "space-between",
  height: bandHeight,
  padding: `0 ${String(pictureSide)}px`,
  color: "#ffffff",
  fontFamily: fontFamily("SansBold"),
};

interface PictureFrameProps {
  readonly direction: "ltr" | "rtl";
  readonly head: ReactNode;
  readonly band: ReactNode;
  /** Whether the head carries the sample desk's strip. */
  readonly hasStrip: boolean;
  /** Kept free over and under the middle, in px. */
  readonly above: number;
  readonly below: number;
  /** The middle. Its element with the key "fit" is measured against the room it has. */
  readonly children: ReactNode;
}

/** A whole picture: head, middle, band. Drawn by satori, so every style is inline. */
export function PictureFrame({ direction, head, band, hasStrip, above, below, children }: PictureFrameProps) {
  const strip = hasStrip ? stripHeight : 0;
  return (
    <div
      style={{
        ...shareImageSize,
        direction,
        display: "flex",
        flexDirection: "column",
        background: colours.paper,
        color: colours.ink,
      }}
    >
      {head}
      <div
        key="room"
        style={{
          display: "flex",
          flexShrink: 0,
          flexDirection: "column",
          justifyContent: "center",
          height: shareImageSize.height - bandHeight - headHeight - strip - above - below,
          margin: `${String(above)}px ${String(pictureSide)}px ${String(below)}px`,
        }}
      >
        {children}
      </div>
      {band}
    </div>
  );
}
