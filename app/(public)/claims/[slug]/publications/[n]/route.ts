import { publicationFile } from "#lib/web/public-reads.ts";
import { frozenAnswer } from "../../../../_machines/frozen-answer.ts";

/** One publication of a claim. */
export async function GET(
  request: Request,
  context: RouteContext<"/claims/[slug]/publications/[n]">,
): Promise<Response> {
  const { slug, n } = await context.params;
  const number = /^[1-9]\d{0,8}$/.test(n) ? Number(n) : null;
  const file = number === null ? null : await publicationFile(slug, number);
  if (file === null) return new Response("There is no such publication.\n", { status: 404 });
  return frozenAnswer(request, file, `${slug}-${n}`);
}
