import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { nextAuthOptions } from "#lib/web/next-auth-options.ts";

/** next-auth's own addresses. The options are made per request: they read the environment, which no build may hold. */
async function handle(
  request: NextRequest,
  context: RouteContext<"/api/auth/[...nextauth]">,
): Promise<Response> {
  const answer: unknown = await NextAuth(request, context, nextAuthOptions());
  if (!(answer instanceof Response)) throw new Error("next-auth gave no response.");
  return answer;
}

export { handle as GET, handle as POST };
