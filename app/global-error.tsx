"use client";

import { fontVariables } from "./_ui/base/fonts.ts";
import { Failure } from "./_ui/shell/failure.tsx";
import "./globals.css";

/** Catches what the root layout throws, and therefore brings a document of its own. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <title>This page could not be shown</title>
      <body>
        <Failure error={error} retry={retry} />
      </body>
    </html>
  );
}
