import { indexPage } from "../_directory/index-page.tsx";

/** The outlets with a live claim, by name. */
export const GET = indexPage("outlet");
