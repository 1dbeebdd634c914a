import { recordFile } from "../../../_directory/record-file.ts";

/** The copy of an outlet that its page shows, byte for byte. */
export const GET = recordFile("outlet");
