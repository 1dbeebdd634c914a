import { buttonClass } from "../base/button-class.ts";
import { CenteredShell } from "./centered-shell.tsx";

/** The number under which the log holds an error, if there is one. The error's own text is never shown. */
function referenceOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

/**
 * What is said when something broke on our side: one sentence, a number to quote, a way on. Every page carries this code in its
 * error boundary, so it draws its buttons without the icons that Button brings.
 */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = referenceOf(error);
  return (
    <CenteredShell
      title="This page could not be shown"
      lead="Something failed on our side. Trying again often helps."
    >
      {reference ? (
        <p className="text-muted">
          If you report this, name the reference number{" "}
          <code className="font-mono text-ink">{reference}</code>.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <button type="button" className={buttonClass("primary")} onClick={retry}>
          Try again
        </button>
        <a href="/" className={buttonClass()}>
          Front page
        </a>
      </div>
    </CenteredShell>
  );
}
