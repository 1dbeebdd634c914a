import { publicPage } from "../_site/public-page.tsx";
import { standingPage } from "../_pages/standing-page.tsx";

/** The desk's own words: what it is for and how to reach it. */
export const GET = publicPage((request) => standingPage("about", request));
