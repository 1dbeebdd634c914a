import { createHash, randomBytes } from "node:crypto";
import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { connection, NextRequest } from "next/server";
import { safeNextPath } from "#lib/auth/session-cookie.ts";
import { nextAuthOptions } from "#lib/web/next-auth-options.ts";
import { publicUrl } from "#lib/web/public-origin.ts";
import { singleSignOn } from "#lib/web/single-sign-on.ts";

/**
 * Sends the browser to the newsroom's identity provider. next-auth begins that with a POST and a token of its own
 * against forged forms; the page policy (`form-action 'self'`) stops a form whose answer leads to another host, so a
 * plain link comes here and the POST is made on the server, with a fresh token in both of its places.
 */
export async function GET(request: NextRequest): Promise<Response> {
  // Without it Next would answer once while building and keep that answer.
  await connection();
  const options = nextAuthOptions();
  if (singleSignOn() === null) return new Response("There is no identity provider here.\n", { status: 404 });
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256")
    .update(`${csrfToken}${options.secret ?? ""}`)
    .digest("hex");
  const isSecure = options.useSecureCookies === true;
  const jar = await cookies();
  jar.set(isSecure ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token", `${csrfToken}|${proof}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
  });
  const callbackUrl = publicUrl(safeNextPath(request.nextUrl.searchParams.get("next")));
  const post = new NextRequest(publicUrl("/api/auth/signin/oidc"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ csrfToken, callbackUrl }),
  });
  const params = Promise.resolve({ nextauth: ["signin", "oidc"] });
  const answer: unknown = await NextAuth(post, { params }, options);
  if (!(answer instanceof Response)) throw new Error("next-auth gave no response.");
  return answer;
}
