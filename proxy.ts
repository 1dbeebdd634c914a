import { NextResponse, type NextRequest } from "next/server";
import { plainSessionCookie, requestPathHeader, secureSessionCookie } from "#lib/auth/session-cookie.ts";
import { requestIdHeader, requestIdOf } from "#lib/web/request-id.ts";

/**
 * A convenience before the desk: who has no session cookie at all is sent to the sign-in page without rendering
 * anything. It proves nothing (the cookie may be forged or stale); every page and action asks `requireActor`.
 *
 * It also names each request, so that its log lines can be found, and tells the page its own path.
 */
export function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const isVisitor = !request.cookies.has(secureSessionCookie) && !request.cookies.has(plainSessionCookie);
  if (isVisitor && isDeskPage(request.nextUrl.pathname)) {
    const signIn = new URL("/sign-in", request.url);
    signIn.searchParams.set("next", path);
    return NextResponse.redirect(signIn);
  }
  const requestId = requestIdOf(request.headers);
  const headers = new Headers(request.headers);
  headers.set(requestIdHeader, requestId);
  headers.set(requestPathHeader, path);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(requestIdHeader, requestId);
  return response;
}

function isDeskPage(pathname: string): boolean {
  return pathname === "/desk" || pathname.startsWith("/desk/");
}

/** Public pages are left out: they are served from the cache, and nothing of a request reaches them. */
export const config = {
  matcher: [
    "/desk/:path*",
    "/api/:path*",
    "/sign-in",
    "/forgotten-password",
    "/reset-password/:path*",
    "/invitation/:path*",
    "/set-up/:path*",
  ],
};
