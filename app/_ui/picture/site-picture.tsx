import { ratingTones } from "#lib/domain/rating/rating.ts";
import { fontFamily, shareImageSize } from "#lib/publishing/share-image.ts";
import { ToneShape } from "../claim/tone-shape.tsx";
import { pictureColours as colours } from "./picture-colours.ts";
import { PictureHead } from "./picture-head.tsx";
import { bandHeight, headHeight, pictureSide, stripHeight } from "./picture-measures.ts";

/** What stands on the picture of the site itself. */
export interface SitePictureFacts {
  readonly deskName: string;
  readonly logo: string | null;
  readonly sampleNotice: string | null;
  readonly promise: string;
  /** Host of the site. */
  readonly address: string;
}

const nameSizes = [96, 80, 66, 54, 44, 36] as const;
export const sitePictureSteps = nameSizes.length;

/** The picture of every page without one of its own: the desk's name, what it does, and the shapes of its ratings. */
export function SitePicture({ facts, step }: { facts: SitePictureFacts; step: number }) {
  const strip = facts.sampleNotice === null ? 0 : stripHeight;
  return (
    <div
      style={{
        ...shareImageSize,
        display: "flex",
        flexDirection: "column",
        background: colours.paper,
        color: colours.ink,
      }}
    >
      <PictureHead deskName="" logo={facts.logo} sampleNotice={facts.sampleNotice} corner={null} />
      <div
        key="room"
        style={{
          display: "flex",
          flexShrink: 0,
          flexDirection: "column",
          justifyContent: "center",
          height: shareImageSize.height - bandHeight - headHeight - strip - 24,
          margin: `0 ${String(pictureSide)}px 24px`,
        }}
      >
        <div key="fit" style={{ display: "flex", flexDirection: "column", flexShrink: 0 }}>
          <div
            style={{
              display: "block",
              fontFamily: fontFamily("Serif"),
              fontSize: nameSizes[step] ?? 36,
              lineHeight: 1.1,
              letterSpacing: -1,
              textWrap: "balance",
              wordBreak: "break-word",
            }}
          >
            {facts.deskName}
          </div>
          <div style={{ ...promise, fontFamily: fontFamily("Sans") }}>{facts.promise}</div>
        </div>
      </div>
      <Band address={facts.address} />
    </div>
  );
}

const promise = {
  display: "block",
  marginTop: 24,
  color: colours.muted,
  fontSize: 33,
  lineHeight: 1.35,
  textWrap: "balance",
} as const;

function Band({ address }: { address: string }) {
  return (
    <div
      style={{
        display: "flex",
        flexShrink: 0,
        alignItems: "center",
        justifyContent: "space-between",
        height: bandHeight,
        padding: `0 ${String(pictureSide)}px`,
        background: colours.accent,
        color: "#ffffff",
        fontFamily: fontFamily("SansBold"),
        fontSize: 34,
      }}
    >
      <div style={{ display: "block", maxWidth: 560, lineClamp: 1 }}>{address}</div>
      <div style={{ display: "flex", gap: 20, ...onAccent }}>
        {ratingTones.map((tone) => (
          <ToneShape key={tone} tone={tone} size={44} />
        ))}
      </div>
    </div>
  );
}

/** The colour inside a shape, as tones set it on a page. */
const onAccent: Readonly<Record<string, string>> = { "--tone-tint": colours.accent };
