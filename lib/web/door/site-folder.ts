import path from "node:path";
import { env } from "#lib/env.ts";

/** Where the build leaves the public site's style, script and fonts (lib/cli/site/build-site.ts). */
export function siteFolder(): string {
  return path.resolve(env().PLUMBLINE_DIST, "site");
}

/** In development the files are made again while the application runs, so nothing of them is remembered. */
export function mayRememberSite(): boolean {
  return env().NODE_ENV !== "development";
}
