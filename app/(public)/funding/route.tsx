import { publicPage } from "../_site/public-page.tsx";
import { standingPage } from "../_pages/standing-page.tsx";

/** The desk's own words: who owns it and who pays. */
export const GET = publicPage((request) => standingPage("funding", request));
