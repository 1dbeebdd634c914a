import { indexPage } from "../_directory/index-page.tsx";

/** The speakers with a live claim, by name. */
export const GET = indexPage("speaker");
