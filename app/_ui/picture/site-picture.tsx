import { ratingTones } from "#lib/domain/rating/rating.ts";
import { fontFamily } from "#lib/publishing/share-image.ts";
import { ToneShape } from "../claim/tone-shape.tsx";
import { letterStyle } from "./letter-style.ts";
import { pictureColours as colours } from "./picture-colours.ts";
import { bandStyle, PictureFrame } from "./picture-frame.tsx";
import { PictureHead } from "./picture-head.tsx";

/** What stands on the picture of the site itself. */
export interface SitePictureFacts {
  readonly direction: "ltr" | "rtl";
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
  return (
    <PictureFrame
      direction={facts.direction}
      head={<PictureHead deskName="" logo={facts.logo} sampleNotice={facts.sampleNotice} corner={null} />}
      band={<Band address={facts.address} />}
      hasStrip={facts.sampleNotice !== null}
      above={0}
      below={24}
    >
      <div key="fit" style={{ display: "flex", flexDirection: "column", flexShrink: 0 }}>
        <div
          style={{
            display: "block",
            fontFamily: fontFamily("Serif"),
            fontSize: nameSizes[step] ?? 36,
            ...letterStyle(facts.deskName, -1, 1.1),
            textWrap: "balance",
            wordBreak: "break-word",
          }}
        >
          {facts.deskName}
        </div>
        <div style={{ ...promise, ...letterStyle(facts.promise, 0, 1.35), fontFamily: fontFamily("Sans") }}>
          {facts.promise}
        </div>
      </div>
    </PictureFrame>
  );
}

const promise = {
  display: "block",
  marginTop: 24,
  color: colours.muted,
  fontSize: 33,
  textWrap: "balance",
} as const;

function Band({ address }: { address: string }) {
  return (
    <div style={{ ...bandStyle, background: colours.accent, fontSize: 34 }}>
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
