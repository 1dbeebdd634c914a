import { withoutDeskLetters } from "#app/_ui/picture/picture-letters.ts";
import { SitePicture, sitePictureSteps } from "#app/_ui/picture/site-picture.tsx";
import { drawPicture } from "#lib/reports/picture/draw-picture.ts";
import { pictureAnswer, pictureDeskOf, spokenAddress } from "../_pictures/picture-answer.ts";
import { publicPage } from "../_site/public-page.tsx";

/** The picture of every public page that has none of its own. */
export const GET = publicPage(async ({ desk, words }) => {
  const { deskName, logo, isSample } = await pictureDeskOf(desk);
  const facts = {
    direction: words.direction,
    deskName,
    logo,
    sampleNotice: isSample ? words.t("share.picture.sample") : null,
    promise: words.t("site.home.promise"),
    address: spokenAddress(""),
  };
  const png = await drawPicture({
    thing: facts,
    at: (shown, step) => <SitePicture facts={shown} step={step} />,
    firstStep: 0,
    steps: sitePictureSteps,
    without: withoutDeskLetters,
  });
  return pictureAnswer(png, []);
});
