import { fontFamily } from "#lib/publishing/share-image.ts";
import { letterStyle } from "./letter-style.ts";
import { PictureBand } from "./picture-band.tsx";
import { pictureColours as colours } from "./picture-colours.ts";
import { PictureFrame } from "./picture-frame.tsx";
import { PictureHead } from "./picture-head.tsx";
import type { SharePicture } from "./share-picture.ts";

/** Sizes of the claim's letters in px, by step: as large as its length allows. */
const claimSizes = [78, 70, 63, 57, 51, 46, 42, 38, 35, 32, 29, 26] as const;
const smallest = 26;
/** Kept free above and below the claim. */
const air = 22;
/** An address is no headline. */
const largestAddress = 51;

export const claimPictureSteps = claimSizes.length;

/** The largest step at which a claim of this length can have room; whether it has is seen when it is laid out. */
export function firstStepOf({ claim }: Pick<SharePicture, "claim">): number {
  // Letters take about 0.42 × 1.16 of their size squared, on 1072 × 290 px.
  const largest = Math.sqrt((1072 * 290) / (0.42 * 1.16 * Math.max(1, claim.length)));
  const step = claimSizes.findIndex((size) => size <= largest);
  return step === -1 ? claimSizes.length - 1 : step;
}

/** A claim's picture: desk and date, claim, who said it, verdict. */
export function ClaimPicture({ picture, step }: { picture: SharePicture; step: number }) {
  return (
    <PictureFrame
      direction={picture.direction}
      head={<PictureHead {...picture} />}
      band={<PictureBand marks={picture.marks} note={picture.note} />}
      hasStrip={picture.sampleNotice !== null}
      above={air}
      below={air}
    >
      <Statement picture={picture} size={claimSizes[step] ?? smallest} />
    </PictureFrame>
  );
}

const oneLine = { display: "flex", flexShrink: 0, whiteSpace: "nowrap" } as const;

/** The claim and who made it, or where to read it. */
function Statement({ picture, size }: { picture: SharePicture; size: number }) {
  const isWritten = picture.claim !== "";
  const shown = isWritten ? picture.claim : picture.address;
  const sans = {
    display: "block",
    color: colours.muted,
    fontFamily: fontFamily("Sans"),
    fontSize: 27,
  } as const;
  return (
    <div key="fit" style={{ display: "flex", flexDirection: "column", flexShrink: 0 }}>
      {isWritten ? null : <div style={{ ...sans, marginBottom: 12 }}>{picture.readAt}</div>}
      <div
        style={{
          display: "block",
          fontFamily: fontFamily("Serif"),
          fontSize: isWritten ? size : Math.min(size, largestAddress),
          ...letterStyle(shown, -0.006 * size, 1.16),
          textWrap: "balance",
          overflowWrap: "anywhere",
          wordBreak: "break-word",
        }}
      >
        {shown}
      </div>
      {picture.origin.length === 0 ? null : (
        <div style={{ ...sans, ...oneLine, alignItems: "baseline", gap: 8, marginTop: 10 + size * 0.2 }}>
          {picture.origin.flatMap((part, i) => [
            ...(i === 0 ? [] : [<div key={`dot-${String(i)}`}>·</div>]),
            <div key={part} style={{ ...oneLine, ...letterStyle(part, 0, 1.2) }}>
              {part}
            </div>,
          ])}
        </div>
      )}
    </div>
  );
}
