import robotsParser from "robots-parser";
import type { RobotsNote } from "./fetched-page.ts";

/** The name by which a robots.txt may address the desk. */
export const robotName = "Plumbline";

/** What the text of a robots.txt says about one page, for the desk by its name and for everybody else's robots. */
export function robotsNote(robotsUrl: string, text: string, pageUrl: string): RobotsNote {
  const allowed = robotsParser(robotsUrl, text).isAllowed(pageUrl, robotName);
  return allowed === false ? "asks not to fetch" : "allowed";
}
