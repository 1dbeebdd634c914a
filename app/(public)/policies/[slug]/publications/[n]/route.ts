import { isPolicy } from "#lib/domain/page/page.rules.ts";
import { publicFile } from "../../../../_machines/public-file.ts";
import { pageFileOf } from "../../../../_pages/page-file.ts";

/** One publication of a policy as it was frozen. */
export const GET = publicFile<{ slug: string; n: string }>(async ({ params }) =>
  isPolicy(params.slug) ? pageFileOf(params.slug, params.n) : null,
);
