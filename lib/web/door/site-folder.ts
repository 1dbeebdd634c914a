import path from "node:path";

/** Where the build leaves the public site's style, script and fonts (lib/cli/site/build-site.ts). */
export function siteFolder(): string {
  return path.resolve(process.env["PLUMBLINE_DIST"] || ".next", "site");
}
