import { publicFile } from "../../../_machines/public-file.ts";
import { scaleFileOf } from "../../../_pages/page-file.ts";

/** One version of the rating scale as it was frozen. */
export const GET = publicFile<{ n: string }>(({ params }) => scaleFileOf(params.n));
