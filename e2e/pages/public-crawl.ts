/** One answer of the public site: what came, and everything a reader's machine received with it. */
export interface PublicAnswer {
  readonly status: number;
  /** Address, headers and body: a slip in any of them is a slip. */
  readonly received: string;
}

/** A site whose links never end is a defect of its own; the sample of a test has far fewer. */
const mostAddresses = 800;
const atOnce = 6;

/**
 * Reads every public address that can be reached by links from the given ones, as a visitor without an account and
 * without following redirects blindly: where one leads is read as an address of its own. The desk is left out.
 */
export async function crawl(origin: string, from: readonly string[]): Promise<Map<string, PublicAnswer>> {
  const answers = new Map<string, PublicAnswer>();
  const waiting = [...from];
  const known = new Set(waiting);
  const reader = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await readPublic(origin, path);
      answers.set(path, answer);
      for (const link of linksIn(answer.received, origin, path)) {
        if (known.has(link)) continue;
        if (known.size >= mostAddresses)
          throw new Error(`More than ${String(mostAddresses)} addresses: ${link}`);
        known.add(link);
        waiting.push(link);
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, reader));
  return answers;
}

/** One address as a visitor gets it. */
export async function readPublic(origin: string, path: string): Promise<PublicAnswer> {
  const response = await fetch(origin + path, { redirect: "manual" });
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return { status: response.status, received: `${path}\n${headers}\n${await response.text()}` };
}

/** Links of HTML (href, src), of the site map (loc), of redirects, and absolute addresses inside JSON. */
function linksIn(received: string, origin: string, path: string): string[] {
  // Scripts and styles are read for what they hold, not for links: theirs are put together as they run.
  if (path.startsWith("/_next/")) return [];
  // Filters of a list can be put together without end; the site asks machines not to follow those links, and we do not.
  const followed = received.replaceAll(/<a\b[^>]*\brel="[^"]*\bnofollow\b[^>]*>/g, "");
  const found = [
    ...followed.matchAll(/\b(?:href|src)="([^"]+)"/g),
    ...received.matchAll(/<loc>([^<]+)<\/loc>/g),
    ...received.matchAll(/^location: (\S+)$/gim),
    ...received.matchAll(/"(https?:\/\/[^"\\\s]+)"/g),
  ].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
  return found.flatMap((link) => {
    const url = URL.parse(link, origin + path);
    if (url?.origin !== origin || url.pathname === "/desk" || url.pathname.startsWith("/desk/")) return [];
    return [url.pathname + url.search];
  });
}
