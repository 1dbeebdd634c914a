import "server-only";

import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { actorForSession, sessionClaims, type SessionClaims } from "./session-actor.ts";
import {
  plainSessionCookie,
  requestPathHeader,
  secureSessionCookie,
  sessionCookieOf,
  sessionSeconds,
} from "./session-cookie.ts";

/** next-auth as this desk uses it, without providers: those need the sign-in guard and are added by the route. */
export function sessionOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    providers: [],
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: isSecure(),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      // Whatever next-auth would put into the token (name, address, picture) is dropped here.
      jwt: ({ token, user }) => {
        const signedIn = sessionClaims.safeParse(user);
        return { ...(signedIn.success ? signedIn.data : sessionClaims.parse(token)) };
      },
      session: ({ session, token }) => ({ expires: session.expires, ...sessionClaims.parse(token) }),
    },
    logger: {
      // A cookie of another secret or another time is no failure: it only means "not signed in".
      error: (code) => {
        log[code === "JWT_SESSION_ERROR" ? "debug" : "warn"]({ code }, "next-auth refused");
      },
      warn: (code) => {
        log.debug({ code }, "next-auth warned");
      },
      debug: () => undefined,
    },
  };
}

/**
 * Who makes this request, read from the database once a request; null for a visitor.
 *
 * The cookie is taken from the request's own headers and opened with next-auth's `decode`. `getServerSession` would do
 * the same and then seal a new cookie that a page cannot send, and it asks `cookies()`, which fails under `next dev`
 * in a page that is rendered after a form without JavaScript (Next 16.4).
 */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const token = sessionCookieOf((await headers()).get("cookie"), isSecure());
  if (token === null) return null;
  const claims = sessionClaims.safeParse(await openToken(token));
  return claims.success ? actorForSession(database(), claims.data) : null;
});

/** What a session cookie says, or null for one that is forged, expired or sealed with another secret. */
async function openToken(token: string): Promise<unknown> {
  try {
    return await decode({ token, secret: sessionSecret() });
  } catch (error) {
    log.debug({ err: error }, "a session cookie could not be opened");
    return null;
  }
}

/**
 * Who makes this request. A visitor is sent to the sign-in page and comes back here afterwards.
 *
 * With `partialPrefetching`, Next renders each page a second time while it answers, to embed what a later navigation
 * could reuse. Cookies and headers are there in that second pass, so that every query of a desk page ran twice (measured:
 * 111 for a claim). `connection()` never resolves in it: what belongs to one person's request ends here.
 */
export async function requireActor(): Promise<Actor> {
  await connection();
  const actor = await currentActor();
  if (actor !== null) return actor;
  const path = (await headers()).get(requestPathHeader) ?? "/desk";
  redirect(`/sign-in?next=${encodeURIComponent(path)}` as Route);
}

/** Signs a browser in by writing next-auth's own session cookie. For server actions and route handlers. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const value = await encode({ token: { ...claims }, secret: sessionSecret(), maxAge: sessionSeconds });
  const jar = await cookies();
  jar.set(isSecure() ? secureSessionCookie : plainSessionCookie, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: sessionSeconds,
  });
}

/** Signs this browser out. Other browsers of the same person stay signed in. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  for (const name of [secureSessionCookie, plainSessionCookie]) {
    if (jar.has(name)) jar.set(name, "", { path: "/", maxAge: 0, httpOnly: true, secure: isSecure() });
  }
}

function isSecure(): boolean {
  return env().PUBLIC_ORIGIN.startsWith("https://");
}

function sessionSecret(): string {
  const secret = env().NEXTAUTH_SECRET;
  if (secret === undefined)
    throw new Error("NEXTAUTH_SECRET is not set: start the application with npm start.");
  return secret;
}
