import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "./_ui/base/fonts.ts";
import "./globals.css";

/*
 * Pages set their whole title and their own absolute addresses: neither the desk's name nor PUBLIC_ORIGIN may be
 * baked into a build, so there is no title template and no metadataBase here.
 */
export const metadata: Metadata = {
  title: "Plumbline",
  description: "What was claimed, what was found, and why.",
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#141719" },
  ],
};

/** The document around every page, public and desk alike. It reads no session, so that public pages stay cacheable. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
