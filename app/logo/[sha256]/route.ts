import { readLogo } from "#lib/web/read-logo.ts";

/**
 * The organisation's logo, under the sha256 of its bytes, so that it may be kept for ever. Only the present logo is
 * served here: the address opens no other stored file.
 */
export async function GET(_request: Request, context: RouteContext<"/logo/[sha256]">): Promise<Response> {
  const { sha256 } = await context.params;
  const logo = await readLogo(sha256);
  if (logo === null) return new Response("There is no such logo.\n", { status: 404 });
  return new Response(logo.bytes, {
    headers: {
      "Content-Type": logo.mediaType,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
