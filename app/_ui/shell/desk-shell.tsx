import type { CSSProperties, ReactNode } from "react";
import { type Role, roleLabels } from "#lib/domain/actor/actor.ts";
import { ButtonLink } from "../base/button.tsx";
import { Icon, type IconName } from "../base/icon.tsx";
import { SkipLink } from "../base/skip-link.tsx";
import { PlumbMark } from "./plumb-mark.tsx";
import { SampleStrip } from "./sample-strip.tsx";

export type DeskSection = "inbox" | "articles" | "claims" | "sources" | "speakers" | "reports" | "settings";

interface DeskShellProps {
  readonly deskName: string;
  readonly current: DeskSection | null;
  readonly user: { readonly name: string; readonly role: Role };
  /** The form that signs out; its action lives with the caller. */
  readonly signOut: ReactNode;
  readonly children: ReactNode;
  readonly publicHref?: string | undefined;
  readonly sampleNotice?: string | null | undefined;
  /** How many things wait, by section. */
  readonly counts?: Partial<Record<DeskSection, number>> | undefined;
}

const sections: readonly { key: DeskSection; label: string; href: string; icon: IconName }[] = [
  { key: "inbox", label: "Inbox", href: "/desk", icon: "inbox" },
  { key: "articles", label: "Articles", href: "/desk/articles", icon: "article" },
  { key: "claims", label: "Claims", href: "/desk/claims", icon: "claim" },
  { key: "sources", label: "Sources", href: "/desk/sources", icon: "source" },
  { key: "speakers", label: "Speakers", href: "/desk/speakers", icon: "speaker" },
  { key: "reports", label: "Reports", href: "/desk/reports", icon: "report" },
  { key: "settings", label: "Settings", href: "/desk/settings", icon: "settings" },
];

/**
 * What surrounds every page of the desk: a column of sections from 1024 px, a bar with a row of the same links below,
 * icon over word on a phone so that all seven are in sight. There is one navigation in the document, moved by CSS, so that every link is found once.
 */
export function DeskShell({
  deskName,
  current,
  user,
  signOut,
  children,
  counts = {},
  ...rest
}: DeskShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>Skip to content</SkipLink>
      <SampleStrip label="Sample desk" notice={rest.sampleNotice} wide />
      <div className="flex flex-1 flex-col lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
        <header className="border-b border-line bg-sunken lg:border-r lg:border-b-0">
          <div
            // The strip above takes some of the first screen; without this the sign-out would start below the fold.
            style={{ "--strip": rest.sampleNotice ? "2.25rem" : "0rem" } as CSSProperties}
            className="flex flex-wrap items-center gap-x-4 lg:h-[calc(100dvh-var(--strip))] lg:sticky lg:top-0 lg:flex-col lg:flex-nowrap lg:items-stretch lg:gap-6 lg:overflow-y-auto lg:px-3 lg:py-5"
          >
            <a
              href="/desk"
              aria-label={`${deskName}, desk`}
              className="tap mr-auto flex min-w-0 items-center gap-2 px-4 py-2 font-serif text-lg font-semibold lg:mr-0 lg:items-start lg:px-2"
            >
              <PlumbMark size={24} />
              {deskName}
            </a>
            <DeskNavigation current={current} counts={counts} />
            <Identity user={user} signOut={signOut} publicHref={rest.publicHref ?? "/"} />
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="w-full min-w-0 max-w-desk px-4 py-6 sm:px-6 lg:px-10 lg:py-8"
        >
          {children}
        </main>
      </div>
    </div>
  );
}

function DeskNavigation({
  current,
  counts,
}: {
  current: DeskSection | null;
  counts: Record<string, number>;
}) {
  return (
    <nav
      aria-label="Desk"
      className="order-3 w-full overflow-x-auto border-t border-line lg:order-none lg:border-0"
    >
      <ul className="flex min-w-max px-1 sm:px-2 lg:min-w-0 lg:flex-col lg:gap-0.5 lg:px-0">
        {sections.map((section) => (
          <li key={section.key} className="grow sm:grow-0">
            <a
              href={section.href}
              aria-current={section.key === current ? "page" : undefined}
              className="tap flex flex-col items-center gap-0.5 border-b-2 border-transparent px-1 py-1.5 text-[0.75rem] sm:flex-row sm:gap-2.5 sm:px-2.5 sm:py-2 sm:text-sm -outline-offset-2 hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent lg:rounded lg:border-b-0 lg:text-base lg:hover:bg-accent-tint lg:aria-[current=page]:bg-accent-tint"
            >
              <Icon name={section.icon} />
              {section.label}
              <Count value={counts[section.key]} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Hidden from assistive technology, so that the link's name stays the section's; the page itself says the number. */
function Count({ value }: { value: number | undefined }) {
  if (!value) return null;
  return (
    <span
      aria-hidden="true"
      className="ml-auto rounded-full bg-accent px-1.5 text-xs text-on-accent tabular-nums"
    >
      {value > 99 ? "99+" : value}
    </span>
  );
}

type IdentityProps = Pick<DeskShellProps, "user" | "signOut"> & { readonly publicHref: string };

function Identity({ user, signOut, publicHref }: IdentityProps) {
  return (
    <div className="flex w-full min-w-0 items-center px-4 pb-1 text-sm sm:w-auto sm:gap-x-2 sm:pt-1 lg:mt-auto lg:flex-col lg:items-start lg:gap-1 lg:border-t lg:border-line lg:px-2 lg:pt-4">
      <p className="mr-auto min-w-0 lg:mb-1 lg:px-3">
        <span className="block font-medium">{user.name}</span>
        <span className="block text-xs text-muted">{roleLabels[user.role]}</span>
      </p>
      <ButtonLink href={publicHref} variant="quiet" size="small" icon="external">
        Public site
      </ButtonLink>
      {signOut}
    </div>
  );
}
