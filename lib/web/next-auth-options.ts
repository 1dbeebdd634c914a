import "server-only";

import type { NextAuthOptions, User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { findSessionClaims } from "#lib/auth/single-sign-on-user.ts";
import { sessionClaims } from "#lib/auth/session-actor.ts";
import { sessionOptions } from "#lib/auth/session.ts";
import { database } from "#lib/db/database.ts";
import { signInInput } from "#lib/domain/user/user.schema.ts";
import { singleSignOn } from "./single-sign-on.ts";
import { signIn } from "./sign-in.ts";

const identity = z.object({ sub: z.string(), email: z.string(), email_verified: z.boolean().optional() });
type Identity = z.infer<typeof identity>;

/** next-auth with its ways in: e-mail and password always, the newsroom's identity provider where it is set up. */
export function nextAuthOptions(): NextAuthOptions {
  const base = sessionOptions();
  const provider = singleSignOn();
  return {
    ...base,
    providers: [passwordProvider(), ...(provider === null ? [] : [identityProvider(provider)])],
    callbacks: {
      ...base.callbacks,
      // Users are never made here: whoever the provider vouches for has to exist on this desk already.
      signIn: ({ user }) => sessionClaims.safeParse(user).success,
    },
  };
}

function passwordProvider() {
  return CredentialsProvider({
    name: "E-mail and password",
    credentials: {
      email: { label: "Email", type: "email" },
      password: { label: "Password", type: "password" },
    },
    async authorize(given, request) {
      const input = signInInput.safeParse(given);
      if (!input.success) return null;
      const outcome = await signIn(input.data, new Headers(request.headers));
      // next-auth shows the message of what is thrown, which here is a sentence written for that.
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return { id: outcome.value.userId, ...outcome.value };
    },
  });
}

function identityProvider(provider: NonNullable<ReturnType<typeof singleSignOn>>): OAuthConfig<Identity> {
  return {
    id: "oidc",
    name: "OIDC",
    type: "oauth",
    wellKnown: `${provider.issuer}/.well-known/openid-configuration`,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: async (given): Promise<User> => {
      const { sub, email, email_verified: verified } = identity.parse(given);
      const claims = verified === true ? await findSessionClaims(database(), email) : null;
      return { id: claims?.userId ?? sub, ...claims };
    },
  };
}
