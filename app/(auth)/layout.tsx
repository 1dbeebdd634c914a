import type { Metadata } from "next";
import type { ReactNode } from "react";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

// Addresses of these pages hold one-time secrets: they are told to no other site and no search engine. Not
// "no-referrer": a browser then sends forms without JavaScript with `Origin: null`, which Next refuses.
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

/** The doors of the desk: sign-in, invitation, password, set-up. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return children;
}
