import type { ReactNode } from "react";
import { headers } from "next/headers";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { DeskShell, type DeskSection } from "#app/_ui/shell/desk-shell.tsx";
import { requestPathHeader } from "#lib/auth/session-cookie.ts";
import { requireActor } from "#lib/auth/session.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { signOut } from "./sign-out.ts";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

const sampleNotice =
  "Sample desk: town, people, outlets and claims are invented. Nothing here is a real verdict.";

/**
 * What surrounds every page of the desk. It shows who is signed in; it guards nothing, because a layout is not asked
 * again for each page: every page and action calls `requireActor` itself.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [settings, requestHeaders] = await Promise.all([deskSettings(), headers()]);
  return (
    <DeskShell
      deskName={settings.deskName}
      current={sectionOf(requestHeaders.get(requestPathHeader) ?? "")}
      user={{ name: actor.name, role: actor.role }}
      sampleNotice={settings.isSample ? sampleNotice : null}
      signOut={<SignOut />}
    >
      {children}
    </DeskShell>
  );
}

function SignOut() {
  return (
    <form action={signOut}>
      <SubmitButton variant="quiet" size="small" pendingLabel="Signing out…">
        Sign out
      </SubmitButton>
    </form>
  );
}

const sections: readonly DeskSection[] = ["articles", "claims", "sources", "speakers", "reports", "settings"];

/** The section a desk path belongs to: `/desk/claims/some-slug` is in "claims", `/desk` is the inbox. */
function sectionOf(path: string): DeskSection | null {
  const segment = /^\/desk(?:\/([^/?]*))?/.exec(path)?.[1];
  if (segment === undefined || segment === "") return path.startsWith("/desk") ? "inbox" : null;
  if (segment === "feeds") return "articles";
  return sections.find((section) => section === segment) ?? null;
}
