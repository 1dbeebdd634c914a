import { recordFile } from "../../../_directory/record-file.ts";

/** The copy of a speaker that its page shows, byte for byte. */
export const GET = recordFile("speaker");
