/** One answer of the public site: what came, and everything a reader's machine received with it. */
export interface PublicAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Address, headers and body: a slip in any of them is a slip. */
  readonly received: string;
}

/** How far a walk goes. */
export interface Walk {
  /** A site whose links never end is a defect of its own. */
  readonly mostAddresses: number;
  /** Whether an address that was found is read too; all by default. */
  readonly follows?: (path: string) => boolean;
  readonly visit: (path: string, answer: PublicAnswer) => void;
}

const atOnce = 6;

/**
 * Reads every public address that can be reached by links from the given ones, as a visitor without an account and
 * without following redirects blindly: where one leads is read as an address of its own. The desk is left out.
 */
export async function walk(origin: string, from: readonly string[], plan: Walk): Promise<void> {
  const waiting = [...from];
  const known = new Set(waiting);
  let asked = waiting.length;
  const reader = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await readPublic(origin, path);
      plan.visit(path, answer);
      for (const link of linksIn(answer.received, origin, path)) {
        if (known.has(link)) continue;
        known.add(link);
        if (plan.follows?.(link) === false) continue;
        asked += 1;
        if (asked > plan.mostAddresses)
          throw new Error(`More than ${String(plan.mostAddresses)} addresses: ${link}`);
        waiting.push(link);
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, reader));
}

/** A list narrowed down, under a language: the same list without the language is read, and the language's own start. */
const narrowedInAnotherLanguage = /^\/(uk|es|fr|ar)\/[^?]*\?/;

/** Walks over a small site and keeps every answer. */
export async function crawl(origin: string, from: readonly string[]): Promise<Map<string, PublicAnswer>> {
  const answers = new Map<string, PublicAnswer>();
  await walk(origin, from, {
    mostAddresses: 1500,
    follows: (path) => !narrowedInAnotherLanguage.test(path),
    visit: (path, answer) => answers.set(path, answer),
  });
  return answers;
}

/** One address as a visitor gets it. */
export async function readPublic(origin: string, path: string): Promise<PublicAnswer> {
  const response = await fetch(origin + path, { redirect: "manual" });
  const { status, headers } = response;
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  const body = await response.text();
  return { status, headers, body, received: `${path}\n${lines}\n${body}` };
}

/** Links of HTML (href, src), of XML (elements that hold an address), of headers, and absolute addresses inside JSON. */
function linksIn(received: string, origin: string, path: string): string[] {
  // Scripts and styles are read for what they hold, not for links: theirs are put together as they run.
  if (/^\/(_next|_site)\//.test(path)) return [];
  const found = [
    ...received.matchAll(/\b(?:href|src)="([^"]+)"/g),
    ...received.matchAll(/>(https?:\/\/[^<\s]+)</g),
    ...received.matchAll(/^location: (\S+)$/gim),
    ...received.matchAll(/<(https?:\/\/[^>\s]+)>; rel=/g),
    ...received.matchAll(/"(https?:\/\/[^"\\\s]+)"/g),
  ].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
  return found.flatMap((link) => {
    const url = URL.parse(link, origin + path);
    if (url?.origin !== origin || url.pathname === "/desk" || url.pathname.startsWith("/desk/")) return [];
    return [url.pathname + url.search];
  });
}
