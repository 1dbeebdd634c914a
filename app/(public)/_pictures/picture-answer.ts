import type { PictureDesk } from "#app/_ui/picture/share-picture.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { drawableLogo } from "#lib/publishing/share-image.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { tagsHeader } from "#lib/web/public-headers.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import { readLogo } from "#lib/web/read-logo.ts";

/** What a picture says of the desk, with its logo where that can be drawn. */
export async function pictureDeskOf(desk: PublicDesk): Promise<PictureDesk> {
  const logo = desk.logoSha256 === null ? null : await readLogo(desk.logoSha256);
  const { deskName, isSample, timeZone } = desk;
  return { deskName, isSample, timeZone, logo: logo === null ? null : drawableLogo(logo.bytes) };
}

/** A public address as it is read aloud: without scheme. */
export function spokenAddress(path: string): string {
  return publicOrigin().replace(/^https?:\/\//, "") + path;
}

/** A picture that is kept until the desk or one of `tags` changes. */
export function pictureAnswer(png: Uint8Array<ArrayBuffer>, tags: readonly string[]): Response {
  return new Response(png, {
    headers: {
      "content-type": "image/png",
      "cache-control": "public, no-cache",
      "cross-origin-resource-policy": "cross-origin",
      [tagsHeader]: [publicTags.desk, ...tags].join(","),
    },
  });
}
