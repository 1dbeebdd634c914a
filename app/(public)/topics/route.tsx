import { indexPage } from "../_directory/index-page.tsx";

/** The topics with a live claim, by name. */
export const GET = indexPage("topic");
