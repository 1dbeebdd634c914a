"use client";

import { Failure } from "./_ui/shell/failure.tsx";

/** Catches what a page throws. Next sends the digest of a server error, never its text, in production. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Failure error={error} retry={retry} />;
}
