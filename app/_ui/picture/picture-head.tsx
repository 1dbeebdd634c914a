import { fontFamily } from "#lib/publishing/share-image.ts";
import { PlumbMark } from "../shell/plumb-mark.tsx";
import { pictureColours as colours } from "./picture-colours.ts";
import { headHeight, pictureSide, stripHeight } from "./picture-measures.ts";
import type { PictureCorner } from "./share-picture.ts";

interface PictureHeadProps {
  readonly deskName: string;
  /** Data address of the desk's own logo; the plumb line stands in where there is none. */
  readonly logo: string | null;
  readonly sampleNotice: string | null;
  readonly corner: PictureCorner | null;
}

/** Whose picture it is, and the date that matters; above them, on a sample desk, that nothing in it is real. */
export function PictureHead({ deskName, logo, sampleNotice, corner }: PictureHeadProps) {
  return (
    <div style={{ display: "flex", flexDirection: "column", flexShrink: 0 }}>
      {sampleNotice === null ? null : <Strip notice={sampleNotice} />}
      <div
        style={{
          display: "flex",
          alignItems: "center",
          justifyContent: "space-between",
          height: headHeight - 24,
          margin: `24px ${String(pictureSide)}px 0`,
          gap: 40,
        }}
      >
        <div style={{ display: "flex", alignItems: "center", gap: 16, color: colours.accent }}>
          {logo === null ? (
            <PlumbMark size={44} />
          ) : (
            <img src={logo} alt="" style={{ height: 48, maxWidth: 200, objectFit: "contain" }} />
          )}
          <div style={{ ...line, color: colours.ink, fontFamily: fontFamily("SansBold"), fontSize: 26 }}>
            {deskName}
          </div>
        </div>
        {corner === null ? null : <Corner corner={corner} />}
      </div>
    </div>
  );
}

function Corner({ corner: { text, isNotice } }: { corner: PictureCorner }) {
  const look = isNotice
    ? { color: colours.ink, fontFamily: fontFamily("SansBold") }
    : { color: colours.muted, fontFamily: fontFamily("Sans") };
  return <div style={{ ...line, ...look, flexShrink: 0, fontSize: 24 }}>{text}</div>;
}

const line = { display: "block", lineClamp: 1, maxWidth: 560 } as const;

function Strip({ notice }: { notice: string }) {
  return (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        height: stripHeight,
        padding: `0 ${String(pictureSide)}px`,
        background: colours["warn-tint"],
        color: colours.warn,
        fontFamily: fontFamily("SansBold"),
        fontSize: 22,
      }}
    >
      {notice}
    </div>
  );
}
