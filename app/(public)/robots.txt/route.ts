import { connection } from "next/server";
import { publicUrl } from "#lib/web/public-origin.ts";
import { publicDesk } from "#lib/web/public-reads.ts";

/** What crawlers may read: everything public, nothing of the desk, and nothing at all of a sample desk. */
export async function GET(): Promise<Response> {
  await connection();
  const desk = await publicDesk();
  const lines = desk.isSample
    ? ["User-agent: *", "Disallow: /"]
    : ["User-agent: *", "Disallow: /desk", "Disallow: /api/", `Sitemap: ${publicUrl("/sitemap.xml")}`];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, no-cache" },
  });
}
