import type { ReactNode } from "react";
import { PlumbMark } from "./plumb-mark.tsx";

interface CenteredShellProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly lead?: ReactNode;
  readonly deskName?: string | undefined;
}

/** One narrow column under the desk's sign: sign-in, set-up, and what is said when a page is not there. */
export function CenteredShell({ title, children, lead, deskName }: CenteredShellProps) {
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-narrow flex-col justify-center gap-6 px-4 py-10"
    >
      <a href="/" className="tap flex items-center gap-2 self-start font-serif text-xl font-semibold">
        <PlumbMark />
        {deskName ?? "Plumbline"}
      </a>
      <div className="border-t border-ink pt-6">
        <h1 className="font-serif text-3xl font-semibold">{title}</h1>
        {lead ? <p className="mt-3 text-lg text-muted">{lead}</p> : null}
      </div>
      {children}
    </main>
  );
}
