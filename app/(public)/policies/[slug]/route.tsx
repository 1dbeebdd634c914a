import { isPolicy } from "#lib/domain/page/page.rules.ts";
import { publicPage } from "../../_site/public-page.tsx";
import { standingPage } from "../../_pages/standing-page.tsx";

/** One policy that the desk binds itself to. */
export const GET = publicPage<{ slug: string }>(async (request) =>
  isPolicy(request.params.slug) ? standingPage(request.params.slug, request) : null,
);
