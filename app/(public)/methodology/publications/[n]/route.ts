import { pageFile } from "../../../_pages/page-file.ts";

/** One publication of the page as it was frozen. */
export const GET = pageFile("methodology");
