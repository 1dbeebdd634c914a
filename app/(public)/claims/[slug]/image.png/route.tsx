import { ClaimPicture, claimPictureSteps, firstStepOf } from "#app/_ui/picture/claim-picture.tsx";
import { withoutLetters } from "#app/_ui/picture/picture-letters.ts";
import { sharePictureOf } from "#app/_ui/picture/share-picture.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { drawPicture } from "#lib/reports/picture/draw-picture.ts";
import { publicClaim } from "#lib/web/public-reads.ts";
import { pictureAnswer, pictureDeskOf, spokenAddress } from "../../../_pictures/picture-answer.ts";
import { movedTo } from "../../../_site/moved-to.ts";
import { publicPage } from "../../../_site/public-page.tsx";

/** The picture that other sites show beside a link to the claim: 1200 × 630, drawn from the publication. */
export const GET = publicPage<{ slug: string }>(async ({ params, desk, words }) => {
  const claim = await publicClaim(params.slug);
  if (claim === null) return new Response("There is no such picture.\n", { status: 404 });
  if ("redirect" in claim) return movedTo(words.href(`/claims/${claim.redirect}/image.png`));
  const address = spokenAddress(`/claims/${claim.slug}`);
  const picture = sharePictureOf(claim, await pictureDeskOf(desk), address, words);
  const png = await drawPicture({
    thing: picture,
    at: (shown, step) => <ClaimPicture picture={shown} step={step} />,
    firstStep: firstStepOf(picture),
    steps: claimPictureSteps,
    without: withoutLetters,
  });
  return pictureAnswer(png, [publicTags.claim(claim.slug)]);
});
