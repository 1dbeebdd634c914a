import type { ReactNode } from "react";
import { PublicShell, type PublicSection } from "#app/_ui/shell/public-shell.tsx";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";

const sampleNotice = "Sample desk: the town, its people and every claim on these pages are invented.";

interface PublicFrameProps {
  readonly desk: PublicDesk;
  readonly children: ReactNode;
  readonly current?: PublicSection | undefined;
  /** What was searched for. */
  readonly query?: string | undefined;
}

/** The shell of every public page with the desk's own names in it. */
export function PublicFrame({ desk, children, current, query }: PublicFrameProps) {
  return (
    <PublicShell
      deskName={desk.deskName}
      organisation={{
        name: desk.organisationName || desk.deskName,
        contact: desk.contactEmail || desk.websiteUrl,
        address: desk.address || null,
      }}
      current={current}
      query={query}
      sampleNotice={desk.isSample ? sampleNotice : null}
      deskHref="/desk"
    >
      {children}
    </PublicShell>
  );
}
