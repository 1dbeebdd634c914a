import "server-only";

import { env } from "#lib/env.ts";

/** How the newsroom's identity provider is set up, or null when its three variables are not all there. */
export function singleSignOn(): { issuer: string; clientId: string; clientSecret: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer: issuer.replace(/\/$/, ""), clientId, clientSecret };
}

/** What the link on the sign-in page calls the identity provider (its host), or null when there is none. */
export function singleSignOnName(): string | null {
  const provider = singleSignOn();
  return provider === null ? null : new URL(provider.issuer).host;
}
