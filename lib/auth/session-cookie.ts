/** Seconds a session lasts without signing in again: two weeks, then the password is asked for once more. */
export const sessionSeconds = 14 * 24 * 60 * 60;

/** next-auth's own cookie names; browsers accept the first only over https. */
export const secureSessionCookie = "__Secure-next-auth.session-token";
export const plainSessionCookie = "next-auth.session-token";

/** The value of the session cookie in a request's Cookie header, or null. */
export function sessionCookieOf(cookieHeader: string | null, isSecure: boolean): string | null {
  const name = isSecure ? secureSessionCookie : plainSessionCookie;
  for (const pair of (cookieHeader ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}

/** Request header in which `proxy.ts` tells a page its own path, overwriting what a client may have sent. */
export const requestPathHeader = "x-plumbline-path";

/**
 * Where to go after signing in: the wanted path when it leads to this site, else the desk.
 *
 * @param wanted a path with its query, hostile until proven otherwise: `//host`, `/\host` and control characters would
 *   make a browser leave the site, so the path is resolved against an origin of our own and must stay there.
 */
export function safeNextPath(wanted: string | null | undefined): string {
  const home = "/desk";
  if (!wanted?.startsWith("/") || wanted.length > 2000) return home;
  const resolved = URL.parse(wanted, "http://plumbline.invalid");
  if (resolved === null || resolved.origin !== "http://plumbline.invalid") return home;
  const path = `${resolved.pathname}${resolved.search}${resolved.hash}`;
  return path.startsWith("//") || path.startsWith("/sign-in") || path.startsWith("/api/") ? home : path;
}
