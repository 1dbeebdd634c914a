import { publicFile } from "../_machines/public-file.ts";

/** What crawlers may read: everything public, nothing of the desk, and nothing at all of a sample desk. */
export const GET = publicFile(async ({ desk, origin }) => {
  const lines = desk.isSample
    ? ["User-agent: *", "Disallow: /"]
    : ["User-agent: *", "Disallow: /desk", "Disallow: /api/", `Sitemap: ${origin}/sitemap.xml`];
  return { type: "text/plain", body: `${lines.join("\n")}\n`, tags: [] };
});
