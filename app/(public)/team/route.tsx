import { publicPage } from "../_site/public-page.tsx";
import { standingPage } from "../_pages/standing-page.tsx";

/** The desk's own words: who works there. */
export const GET = publicPage((request) => standingPage("team", request));
