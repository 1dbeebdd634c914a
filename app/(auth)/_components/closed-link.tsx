import type { ReactNode } from "react";
import { CenteredShell } from "#app/_ui/shell/centered-shell.tsx";

/** What a used, expired or mistyped one-time link leads to. */
export function ClosedLink({ deskName, children }: { deskName: string; children: ReactNode }) {
  return (
    <CenteredShell
      title="This link no longer works"
      deskName={deskName}
      lead="It was used already, has expired, or is not complete."
    >
      {children}
    </CenteredShell>
  );
}
