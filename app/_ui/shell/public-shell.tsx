import type { ReactNode } from "react";
import { buttonClass } from "../base/button-class.ts";
import { SkipLink } from "../base/skip-link.tsx";
import { PlumbMark } from "./plumb-mark.tsx";
import { SampleStrip } from "./sample-strip.tsx";

export type PublicSection = "claims" | "articles" | "corrections" | "methodology";

/** Who answers for what is published. */
export interface Organisation {
  readonly name: string;
  /** An e-mail address, a web address or a line of text. */
  readonly contact?: string | null | undefined;
  readonly address?: string | null | undefined;
}

interface PublicShellProps {
  readonly deskName: string;
  readonly organisation: Organisation;
  readonly children: ReactNode;
  readonly current?: PublicSection | undefined;
  /** What was searched for, to stand in the search box. */
  readonly query?: string | undefined;
  readonly sampleNotice?: string | null | undefined;
  readonly deskHref?: string | undefined;
}

const sections: readonly { key: PublicSection; label: string; href: string }[] = [
  { key: "claims", label: "Claims", href: "/claims" },
  { key: "articles", label: "Articles", href: "/articles" },
  { key: "corrections", label: "Corrections", href: "/corrections" },
  { key: "methodology", label: "Methodology", href: "/methodology" },
];

/** What surrounds every public page. Plain anchors and a plain form: it works without JavaScript and ships none. */
export function PublicShell({ deskName, organisation, children, current, query, ...rest }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SampleStrip notice={rest.sampleNotice} />
      <header className="border-b border-ink">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-2 px-4 py-3 sm:px-6">
          <a
            href="/"
            className="tap mr-auto flex min-w-0 items-center gap-2 font-serif text-xl font-semibold"
          >
            <PlumbMark />
            {deskName}
          </a>
          <MainNavigation current={current} />
          <SearchForm query={query} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-4 py-8 sm:px-6 sm:py-12">
        {children}
      </main>
      <Footer organisation={organisation} deskHref={rest.deskHref} />
    </div>
  );
}

function MainNavigation({ current }: { current: PublicSection | undefined }) {
  return (
    <nav aria-label="Main" className="order-3 w-full md:order-none md:w-auto">
      <ul className="flex flex-wrap gap-x-5">
        {sections.map((section) => (
          <li key={section.key}>
            <a
              href={section.href}
              aria-current={section.key === current ? "page" : undefined}
              className="tap inline-flex items-center border-b-2 border-transparent py-1.5 text-sm text-ink hover:border-edge aria-[current=page]:border-accent aria-[current=page]:font-medium sm:text-base"
            >
              {section.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchForm({ query }: { query: string | undefined }) {
  return (
    <form
      role="search"
      action="/claims"
      method="get"
      className="order-4 flex w-full gap-2 md:order-none md:w-72"
    >
      <input
        type="search"
        name="q"
        aria-label="Search claims"
        placeholder="Search claims"
        defaultValue={query}
        maxLength={200}
        className="control min-h-10"
      />
      <button type="submit" className={buttonClass("secondary")}>
        Search
      </button>
    </form>
  );
}

function Footer({ organisation, deskHref }: Pick<PublicShellProps, "organisation" | "deskHref">) {
  return (
    <footer className="mt-8 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-page gap-6 px-4 py-8 text-sm text-muted sm:grid-cols-2 sm:px-6">
        <div className="min-w-0">
          <p className="font-serif text-lg text-ink">{organisation.name}</p>
          {organisation.address ? <p className="whitespace-pre-line">{organisation.address}</p> : null}
          {organisation.contact ? <Contact contact={organisation.contact} /> : null}
        </div>
        <nav aria-label="About this desk" className="sm:justify-self-end">
          <ul className="flex flex-wrap gap-x-6 gap-y-1 sm:flex-col">
            <FooterLink href="/methodology#corrections">Corrections policy</FooterLink>
            <FooterLink href="/verify">Verify the record</FooterLink>
            {deskHref ? <FooterLink href={deskHref}>Desk</FooterLink> : null}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} className="link tap inline-flex items-center">
        {children}
      </a>
    </li>
  );
}

/** An address becomes a link; anything else stays text, so that a setting cannot become a `javascript:` link. */
function Contact({ contact }: { contact: string }) {
  const href = /^https?:\/\//.test(contact)
    ? contact
    : /^[^\s@:]+@[^\s@:]+$/.test(contact)
      ? `mailto:${contact}`
      : null;
  if (href === null) return <p>{contact}</p>;
  return (
    <p>
      <a href={href} className="link tap inline-flex items-center">
        {contact}
      </a>
    </p>
  );
}
