import { decodePage } from "./decode-page.ts";
import { failureSentence } from "./failure-sentence.ts";
import type { RobotsNote } from "./fetched-page.ts";
import { followRedirects, type Fetching } from "./follow-redirects.ts";
import { readBody } from "./read-body.ts";
import { refusalOfHead } from "./read-head.ts";
import { robotsNote } from "./robots-note.ts";

/** RFC 9309 lets a client stop reading a robots.txt here. */
const maxRobotsBytes = 500 * 1024;

/** The page is there already; nobody should wait long for a note about it. */
const robotsTimeMs = 5000;

const plainText = { mediaTypes: ["text/plain"], what: "plain text" };

/**
 * Asks a page's host for its robots.txt, through the same guard and within the time that is left. A host without one
 * (404) has no wish (RFC 9309, 2.3.1.3); a file that cannot be read gives "unknown" and refuses nothing.
 */
export async function askRobots(page: URL, { options, signal }: Fetching): Promise<RobotsNote> {
  const { deskOrigin, policy, resolve } = options;
  const shorter = AbortSignal.any([signal, AbortSignal.timeout(robotsTimeMs)]);
  const asking = { options: { deskOrigin, policy, resolve, accept: plainText }, signal: shorter };
  const robotsUrl = new URL("/robots.txt", page);
  try {
    const answered = await followRedirects(robotsUrl, asking);
    if (!answered.ok) return "unknown";
    const { response } = answered.value;
    const refused = refusalOfHead(response, plainText);
    if (refused !== null) {
      response.destroy();
      return response.statusCode === 404 ? "allowed" : "unknown";
    }
    const bytes = await readBody(response, maxRobotsBytes);
    return bytes.ok ? robotsNote(robotsUrl.href, decodePage(bytes.value), page.href) : "unknown";
  } catch (error) {
    if (failureSentence(error, robotsTimeMs, shorter) === null) throw error;
    return "unknown";
  }
}
